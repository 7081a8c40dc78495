import { setImmediate } from 'node:timers/promises';
import type { Db } from './open.ts';

/** Pages of 4 KB that are given back at a time. */
const STEP = 64;

/**
 * What makes a deletion real beyond the rows, and counting what there is.
 *
 * @param emptyLog  moves the log into the database and empties it: until then the log holds pages as they were before.
 * @param idle  resolves when no other connection is at that.
 */
export function scrubbing(db: Db, emptyLog: () => void, idle: () => Promise<void>) {
  const count = db.prepare<
    [],
    { sessions: number; messages: number; first: number | null; last: number | null }
  >(
    `SELECT (SELECT count(*) FROM sessions WHERE deleted_at IS NULL) AS sessions,
            (SELECT count(*) FROM messages WHERE session_id IN (SELECT id FROM sessions WHERE deleted_at IS NULL)) AS messages,
            (SELECT min(created_at) FROM sessions WHERE deleted_at IS NULL) AS first,
            (SELECT max(updated_at) FROM sessions WHERE deleted_at IS NULL) AS last`,
  );
  return {
    /** How many sessions and messages there are, and of when. */
    count: () => count.get()!,
    /**
     * After rows were deleted: leaves nothing of them in the write-ahead log (in the database itself, `secure_delete`
     * has overwritten them with zeros) and gives the room back to the disk, in steps.
     */
    async scrub(): Promise<void> {
      await idle();
      if (!db.open) return;
      emptyLog();
      for (let free = freePages(db); free > 0 && db.open; ) {
        db.pragma(`incremental_vacuum(${STEP})`);
        const left = freePages(db);
        if (left >= free) break; // a file from before this was set
        free = left;
        await setImmediate();
      }
      await idle();
      if (db.open) emptyLog();
    },
    /** Writes the whole file anew; for one that is nearly empty, since nobody can write meanwhile. */
    async rewrite(): Promise<void> {
      await idle();
      if (!db.open) return;
      db.exec('VACUUM');
      emptyLog();
    },
  };
}

const freePages = (db: Db): number => Number(db.pragma('freelist_count', { simple: true }));
