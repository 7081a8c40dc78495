import { expect, test } from 'vitest';
import { createRateCap } from '#backend/emotion-detection/rate-cap.ts';
import { manualClock } from '../../integration/backend/start-backend.ts';

test('so many are let through at once, then one for each share of a second that passes', () => {
  const clock = manualClock();
  const mayPass = createRateCap(20, clock);
  const passed = () => Array.from({ length: 30 }, mayPass).filter(Boolean).length;
  expect(passed()).toBe(20);
  expect(passed()).toBe(0);
  clock.advance(50);
  expect(passed()).toBe(1);
  clock.advance(60_000);
  expect(passed()).toBe(20);
});
