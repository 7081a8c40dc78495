import { setImmediate } from 'node:timers/promises';
import type { Store } from './store.ts';

/** Writing in one go before others get their turn, milliseconds. */
const SLICE_MS = 4;

/**
 * Runs a work that yields between its steps, some steps in one transaction, a few milliseconds of them at a time. What
 * was done when it is broken off is kept: a work has to be right between any two of its steps.
 *
 * @param goesOn  asked between transactions; false breaks off.
 * @returns whether it came to its end.
 */
export async function inSteps(
  store: Pick<Store, 'unflushed'>,
  work: Iterator<void>,
  goesOn: () => boolean = () => true,
): Promise<boolean> {
  while (goesOn()) {
    const done = store.unflushed(() => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) if (work.next().done) return true;
      return false;
    });
    if (done) return true;
    await setImmediate();
  }
  return false;
}
