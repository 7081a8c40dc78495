import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, isHere, LimitKeeper } from '../../../src-main/server/limits/limits.ts';
import { RateLimiter } from '../../../src-main/server/limits/rate-limiter.ts';
import { MAIN_SPEAKER } from '../../../src-main/server/speaker.ts';

test('a window begins with the first request and ends on time', () => {
  let now = 5_000;
  const limiter = new RateLimiter(1_000, () => now);
  expect(limiter.take('a', 2)).toEqual({ allowed: true, limit: 2, remaining: 1, resetS: 1, windowS: 1 });
  expect(limiter.take('a', 2)).toMatchObject({ allowed: true, remaining: 0 });
  expect(limiter.take('a', 2)).toMatchObject({ allowed: false, remaining: 0 });
  expect(limiter.take('b', 2).allowed).toBe(true);
  now += 999;
  expect(limiter.take('a', 2).allowed).toBe(false);
  now += 1;
  expect(limiter.take('a', 2).allowed).toBe(true);
});

test('however many keys come, memory has a bound', () => {
  const limiter = new RateLimiter(60_000, () => 0);
  for (let n = 0; n < 30_000; n += 1) limiter.take(`key ${n}`, 1);
  const kept = Array.from({ length: 30_000 }, (_, n) => limiter.take(`key ${29_999 - n}`, 1).allowed);
  expect(kept.filter((allowed) => !allowed).length).toBeLessThanOrEqual(10_000);
});

test('one who has a whole IPv6 network counts as one', () => {
  const keeper = new LimitKeeper({ ...DEFAULT_LIMITS, perAddress: 1 }, () => 0);
  const allowed = (address: string) => keeper.takeForAddress(address)?.allowed;
  expect(allowed('2001:db8:1:2::1')).toBe(true);
  expect(allowed('2001:db8:1:2:ffff::9')).toBe(false);
  expect(allowed('2001:db8:1:3::1')).toBe(true);
  expect(allowed('198.51.100.1')).toBe(true);
  expect(allowed('198.51.100.1')).toBe(false);
});

test('this machine is not limited, its guests and others are', () => {
  const keeper = new LimitKeeper(DEFAULT_LIMITS, () => 0);
  const guest = { ...MAIN_SPEAKER, owner: 'ada', tokenId: 'ada', isGuest: true };
  expect(keeper.takeForAddress('127.0.0.1')).toBeNull();
  expect(keeper.takeForToken(MAIN_SPEAKER, '127.0.0.1')).toBeNull();
  expect(keeper.takeForToken(guest, '127.0.0.1')?.allowed).toBe(true);
  expect(keeper.takeForToken(MAIN_SPEAKER, '192.168.1.9')?.allowed).toBe(true);
  expect(['::1', '127.0.0.1', '127.8.8.8', '::ffff:127.0.0.1'].every(isHere)).toBe(true);
  expect(['::2', '10.0.0.1', '::ffff:10.0.0.1', '128.127.0.1', ''].some(isHere)).toBe(false);
});
