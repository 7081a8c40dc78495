import type { Clock } from '../clock.ts';

export const DAY_MS = 24 * 3_600_000;
/** The start of the app is busy enough. */
const FIRST_AFTER_MS = 60_000;
/** After one that failed. */
const AGAIN_AFTER_MS = 3_600_000;

export interface Schedule {
  /** Something happened: on a machine that slept through the time, no timer says so. */
  noticed(): void;
  close(): void;
}

/**
 * When the next daily backup is due.
 *
 * @param made  when there were some, milliseconds UTC; those of the future are of a clock that was wrong.
 */
export function dueAt(made: readonly number[], now: number): number {
  const last = Math.max(...made.filter((at) => at <= now), Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? last + DAY_MS : now;
}

/**
 * Asks for a backup whenever one is due: one timer for the next time, and nothing in between.
 *
 * @param made  when there were some so far.
 * @param make  resolves to whether one was made; false: there is nothing to keep yet.
 */
export function createSchedule(options: {
  clock: Clock;
  made: () => readonly number[];
  make: () => Promise<boolean>;
}): Schedule {
  const { clock, made, make } = options;
  let due = Math.max(dueAt(made(), clock.now()), clock.now() + FIRST_AFTER_MS);
  let making = false;
  let cancel = () => {};

  const plan = (at: number): void => {
    cancel();
    due = at;
    cancel = clock.after(Math.max(0, at - clock.now()), noticed);
  };
  function noticed(): void {
    if (making || clock.now() < due) return;
    making = true;
    make()
      .then(
        (isMade) => isMade && plan(dueAt(made(), clock.now())),
        () => plan(clock.now() + AGAIN_AFTER_MS),
      )
      .finally(() => {
        making = false;
      });
  }
  plan(due);
  return { noticed, close: () => cancel() };
}
