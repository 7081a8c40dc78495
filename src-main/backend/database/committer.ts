/** A work that waits for its turn, and whoever waits for it. */
interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Committer {
  /**
   * All of `work` or nothing of it; on the disk, whatever happens to the machine, when this resolves. Works of
   * one moment share a transaction and a flush, in the order in which they came. Where one of them throws, each
   * is run once more by itself, so that it takes no other with it: a work does nothing but read and write the
   * database, and does the same a second time.
   */
  commit<Result>(work: () => Result): Promise<Result>;
  /** As `commit`, for what may wait: it goes with the next works that cannot, or by itself after `SOON_MS`. */
  commitSoon<Result>(work: () => Result): Promise<Result>;
  /** Commits what still waits, at once. */
  close(): void;
}

/** A crash loses at most this much of what may wait. A provider that is quicker saves a flush by it. */
const SOON_MS = 10;

/**
 * Group commit. A flush costs a disk far more than the writes before it, and the next works gather while it is
 * under way: the more is written at a time, the less each of it costs, and nobody waits longer for that.
 *
 * @param transact runs works in one transaction, safe from a crash of the process when it returns.
 * @param flush puts everything that was committed before the call on the disk.
 */
export function createCommitter(options: {
  transact: <Result>(work: () => Result) => Result;
  flush: () => Promise<void>;
}): Committer {
  const { transact, flush } = options;
  let waiting: Waiting[] = [];
  /** Whether one of them wants to go now. */
  let urgent = false;
  let draining = false;
  let later: NodeJS.Timeout | undefined;

  /** @returns what is left to do for each once its work is on the disk. */
  function run(batch: readonly Waiting[]): (() => void)[] {
    const attempt = (one: Waiting): (() => void) => {
      try {
        const result = transact(one.work);
        return () => one.resolve(result);
      } catch (error) {
        return () => one.reject(error);
      }
    };
    if (batch.length <= 1) return batch.map(attempt);
    try {
      const results = transact(() => batch.map(({ work }) => work()));
      return batch.map(
        ({ resolve }, index) =>
          () =>
            resolve(results[index]),
      );
    } catch {
      return batch.map(attempt);
    }
  }

  const take = (): Waiting[] => {
    const batch = waiting;
    waiting = [];
    urgent = false;
    clearTimeout(later);
    later = undefined;
    return batch;
  };

  async function drain(): Promise<void> {
    while (urgent) {
      const batch = take();
      const acknowledge = run(batch);
      try {
        await flush();
      } catch (error) {
        for (const { reject } of batch) reject(error);
        continue;
      }
      for (const one of acknowledge) one();
    }
    draining = false;
  }

  const wait = <Result>(work: () => Result): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
    });
  const hurry = (): void => {
    urgent = true;
    if (draining) return;
    draining = true;
    setImmediate(drain); // whatever else this round of the event loop brings comes along
  };

  return {
    commit(work) {
      const committed = wait(work);
      hurry();
      return committed;
    },
    commitSoon(work) {
      const committed = wait(work);
      later ??= setTimeout(hurry, SOON_MS);
      return committed;
    },
    close() {
      for (const acknowledge of run(take())) acknowledge();
    },
  };
}
