import type { Db } from './open.ts';

/** What was said up to a message and including it, summed up. */
export interface StoredSummary {
  readonly throughId: string;
  readonly throughPosition: number;
  readonly text: string;
  /** The provider's id; `device` where it was made here. */
  readonly madeBy: string;
  readonly createdAt: number;
}

interface Row {
  through_id: string;
  through_position: number;
  text: string;
  made_by: string;
  created_at: number;
}

const fromRow = (row: Row): StoredSummary => ({
  throughId: row.through_id,
  throughPosition: row.through_position,
  text: row.text,
  madeBy: row.made_by,
  createdAt: row.created_at,
});

/** Summaries kept for a session: the newest, and some that earlier branches start from. */
const MOST_KEPT = 12;

/** The rows of `summaries`. One that does not belong to the branch that is shown stays, for when its branch comes back. */
export function summaryQueries(db: Db) {
  const latest = db.prepare<[string, number], Row>(
    `SELECT s.* FROM summaries s JOIN messages m ON m.id = s.through_id AND m.shown = 1
     WHERE s.session_id = ? AND s.through_position < ? ORDER BY s.through_position DESC LIMIT 1`,
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO summaries (through_id, session_id, through_position, text, made_by, created_at)
     SELECT id, session_id, position, ?, ?, ? FROM messages WHERE id = ? AND shown = 1`,
  );
  const trim = db.prepare(
    `DELETE FROM summaries WHERE session_id = ? AND through_id NOT IN (
       SELECT through_id FROM summaries WHERE session_id = ? ORDER BY created_at DESC, through_position DESC LIMIT ${MOST_KEPT})`,
  );
  const removeAll = db.prepare('DELETE FROM summaries WHERE session_id = ?');
  return {
    /** The summary that reaches furthest on the branch that is shown, below position `before`. */
    latest(sessionId: string, before: number): StoredSummary | null {
      const row = latest.get(sessionId, before);
      return row === undefined ? null : fromRow(row);
    },
    /** @returns false where the message is gone, or on a branch that is not shown any more: nothing is kept then. */
    save(
      sessionId: string,
      summary: Pick<StoredSummary, 'throughId' | 'text' | 'madeBy' | 'createdAt'>,
    ): boolean {
      const kept = save.run(summary.text, summary.madeBy, summary.createdAt, summary.throughId).changes > 0;
      if (kept) trim.run(sessionId, sessionId);
      return kept;
    },
    /** Forgets every summary of a session. */
    removeAll(sessionId: string): void {
      removeAll.run(sessionId);
    },
  };
}
