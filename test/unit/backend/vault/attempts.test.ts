import { expect, test } from 'vitest';
import { createAttempts, waitAfter } from '#backend/vault/attempts.ts';

test('mistakes wait longer and longer, and never longer than a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 8, 9, 100].map(waitAfter)).toEqual([
    0, 0, 0, 1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
});

test('the next attempt has to wait, then may be made, and success forgets the failures', () => {
  let now = 1_000_000;
  const attempts = createAttempts({ now: () => now });
  attempts.failed();
  expect(attempts.failed()).toBe(0);
  attempts.assertAllowed();
  expect(attempts.failed()).toBe(1_000);
  expect(() => attempts.assertAllowed()).toThrow(expect.objectContaining({ code: 'TOO_SOON', status: 429 }));
  now += 1_000;
  attempts.assertAllowed();
  expect(attempts.failed()).toBe(2_000);
  attempts.succeeded();
  attempts.assertAllowed();
});

test('a clock that was set back makes nobody wait for years', () => {
  let now = 1_000_000;
  const attempts = createAttempts({ now: () => now });
  for (let i = 0; i < 3; i += 1) attempts.failed();
  now -= 500_000;
  expect(attempts.waitMs()).toBe(1_000);
});
