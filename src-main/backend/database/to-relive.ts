import type { Db } from './open.ts';

/** The rows of `to_relive`: messages whose past is another one now, so that the companion's states from them on are made anew. */
export function toReliveQueries(db: Db) {
  const add = db.prepare('INSERT OR IGNORE INTO to_relive (message_id) VALUES (?)');
  const addChildren = db.prepare(
    'INSERT OR IGNORE INTO to_relive (message_id) SELECT id FROM messages WHERE parent_id = ?',
  );
  const next = db
    .prepare<[string], string>(
      `SELECT t.message_id FROM to_relive t JOIN messages m ON m.id = t.message_id
       WHERE m.session_id = ? ORDER BY m.position LIMIT 1`,
    )
    .pluck();
  const done = db.prepare('DELETE FROM to_relive WHERE message_id = ?');
  const sessions = db
    .prepare<[], string>(
      // CROSS JOIN keeps the order: from the few that wait, not from all messages, which is asked at every start.
      `SELECT DISTINCT m.session_id FROM to_relive t CROSS JOIN messages m ON m.id = t.message_id
       CROSS JOIN sessions s ON s.id = m.session_id WHERE s.deleted_at IS NULL`,
    )
    .pluck();
  return {
    add(messageId: string): void {
      add.run(messageId);
    },
    addChildren(messageId: string): void {
      addChildren.run(messageId);
    },
    /** The topmost such message of a session; null: none is left. */
    next: (sessionId: string): string | null => next.get(sessionId) ?? null,
    done(messageId: string): void {
      done.run(messageId);
    },
    /** The sessions that have such messages. */
    sessions: (): string[] => sessions.all(),
  };
}
