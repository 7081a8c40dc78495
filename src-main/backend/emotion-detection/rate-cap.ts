import type { Clock } from '../clock.ts';

/**
 * Says yes to at most `perSecond` of those who ask within a second, and then again as time passes: a bucket of so
 * many tokens, full at first, that refills evenly.
 */
export function createRateCap(perSecond: number, clock: Clock): () => boolean {
  let left = perSecond;
  let at = clock.now();
  return () => {
    const now = clock.now();
    left = Math.min(perSecond, left + (Math.max(0, now - at) / 1_000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
