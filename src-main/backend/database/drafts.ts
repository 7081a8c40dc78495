import type { Draft } from '#shared/contract/drafts.ts';
import type { Db } from './open.ts';

/** The rows of `drafts`. */
export function draftQueries(db: Db) {
  const list = db.prepare<[], Draft>(
    `SELECT d.session_id AS sessionId, d.text FROM drafts d LEFT JOIN sessions s ON s.id = d.session_id
     WHERE d.session_id IS NULL OR s.deleted_at IS NULL`,
  );
  const remove = db.prepare<[string | null]>('DELETE FROM drafts WHERE session_id IS ?');
  const insert = db.prepare<[string | null, string]>('INSERT INTO drafts (session_id, text) VALUES (?, ?)');
  const removeAll = db.prepare('DELETE FROM drafts');
  return {
    /** Those of sessions that are not deleted. */
    list: (): Draft[] => list.all(),
    /** Takes the place of the one before; no words: there is none any more. */
    keep({ sessionId, text }: Draft): void {
      remove.run(sessionId);
      if (text !== '') insert.run(sessionId, text);
    },
    removeAll(): void {
      removeAll.run();
    },
  };
}
