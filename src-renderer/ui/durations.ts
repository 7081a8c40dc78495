/** A time that something took, such as "320 ms" or "2.4 s". `ms` is in milliseconds, not negative. */
export const latencyWord = (ms: number): string =>
  ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
