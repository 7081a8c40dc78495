import type { Clock } from '../clock.ts';
import { ProviderError } from './provider-error.ts';

/** First pause; each later one is twice as long. */
const FIRST_PAUSE_MS = 500;
/** A provider that asks for a longer pause is better told to the person than waited for. */
const LONGEST_PAUSE_MS = 20_000;

export interface Retries {
  /** How often a request is sent again at most. */
  readonly times: number;
  /** 0 to 1, spreads the pauses, so that many clients of one provider do not come back at once. */
  readonly random: () => number;
}

/**
 * Starts a stream, and starts it anew where it failed before its first item with an error that may pass:
 * exponential pauses with jitter, never shorter than what the provider asks for. After an item nothing is
 * sent again, since words would be written twice. An abort of `signal` ends the pause and the stream.
 *
 * @throws what the last attempt threw.
 */
export async function* withRetries<Item>(
  start: () => AsyncIterable<Item>,
  options: { retries: Retries; signal: AbortSignal; clock: Clock },
): AsyncGenerator<Item, void, undefined> {
  const { retries, signal, clock } = options;
  for (let attempt = 0; !signal.aborted; attempt++) {
    let anything = false;
    try {
      for await (const item of start()) {
        anything = true;
        yield item;
      }
      return;
    } catch (error) {
      const pause = anything || attempt >= retries.times ? null : pauseBefore(error, attempt, retries.random);
      if (pause === null) throw error;
      await passed(pause, clock, signal);
    }
  }
}

/** Milliseconds until the next attempt; null where there is none. */
function pauseBefore(error: unknown, attempt: number, random: () => number): number | null {
  if (!(error instanceof ProviderError) || error.retry === null) return null;
  if (error.retry.afterMs > LONGEST_PAUSE_MS) return null;
  const backoff = FIRST_PAUSE_MS * 2 ** attempt;
  return Math.max(error.retry.afterMs, backoff / 2) + (random() * backoff) / 2;
}

/** Resolves after `ms`, or at once when `signal` is aborted. */
function passed(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
