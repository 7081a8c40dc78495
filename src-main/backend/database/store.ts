import { affectEventQueries } from './affect-events.ts';
import { affectQueries } from './affect-states.ts';
import { createCheckpoints, type MoveLog } from './checkpoints.ts';
import { createCommitter } from './committer.ts';
import { correctionQueries } from './corrections.ts';
import { dayNoteQueries } from './day-notes.ts';
import { deletionQueries } from './deletions.ts';
import { draftQueries } from './drafts.ts';
import { folderQueries } from './folders.ts';
import { importQueries } from './imports.ts';
import { knowledgeQueries } from './knowledge.ts';
import { lazily } from './lazy-statements.ts';
import { createLogFlush, type FlushFile } from './log-flush.ts';
import { createLogMark } from './log-mark.ts';
import { messageQueries } from './messages.ts';
import { closeUntouched, type Db } from './open.ts';
import { outboundQueries } from './outbound-requests.ts';
import { partsOf } from './parts/index.ts';
import { personalityQueries } from './personalities.ts';
import { personaQueries } from './personas.ts';
import { readingQueries } from './readings.ts';
import { scrubbing } from './scrub.ts';
import { searchQueries } from './search.ts';
import { sessionViewQueries } from './session-views.ts';
import { sessionQueries } from './sessions.ts';
import { storyQueries } from './story.ts';
import { summaryQueries } from './summaries.ts';
import { toReliveQueries } from './to-relive.ts';

interface StoreOptions {
  /** Left out: the system's. */
  readonly flushFile?: FlushFile | undefined;
  /** Left out: SQLite moves its log by itself, on this thread. */
  readonly moveLog?: MoveLog | undefined;
  readonly report?: (error: unknown) => void;
}

/** The session database: one object per table over one connection. */
export function createStore(connection: Db, { flushFile, moveLog, report = () => {} }: StoreOptions = {}) {
  const db = lazily(connection);
  const checkpoints = moveLog && createCheckpoints(db, moveLog, report);
  const log = db.memory ? null : createLogFlush(`${db.name}-wal`, flushFile);
  const mark = db.memory ? null : createLogMark(db);
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
      if (!db.inTransaction) checkpoints?.wrote();
    }
  }
  const affect = affectQueries(db);
  const toRelive = toReliveQueries(db);
  /** What was written so far is on the disk: see `createLogMark`. */
  const note = (): void => mark?.keep(mark.reached());
  /** All of `work` or nothing of it; on the disk, whatever happens to the machine, when this returns. */
  function transaction<Result>(work: () => Result): Result {
    const result = db.transaction(work).immediate();
    note();
    checkpoints?.wrote();
    return result;
  }
  let isLogDoubtful = false;
  /**
   * A system that could not write a page may forget that it had to, and call the next flush a success. After a failure the
   * log is not built upon: all that it holds is moved into the database, and it is begun anew.
   */
  function replaceLog(): void {
    if (!emptyLog()) throw new Error('The log is in use.');
    isLogDoubtful = false;
  }
  /** How often the log was begun anew: what was reached before is no part of it. */
  let logs = 0;
  /** Moves the log into the database and empties it. @returns false where somebody reads it: it is only moved then. */
  function emptyLog(): boolean {
    mark?.remove();
    logs += 1;
    const [moved] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return moved?.busy === 0;
  }
  async function flush(): Promise<void> {
    if (isLogDoubtful) {
      await checkpoints?.idle();
      replaceLog();
    }
    const reached = mark?.reached();
    const ofLog = logs;
    try {
      await log?.flush();
    } catch (error) {
      isLogDoubtful = true;
      throw error;
    }
    if (reached !== undefined && !closed && ofLog === logs) mark?.keep(reached);
  }
  const committer = createCommitter({ transact: unflushed, flush });
  let closed = false;
  const end = (): void => {
    committer.close();
    closed = true;
    log?.close();
  };
  return {
    sessions: noting(sessionQueries(db), () => !db.inTransaction && note()),
    sessionView: sessionViewQueries(db),
    folders: folderQueries(db),
    messages: messageQueries(db),
    readings: readingQueries(db),
    affect,
    affectEvents: affectEventQueries(db, affect.of),
    toRelive,
    corrections: correctionQueries(db),
    knowledge: knowledgeQueries(db),
    search: searchQueries(db),
    outbound: outboundQueries(db),
    transaction,
    story: storyQueries(db),
    dayNotes: dayNoteQueries(db),
    personas: personaQueries(db),
    personalities: personalityQueries(db),
    summaries: summaryQueries(db),
    imports: importQueries(db),
    deletions: deletionQueries(db, toRelive),
    drafts: draftQueries(db),
    /** Every table that a person takes along. */
    parts: partsOf(db),
    ...scrubbing(db, emptyLog, async () => checkpoints?.idle()),
    /** Resolves when nobody but this connection uses the file. */
    idle: async (): Promise<void> => checkpoints?.idle(),
    unflushed,
    /** As `transaction`, without holding up the event loop while the disk flushes: see `Committer`. */
    commit: committer.commit,
    commitSoon: committer.commitSoon,
    close: (): void => {
      end();
      mark?.remove();
      db.close();
    },
    /** Lets go of a damaged file as it is. @param key  the file's. */
    leave: (key: string): void => {
      end();
      mark?.leave();
      closeUntouched(connection, key);
    },
  };
}
export type Store = ReturnType<typeof createStore>;

/** The sessions' changes are single statements, each of which flushes by itself. */
function noting<Queries extends ReturnType<typeof sessionQueries>>(
  queries: Queries,
  note: () => void,
): Queries {
  const noted =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const result = change(...args);
      note();
      return result;
    };
  return {
    ...queries,
    insert: noted(queries.insert),
    update: noted(queries.update),
    markDeleted: noted(queries.markDeleted),
    trash: noted(queries.trash),
    restore: noted(queries.restore),
  };
}
