import type { Persona } from '#shared/contract/companion.ts';
import type { Generation, Session } from '#shared/contract/sessions.ts';
import type { Db } from './open.ts';

interface Row {
  id: string;
  title: string | null;
  persona: string;
  generation: string | null;
  created_at: number;
  updated_at: number;
  ended_at: number | null;
  message_count: number;
  remembers: 0 | 1;
}

const COLUMNS = `id, title, persona, generation, created_at, updated_at, ended_at, remembers,
  coalesce((SELECT position + 1 FROM messages WHERE session_id = sessions.id AND shown = 1
            ORDER BY position DESC LIMIT 1), 0) AS message_count`;

const fromRow = (row: Row): Session => ({
  id: row.id,
  title: row.title,
  persona: JSON.parse(row.persona) as Persona,
  generation: row.generation === null ? null : (JSON.parse(row.generation) as Generation),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  endedAt: row.ended_at,
  messageCount: row.message_count,
  remembers: row.remembers === 1,
});

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The rows of `sessions`. A deleted session is invisible here until it is restored or purged. */
export function sessionQueries(db: Db) {
  const insert = db.prepare(
    'INSERT INTO sessions (id, title, persona, generation, created_at, updated_at, remembers) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const get = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM sessions WHERE id = ? AND deleted_at IS NULL`,
  );
  const newest = db.prepare<[number, string, number], Row>(
    `SELECT ${COLUMNS} FROM sessions WHERE deleted_at IS NULL AND (updated_at, id) < (?, ?)
     ORDER BY updated_at DESC, id DESC LIMIT ?`,
  );
  const update = db.prepare(
    'UPDATE sessions SET title = ?, persona = ?, generation = ?, ended_at = ?, remembers = ? WHERE id = ?',
  );
  const touch = db.prepare('UPDATE sessions SET updated_at = max(updated_at, ?) WHERE id = ?');
  const title = db.prepare('UPDATE sessions SET title = ? WHERE id = ? AND title IS NULL');
  const markDeleted = db.prepare('UPDATE sessions SET deleted_at = ? WHERE id = ?');
  const restore = db.prepare('UPDATE sessions SET deleted_at = NULL WHERE id = ? AND deleted_at > ?');
  const oldestDeleted = db.prepare<[number], { id: string }>(
    'SELECT id FROM sessions WHERE deleted_at <= ? ORDER BY deleted_at LIMIT 1',
  );
  // Newest first: a parent's children are gone before it is, so that no deletion cascades far. One at a time: from a large
  // search index, that alone is milliseconds.
  const purgeMessage = db.prepare(
    'DELETE FROM messages WHERE seq = (SELECT seq FROM messages WHERE session_id = ? ORDER BY seq DESC LIMIT 1)',
  );
  const anyDeleted = db
    .prepare<[], number>('SELECT 1 FROM sessions WHERE deleted_at IS NOT NULL LIMIT 1')
    .pluck();
  const purgeSession = db.prepare('DELETE FROM sessions WHERE id = ?');

  return {
    insert(session: Session): void {
      insert.run(
        session.id,
        session.title,
        JSON.stringify(session.persona),
        json(session.generation),
        session.createdAt,
        session.updatedAt,
        session.remembers ? 1 : 0,
      );
    },
    get(id: string): Session | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    /** Newest first, older than the session (`updatedAt`, `id`) where one is given. */
    list(limit: number, olderThan?: { updatedAt: number; id: string }): Session[] {
      const { updatedAt, id } = olderThan ?? { updatedAt: Number.MAX_SAFE_INTEGER, id: '' };
      return newest.all(updatedAt, id, limit).map(fromRow);
    },
    update(session: Session): void {
      update.run(
        session.title,
        JSON.stringify(session.persona),
        json(session.generation),
        session.endedAt,
        session.remembers ? 1 : 0,
        session.id,
      );
    },
    /** Moves the session to the top of the list. */
    touch(id: string, at: number): void {
      touch.run(at, id);
    },
    /** Names a session that has no name yet. */
    titleIfUntitled(id: string, text: string): void {
      title.run(text, id);
    },
    markDeleted(id: string, at: number): void {
      markDeleted.run(at, id);
    },
    /** @returns false where there is nothing that was deleted later than `after`: older ones are being purged. */
    restore(id: string, after: number): boolean {
      return restore.run(id, after).changes > 0;
    },
    /** Whether any session is marked and not gone yet. */
    hasDeleted: (): boolean => anyDeleted.get() !== undefined,
    /**
     * Takes one step in really deleting the sessions that were marked at or before `until`: one of their
     * messages, or a session that has none left. @returns whether there is more to do.
     */
    purgeStep(until: number): boolean {
      const session = oldestDeleted.get(until);
      if (session === undefined) return false;
      if (purgeMessage.run(session.id).changes === 0) purgeSession.run(session.id);
      return true;
    },
  };
}
