import type { Db } from './open.ts';

/** Frames in the log that are not in the database yet before they are moved there: 4 MB. */
const MOVE_AFTER_FRAMES = 1_000;
/**
 * SQLite's own checkpoint, on the thread that writes, where the other one does not come to its end: 64 MB of log. It moves
 * what the other one has left.
 */
const AT_MOST_FRAMES = 16_000;

/** Moves what the log of a database holds into the database, from a connection of its own, while others write. */
export type MoveLog = () => Promise<void>;

export interface Checkpoints {
  /** Something was written. */
  wrote(): void;
  /** Resolves when nobody is moving anything. */
  idle(): Promise<void>;
}

/**
 * Keeps the log short without holding up the event loop: every page that is moved is decrypted, encrypted anew and checked,
 * some 80 ms of processor time for 4 MB, and the database is flushed at the end.
 *
 * @param moveLog  a failure of it costs nothing: the log grows until SQLite's own checkpoint, whose failures are told.
 */
export function createCheckpoints(db: Db, moveLog: MoveLog, report: (error: unknown) => void): Checkpoints {
  db.pragma(`wal_autocheckpoint = ${AT_MOST_FRAMES}`);
  // Says how many frames there are and moves none of them.
  const count = db.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  let running: Promise<void> | null = null;
  /** Where the last try failed: it is tried again once so much more has come. */
  let failedAt = 0;
  return {
    wrote() {
      if (running !== null) return;
      const found = count.get();
      if (found === undefined) return;
      if (found.log < failedAt) failedAt = 0; // it was begun anew
      if (found.log - Math.max(0, found.checkpointed, failedAt) < MOVE_AFTER_FRAMES) return;
      running = moveLog()
        .catch((error: unknown) => {
          failedAt = found.log;
          report(error);
        })
        .finally(() => {
          running = null;
        });
    },
    async idle() {
      await running;
    },
  };
}
