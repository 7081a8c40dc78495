import { getEventMeta } from '@orpc/client';
import type { Change } from '#shared/contract/changes.ts';

/** Pauses before the stream is opened anew, milliseconds: from the first, doubled up to the longest. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

interface FollowOptions {
  /** Opens the stream, from the event after `lastEventId` where one is given. */
  readonly watch: (lastEventId: string | undefined, signal: AbortSignal) => Promise<AsyncIterable<Change>>;
  readonly onChange: (change: Change) => void;
  /** The last event that was received before; undefined: none yet. */
  readonly lastEventId: string | undefined;
  readonly signal: AbortSignal;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Follows what other clients change until `signal` is aborted, over every break of the connection. The backend
 * goes on where the stream broke off, or says that it cannot (`watching` with `missed`).
 *
 * @returns the last event that was received, to go on from later.
 */
export async function followChanges(options: FollowOptions): Promise<string | undefined> {
  const { watch, onChange, signal, pause } = options;
  let { lastEventId } = options;
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      for await (const change of await watch(lastEventId, signal)) {
        pauseMs = FIRST_PAUSE_MS;
        lastEventId = getEventMeta(change)?.id ?? lastEventId;
        onChange(change);
      }
    } catch {
      // The connection broke, or there is none: tried again below.
    }
    if (signal.aborted) break;
    await pause(pauseMs, signal);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
  return lastEventId;
}
