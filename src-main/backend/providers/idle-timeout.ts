import type { Clock } from '../clock.ts';

/**
 * Passes a stream on as long as it keeps coming: when nothing arrives for `ms`, `start`'s signal is aborted
 * and `onTimeout`'s error thrown. Aborting `signal` aborts `start`'s and ends the stream, even where the
 * source ignores it.
 */
export async function* withIdleTimeout<Item>(
  start: (signal: AbortSignal) => AsyncIterable<Item>,
  options: { ms: number; signal: AbortSignal; clock: Clock; onTimeout: () => Error },
): AsyncGenerator<Item, void, undefined> {
  const { ms, signal, clock, onTimeout } = options;
  if (signal.aborted) return;
  const inner = new AbortController();
  let cancelTimer = () => {};
  let stopListening = () => {};
  const aborted = new Promise<'aborted'>((resolve) => {
    const abort = () => resolve('aborted');
    signal.addEventListener('abort', abort, { once: true });
    stopListening = () => signal.removeEventListener('abort', abort);
  });
  const iterator = start(inner.signal)[Symbol.asyncIterator]();
  let ended = false;
  try {
    while (true) {
      const silence = new Promise<'silence'>((resolve) => {
        cancelTimer = clock.after(ms, () => resolve('silence'));
      });
      const next = await Promise.race([iterator.next(), silence, aborted]);
      cancelTimer();
      if (next === 'silence') throw onTimeout();
      if (next === 'aborted') return;
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    cancelTimer();
    stopListening();
    if (!ended) {
      inner.abort();
      // Not awaited: a source that never settles must not hold up the turn.
      void Promise.resolve(iterator.return?.()).catch(() => {});
    }
  }
}
