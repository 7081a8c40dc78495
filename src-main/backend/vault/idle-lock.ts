import type { Clock } from '../clock.ts';

const LOOKS_EVERY_MS = 5_000;

/**
 * Locks when nobody has been here for a while. It looks at the clock every few seconds instead of setting one alarm, so
 * that a change of the setting counts at once and a machine that slept finds itself locked when it wakes.
 *
 * @param options.afterMs  the time of the moment; null: never.
 * @param options.isBusy  whether a reply is being written, which is read while it grows.
 */
export function createIdleLock(options: {
  clock: Clock;
  afterMs: () => number | null;
  isBusy: () => boolean;
  lock: () => void;
}) {
  const { clock, afterMs, isBusy, lock } = options;
  let lastSeen = clock.now();
  let cancel: (() => void) | null = null;

  function look(): void {
    cancel = clock.after(LOOKS_EVERY_MS, look);
    const limit = afterMs();
    if (limit !== null && isBusy()) lastSeen = clock.now();
    if (limit !== null && clock.now() - lastSeen >= limit) lock();
  }

  return {
    /** Somebody is here. */
    touch(): void {
      lastSeen = clock.now();
    },
    start(): void {
      lastSeen = clock.now();
      cancel ??= clock.after(LOOKS_EVERY_MS, look);
    },
    stop(): void {
      cancel?.();
      cancel = null;
    },
  };
}
