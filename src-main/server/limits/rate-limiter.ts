/** More keys than speak within a window; the one whose window began first is forgotten first. */
const MOST_KEYS = 10_000;

export interface Allowance {
  readonly allowed: boolean;
  /** Requests per window. */
  readonly limit: number;
  /** Requests that are left in this window. */
  readonly remaining: number;
  /** Seconds until the next window, at least 1. */
  readonly resetS: number;
  /** Length of a window, seconds. */
  readonly windowS: number;
}

interface Window {
  count: number;
  readonly endsAt: number;
}

/**
 * Counts requests by key in windows of a fixed length. A window begins with its key's first request. Pure
 * but for its counts: time comes from `now` (milliseconds), no timer runs, and memory has a bound.
 */
export class RateLimiter {
  private readonly windowMs: number;
  private readonly now: () => number;
  private readonly windows = new Map<string, Window>();

  constructor(windowMs: number, now: () => number) {
    this.windowMs = windowMs;
    this.now = now;
  }

  /** Counts one request of `key`, of which `limit` are allowed in a window. */
  take(key: string, limit: number): Allowance {
    const now = this.now();
    const window = this.windowOf(key, now);
    const allowed = window.count < limit;
    if (allowed) window.count += 1;
    return {
      allowed,
      limit,
      remaining: Math.max(0, limit - window.count),
      resetS: Math.max(1, Math.ceil((window.endsAt - now) / 1_000)),
      windowS: this.windowMs / 1_000,
    };
  }

  private windowOf(key: string, now: number): Window {
    const known = this.windows.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    const window = { count: 0, endsAt: now + this.windowMs };
    this.windows.delete(key); // to the end of the order, which is that of the beginnings
    this.windows.set(key, window);
    for (const [oldest, { endsAt }] of this.windows) {
      if (this.windows.size <= MOST_KEYS && endsAt > now) break;
      this.windows.delete(oldest);
    }
    return window;
  }
}
