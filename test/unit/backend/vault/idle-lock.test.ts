import { expect, test } from 'vitest';
import { createIdleLock } from '#backend/vault/idle-lock.ts';
import { manualClock } from '../../../integration/backend/start-backend.ts';

const MINUTE = 60_000;

function idleLock(afterMs: () => number | null) {
  const clock = manualClock();
  const state = { locks: 0, isBusy: false };
  const idle = createIdleLock({
    clock,
    afterMs,
    isBusy: () => state.isBusy,
    lock: () => {
      state.locks += 1;
      idle.stop();
    },
  });
  idle.start();
  return { clock, idle, state };
}

test('it locks when nobody was here for as long as is set, and not before', () => {
  const { clock, idle, state } = idleLock(() => MINUTE);
  clock.advance(55_000);
  idle.touch();
  clock.advance(55_000);
  expect(state.locks).toBe(0);
  clock.advance(5_000);
  expect(state.locks).toBe(1);
  clock.advance(10 * MINUTE);
  expect(state.locks).toBe(1);
});

test('a reply that is being written is company', () => {
  const { clock, state } = idleLock(() => MINUTE);
  state.isBusy = true;
  clock.advance(10 * MINUTE);
  expect(state.locks).toBe(0);
  state.isBusy = false;
  clock.advance(MINUTE);
  expect(state.locks).toBe(1);
});

test('what is set counts at once, and off is never', () => {
  let afterMs: number | null = null;
  const { clock, state } = idleLock(() => afterMs);
  clock.advance(24 * 60 * MINUTE);
  expect(state.locks).toBe(0);
  afterMs = MINUTE;
  clock.advance(5_000);
  expect(state.locks).toBe(1);
});
