import { affectEventQueries } from './affect-events.ts';
import { affectQueries } from './affect-states.ts';
import { createCommitter } from './committer.ts';
import { correctionQueries } from './corrections.ts';
import { deletionQueries } from './deletions.ts';
import { importQueries } from './imports.ts';
import { createLogFlush } from './log-flush.ts';
import { messageQueries } from './messages.ts';
import type { Db } from './open.ts';
import { outboundQueries } from './outbound-requests.ts';
import { partsOf } from './parts/index.ts';
import { personalityQueries } from './personalities.ts';
import { personaQueries } from './personas.ts';
import { readingQueries } from './readings.ts';
import { scrubbing } from './scrub.ts';
import { searchQueries } from './search.ts';
import { sessionQueries } from './sessions.ts';
import { summaryQueries } from './summaries.ts';

/** The session database: one object per table over one connection. */
export function createStore(db: Db) {
  const log = db.memory ? null : createLogFlush(`${db.name}-wal`);
  /**
   * All of `work` or nothing of it; safe from a crash when this returns, and from a power cut with the next
   * `transaction` or `commit`, whose flush takes it along. For what a flush of its own would only slow down.
   */
  function unflushed<Result>(work: () => Result): Result {
    db.exec('PRAGMA synchronous = NORMAL'); // not prepared: SQLite sets it while it compiles the statement
    try {
      return db.transaction(work).immediate();
    } finally {
      db.exec('PRAGMA synchronous = FULL');
    }
  }
  const affect = affectQueries(db);
  const committer = createCommitter({ transact: unflushed, flush: async () => log?.flush() });
  return {
    sessions: sessionQueries(db),
    messages: messageQueries(db),
    readings: readingQueries(db),
    affect,
    affectEvents: affectEventQueries(db, affect.of),
    corrections: correctionQueries(db),
    search: searchQueries(db),
    outbound: outboundQueries(db),
    personas: personaQueries(db),
    personalities: personalityQueries(db),
    summaries: summaryQueries(db),
    imports: importQueries(db),
    deletions: deletionQueries(db),
    /** Every table that a person takes along. */
    parts: partsOf(db),
    ...scrubbing(db),
    /** All of `work` or nothing of it; on the disk, whatever happens to the machine, when this returns. */
    transaction: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    unflushed,
    /** As `transaction`, without holding up the event loop while the disk flushes: see `Committer`. */
    commit: committer.commit,
    commitSoon: committer.commitSoon,
    close: (): void => {
      committer.close();
      log?.close();
      db.close();
    },
  };
}
export type Store = ReturnType<typeof createStore>;
