import { affectQueries } from './affect-states.ts';
import { correctionQueries } from './corrections.ts';
import { messageQueries } from './messages.ts';
import type { Db } from './open.ts';
import { readingQueries } from './readings.ts';
import { searchQueries } from './search.ts';
import { sessionQueries } from './sessions.ts';

/** The session database: one object per table over one connection. */
export function createStore(db: Db) {
  return {
    sessions: sessionQueries(db),
    messages: messageQueries(db),
    readings: readingQueries(db),
    affect: affectQueries(db),
    corrections: correctionQueries(db),
    search: searchQueries(db),
    /** All of `work` or nothing of it; on the disk, whatever happens to the machine, when this returns. */
    transaction: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    /**
     * All of `work` or nothing of it; safe from a crash when this returns, and from a power cut with the next
     * `transaction`, whose flush takes it along. For what a flush of its own would only slow down.
     */
    unflushed<Result>(work: () => Result): Result {
      db.exec('PRAGMA synchronous = NORMAL'); // not prepared: SQLite sets it while it compiles the statement
      try {
        return db.transaction(work).immediate();
      } finally {
        db.exec('PRAGMA synchronous = FULL');
      }
    },
    close: (): void => {
      db.close();
    },
  };
}
export type Store = ReturnType<typeof createStore>;
