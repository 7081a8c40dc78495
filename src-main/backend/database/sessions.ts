import type { Persona } from '#shared/contract/companion.ts';
import type { Generation, Session } from '#shared/contract/sessions.ts';
import type { Db } from './open.ts';

export interface SessionRow {
  id: string;
  title: string | null;
  persona: string;
  generation: string | null;
  created_at: number;
  updated_at: number;
  ended_at: number | null;
  message_count: number;
  remembers: 0 | 1;
  pinned: 0 | 1;
  archived: 0 | 1;
  folder_id: string | null;
}

/** What `fromRow` needs, from `sessions`. */
export const SESSION_COLUMNS = `id, title, persona, generation, created_at, updated_at, ended_at, remembers, pinned, archived, folder_id,
  coalesce((SELECT position + 1 FROM messages WHERE session_id = sessions.id AND shown = 1
            ORDER BY position DESC LIMIT 1), 0) AS message_count`;

export const sessionFromRow = (row: SessionRow): Session => ({
  id: row.id,
  title: row.title,
  persona: JSON.parse(row.persona) as Persona,
  generation: row.generation === null ? null : (JSON.parse(row.generation) as Generation),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  endedAt: row.ended_at,
  messageCount: row.message_count,
  remembers: row.remembers === 1,
  pinned: row.pinned === 1,
  archived: row.archived === 1,
  folderId: row.folder_id,
});

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The rows of `sessions`. A deleted session is invisible here until it is restored or purged. */
export function sessionQueries(db: Db) {
  const insert = db.prepare(
    'INSERT INTO sessions (id, title, persona, generation, created_at, updated_at, remembers) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const get = db.prepare<[string], SessionRow>(
    `SELECT ${SESSION_COLUMNS} FROM sessions WHERE id = ? AND deleted_at IS NULL`,
  );
  const newest = db.prepare<[number, string, number], SessionRow>(
    `SELECT ${SESSION_COLUMNS} FROM sessions WHERE deleted_at IS NULL AND (updated_at, id) < (?, ?)
     ORDER BY updated_at DESC, id DESC LIMIT ?`,
  );
  const update = db.prepare(
    `UPDATE sessions SET title = ?, persona = ?, generation = ?, ended_at = ?, remembers = ?, pinned = ?, archived = ?,
     folder_id = ? WHERE id = ?`,
  );
  const touch = db.prepare('UPDATE sessions SET updated_at = max(updated_at, ?) WHERE id = ?');
  const title = db.prepare('UPDATE sessions SET title = ? WHERE id = ? AND title IS NULL');
  const markDeleted = db.prepare('UPDATE sessions SET deleted_at = ?, trashed_at = NULL WHERE id = ?');
  const trash = db.prepare('UPDATE sessions SET deleted_at = :at, trashed_at = :at WHERE id = :id');
  const restore = db.prepare(
    `UPDATE sessions SET deleted_at = NULL, trashed_at = NULL
     WHERE id = ? AND ((trashed_at IS NULL AND deleted_at > ?) OR trashed_at > ?)`,
  );
  const oldestDeleted = db.prepare<[number, number], { id: string }>(
    `SELECT id FROM sessions WHERE deleted_at <= ? AND (trashed_at IS NULL OR trashed_at <= ?)
     ORDER BY deleted_at LIMIT 1`,
  );
  const trashed = db.prepare<[number], SessionRow & { trashed_at: number }>(
    `SELECT ${SESSION_COLUMNS}, trashed_at FROM sessions WHERE trashed_at IS NOT NULL
     ORDER BY trashed_at DESC, id DESC LIMIT ?`,
  );
  const trashFacts = db.prepare<[], { total: number; oldest: number | null }>(
    'SELECT count(*) AS total, min(trashed_at) AS oldest FROM sessions WHERE trashed_at IS NOT NULL',
  );
  const isTrashed = db
    .prepare<[string], number>('SELECT 1 FROM sessions WHERE id = ? AND trashed_at IS NOT NULL')
    .pluck();
  // Newest first: a parent's children are gone before it is, so that no deletion cascades far. One at a time: from a large
  // search index, that alone is milliseconds.
  const purgeMessage = db.prepare(
    'DELETE FROM messages WHERE seq = (SELECT seq FROM messages WHERE session_id = ? ORDER BY seq DESC LIMIT 1)',
  );
  const anyDeleted = db
    .prepare<[], number>('SELECT 1 FROM sessions WHERE deleted_at IS NOT NULL AND trashed_at IS NULL LIMIT 1')
    .pluck();
  const purgeSession = db.prepare('DELETE FROM sessions WHERE id = ?');

  return {
    /** A new one is neither pinned nor archived, and in no folder. */
    insert(session: Omit<Session, 'pinned' | 'archived' | 'folderId'>): void {
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
      return row === undefined ? null : sessionFromRow(row);
    },
    /** All that are there, archived ones too, newest first, older than the session (`updatedAt`, `id`) where one is given. */
    list(limit: number, olderThan?: { updatedAt: number; id: string }): Session[] {
      const { updatedAt, id } = olderThan ?? { updatedAt: Number.MAX_SAFE_INTEGER, id: '' };
      return newest.all(updatedAt, id, limit).map(sessionFromRow);
    },
    update(session: Session): void {
      update.run(
        session.title,
        JSON.stringify(session.persona),
        json(session.generation),
        session.endedAt,
        session.remembers ? 1 : 0,
        session.pinned ? 1 : 0,
        session.archived ? 1 : 0,
        session.folderId,
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
    /** Out of sight until it is restored or its time is up. */
    trash(id: string, at: number): void {
      trash.run({ id, at });
    },
    isTrashed: (id: string): boolean => isTrashed.get(id) !== undefined,
    /** What is in the trash, newest first. */
    trashed: (limit: number): { session: Session; trashedAt: number }[] =>
      trashed.all(limit).map((row) => ({ session: sessionFromRow(row), trashedAt: row.trashed_at })),
    /** How many are in the trash, and since when the oldest is; null: nothing is. */
    trashFacts: () => trashFacts.get()!,
    /**
     * @returns false where there is nothing that was deleted later than `after`, or put into the trash later than
     * `trashedAfter`: older ones are being purged.
     */
    restore(id: string, after: number, trashedAfter: number): boolean {
      return restore.run(id, after, trashedAfter).changes > 0;
    },
    /** Whether any session is marked and not gone yet; what is in the trash is not. */
    hasDeleted: (): boolean => anyDeleted.get() !== undefined,
    /**
     * Takes one step in really deleting the sessions that were marked at or before `until`, or put into the trash at or
     * before `trashedUntil`: one of their messages, or a session that has none left. @returns whether there is more to do.
     */
    purgeStep(until: number, trashedUntil: number): boolean {
      const session = oldestDeleted.get(until, trashedUntil);
      if (session === undefined) return false;
      if (purgeMessage.run(session.id).changes === 0) purgeSession.run(session.id);
      return true;
    },
  };
}
