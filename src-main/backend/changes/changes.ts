import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { withEventMeta } from '@orpc/server';
import type { Change } from '#shared/contract/changes.ts';

/** So many changes are remembered for clients that come back, or read slowly. */
const REMEMBERED = 1_000;

interface Watch {
  /** Whose own changes are left out. */
  readonly clientId?: string | undefined;
  /** Of the last event that was received. */
  readonly lastEventId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Changes {
  announce(change: Change): void;
  /** What `work` announces, now or in what it has started, was done by this client. */
  as<Result>(clientId: string | undefined, work: () => Result): Result;
  /**
   * The changes from now on, or from `lastEventId` on. No change is left out silently: who cannot be told all
   * that happened, because the process was another or too much came since, gets `watching` with `missed`.
   */
  watch(options: Watch): AsyncGenerator<Change, void, undefined>;
  /** Calls `listener` with every change as it is announced, for who lives in this process as long as this does. */
  subscribe(listener: (change: Change) => void): void;
  /** Ends every stream. */
  close(): void;
}

/**
 * Tells clients of one backend what the others change. One list for all: a watcher is a place in it, so that a
 * slow one costs nothing but its own place.
 */
export function createChanges(): Changes {
  /** Numbers mean nothing in another process. */
  const run = randomUUID();
  const caller = new AsyncLocalStorage<string | undefined>();
  const remembered: { readonly change: Change; readonly by: string | undefined }[] = [];
  /** The number of the next change; the last `remembered.length` ones before it are known. */
  let next = 0;
  let closed = false;
  const wakers = new Set<() => void>();
  const listeners: ((change: Change) => void)[] = [];

  const idOf = (number: number): string => `${run}:${number}`;
  const oldest = (): number => next - remembered.length;

  /** The number to go on with, or null where that is not known any more. */
  function placeAfter(lastEventId: string): number | null {
    const [otherRun, number = ''] = lastEventId.split(':', 2);
    const place = Number(number) + 1;
    const isKnown = otherRun === run && Number.isInteger(place) && place >= oldest() && place <= next;
    return isKnown ? place : null;
  }

  async function* read(
    clientId: string | undefined,
    resumed: number | null,
    isOver: () => boolean,
    news: () => Promise<void>,
  ): AsyncGenerator<Change, void, undefined> {
    let place = resumed ?? next;
    yield withEventMeta({ type: 'watching', missed: resumed === null }, { id: idOf(place - 1) });
    while (!isOver()) {
      if (place < oldest()) {
        place = next;
        yield withEventMeta({ type: 'watching', missed: true }, { id: idOf(place - 1) });
      } else if (place < next) {
        const { change, by } = remembered[place - oldest()]!;
        const id = idOf(place);
        place += 1;
        if (by === undefined || by !== clientId) yield withEventMeta({ ...change }, { id });
      } else {
        await news();
      }
    }
  }

  return {
    announce(change) {
      remembered.push({ change, by: caller.getStore() });
      if (remembered.length > REMEMBERED) remembered.shift();
      next += 1;
      for (const listener of listeners) listener(change);
      for (const wake of wakers) wake();
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    as: (clientId, work) => caller.run(clientId, work),
    watch({ clientId, lastEventId, signal }) {
      const resumed = lastEventId === undefined ? next : placeAfter(lastEventId); // now, not when it is read
      let left = signal?.aborted ?? false;
      let wake = () => {};
      const reader = read(
        clientId,
        resumed,
        () => left || closed,
        () =>
          new Promise((resolve) => {
            wake = resolve;
          }),
      );
      const onNews = () => wake();
      const leave = () => {
        left = true;
        wakers.delete(onNews);
        wake(); // a reader that waits must be woken first, or `return` would queue behind it for ever
      };
      wakers.add(onNews);
      signal?.addEventListener('abort', leave, { once: true });
      const endReader = reader.return.bind(reader);
      reader.return = (value) => {
        leave();
        return endReader(value);
      };
      return reader;
    },
    close() {
      closed = true;
      for (const wake of wakers) wake();
      wakers.clear();
    },
  };
}
