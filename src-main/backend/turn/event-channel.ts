/**
 * Hands events from a job that runs by itself to whoever reads them, now or later. A reader that leaves
 * calls `abandoned` once; the job decides what to do about it.
 */
export interface EventChannel<Event> {
  readonly events: AsyncGenerator<Event, void, undefined>;
  push(event: Event): void;
  /** No more events: the reader gets what is left, then the end, or the error. */
  end(error?: unknown): void;
}

/** So many events wait as they came, before they are merged. */
export const UNMERGED = 16;

/**
 * @param merge  makes one event of the last that waits and the next, or null where they are to stay two: a
 *   reader that is much slower than the job then gets fewer, larger events instead of a growing queue.
 */
export function createEventChannel<Event>(
  abandoned: () => void,
  merge: (waiting: Event, next: Event) => Event | null = () => null,
): EventChannel<Event> {
  const queue: Event[] = [];
  let ended = false;
  let failure: unknown;
  let wake = () => {};

  async function* read(): AsyncGenerator<Event, void, undefined> {
    while (true) {
      while (queue.length > 0) yield queue.shift()!;
      if (ended) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== undefined) throw failure;
  }
  const reader = read();
  const leave = () => {
    if (!ended) abandoned();
    ended = true;
    queue.length = 0;
    wake();
  };
  const returnReader = reader.return.bind(reader);
  reader.return = (value) => {
    leave(); // a reader waiting in `next` must be woken first, or `return` would queue behind it for ever
    return returnReader(value);
  };

  return {
    events: reader,
    push(event) {
      if (ended) return;
      const waiting = queue.at(-1);
      const merged = waiting === undefined || queue.length < UNMERGED ? null : merge(waiting, event);
      if (merged === null) queue.push(event);
      else queue[queue.length - 1] = merged;
      wake();
    },
    end(error) {
      failure = error;
      ended = true;
      wake();
    },
  };
}
