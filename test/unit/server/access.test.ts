import { timingSafeEqual } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { Access, type AccessToken, digestOf } from '../../../src-main/server/access.ts';

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual) };
});
const compared = vi.mocked(timingSafeEqual);
afterEach(() => void compared.mockClear());

const other = (name: string): AccessToken => ({
  speaker: { owner: name, scope: 'chat', tokenId: name, isGuest: true },
  digest: digestOf(`token of ${name}`),
});
const access = new Access(
  'main token',
  () => 0,
  () => [other('ada'), other('bob')],
);

test('a token says whose it is', () => {
  expect(access.tokenOf('main token')?.speaker.owner).toBe('main');
  expect(access.tokenOf('token of bob')?.speaker.owner).toBe('bob');
  expect(access.tokenOf('token of eve')).toBeNull();
  expect(access.tokenOf('')).toBeNull();
});

test.each(['main token', 'token of ada', 'token of bob', 'x', 'x'.repeat(10_000)])(
  'every token is compared in constant time, none is left out: %.20s',
  (candidate) => {
    access.tokenOf(candidate);
    expect(compared).toHaveBeenCalledTimes(3);
    for (const [left, right] of compared.mock.calls) {
      expect(left.byteLength).toBe(32);
      expect(right.byteLength).toBe(32);
    }
  },
);
