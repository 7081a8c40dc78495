import type { Clock } from '../clock.ts';
import { tooSoon } from '../errors.ts';

/** Mistakes that cost nothing: a finger slips. */
const FREE_FAILURES = 2;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** How long the next attempt waits after so many failures: 0, 0, 1 s, 2 s, 4 s, up to a minute. */
export const waitAfter = (failures: number): number =>
  failures <= FREE_FAILURES
    ? 0
    : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT_MS);

export interface Attempts {
  /** @throws TOO_SOON */
  assertAllowed(): void;
  /** @returns how long the next attempt waits, milliseconds. */
  failed(): number;
  succeeded(): void;
  /** Milliseconds until the next attempt; 0: now. */
  waitMs(): number;
}

/**
 * Slows down guessing at the window and over HTTP. It forgets when the program ends and is no help against somebody who
 * has the files: those guesses are slowed down by scrypt alone.
 */
export function createAttempts(clock: Pick<Clock, 'now'>): Attempts {
  let failures = 0;
  let failedAt = 0;
  // A clock that was set back makes nobody wait longer than the whole time.
  const waitMs = () =>
    Math.max(0, Math.min(failedAt + waitAfter(failures) - clock.now(), waitAfter(failures)));
  return {
    assertAllowed() {
      if (waitMs() > 0) throw tooSoon(waitMs());
    },
    failed() {
      failures += 1;
      failedAt = clock.now();
      return waitMs();
    },
    succeeded() {
      failures = 0;
    },
    waitMs,
  };
}
