import type { TrashedSession } from '#shared/contract/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';

/** How long a session stays in the trash before it is deleted by itself. */
export const TRASH_MS = 30 * 24 * 60 * 60_000;
/** What ends in the trash is looked for so often at least; longer timers than 24 days fire at once. */
const CHECK_MS = 24 * 60 * 60_000;
/** A purge that failed is not tried again at once. */
const LEAST_MS = 1_000;

/** The trash of the sessions on the disk, which empties itself of what has been in it for long. */
export interface Trash {
  list(limit: number): { sessions: TrashedSession[]; total: number };
  has(sessionId: string): boolean;
  /** Something was put into it. */
  filled(): void;
  close(): void;
}

/** @param purge  really deletes what is due. */
export function createTrash(options: {
  disk: Store;
  clock: Clock;
  purge: () => Promise<void>;
  report: (error: unknown) => void;
}): Trash {
  const { disk, clock, purge, report } = options;
  let closed = false;
  let stopWaiting = () => {};

  /** While something is in it, looks once a day whether its time is up; a timer for nothing else. */
  function wait(): void {
    stopWaiting();
    if (closed) return;
    const { oldest } = disk.sessions.trashFacts();
    if (oldest === null) return;
    const left = Math.max(LEAST_MS, oldest + TRASH_MS - clock.now());
    stopWaiting = clock.after(Math.min(left, CHECK_MS), () => {
      purge().catch(report).finally(wait);
    });
  }
  wait();

  return {
    list(limit) {
      const sessions = disk.sessions
        .trashed(limit)
        .map((trashed) => ({ ...trashed, goneAt: trashed.trashedAt + TRASH_MS }));
      return { sessions, total: disk.sessions.trashFacts().total };
    },
    has: (sessionId) => disk.sessions.isTrashed(sessionId),
    filled: wait,
    close() {
      closed = true;
      stopWaiting();
    },
  };
}
