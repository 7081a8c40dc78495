import { affectQueries } from './affect-states.ts';
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
    search: searchQueries(db),
    /** All of `work` or nothing of it; committed when this returns. */
    transaction: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    close: (): void => {
      db.close();
    },
  };
}
export type Store = ReturnType<typeof createStore>;
