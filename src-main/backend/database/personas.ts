import type { Persona } from '#shared/contract/companion.ts';
import type { SavedPersona } from '#shared/contract/personas.ts';
import type { Db } from './open.ts';

interface Row {
  id: string;
  title: string;
  persona: string;
  created_at: number;
  updated_at: number;
}

const fromRow = (row: Row): SavedPersona => ({
  id: row.id,
  title: row.title,
  persona: JSON.parse(row.persona) as Persona,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** The rows of `personas`. A deleted one is invisible here until it is restored or purged. */
export function personaQueries(db: Db) {
  const list = db.prepare<[], Row>(
    'SELECT * FROM personas WHERE deleted_at IS NULL ORDER BY title COLLATE NOCASE, id',
  );
  const get = db.prepare<[string], Row>('SELECT * FROM personas WHERE id = ? AND deleted_at IS NULL');
  const count = db.prepare<[], number>('SELECT count(*) FROM personas WHERE deleted_at IS NULL').pluck();
  const insert = db.prepare(
    'INSERT INTO personas (id, title, persona, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  );
  const update = db.prepare('UPDATE personas SET title = ?, persona = ?, updated_at = ? WHERE id = ?');
  const markDeleted = db.prepare('UPDATE personas SET deleted_at = ? WHERE id = ?');
  const restore = db.prepare('UPDATE personas SET deleted_at = NULL WHERE id = ? AND deleted_at > ?');
  const removeAll = db.prepare('DELETE FROM personas');
  const purge = db.prepare('DELETE FROM personas WHERE deleted_at <= ?');
  return {
    /** All of them, by their titles. */
    list: (): SavedPersona[] => list.all().map(fromRow),
    get(id: string): SavedPersona | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    count: (): number => count.get() ?? 0,
    insert({ id, title, persona, createdAt, updatedAt }: SavedPersona): void {
      insert.run(id, title, JSON.stringify(persona), createdAt, updatedAt);
    },
    update({ id, title, persona, updatedAt }: SavedPersona): void {
      update.run(title, JSON.stringify(persona), updatedAt, id);
    },
    markDeleted(id: string, at: number): void {
      markDeleted.run(at, id);
    },
    /** @returns false where there is nothing that was deleted later than `after`. */
    restore: (id: string, after: number): boolean => restore.run(id, after).changes > 0,
    /** Really deletes every one, now. */
    removeAll(): void {
      removeAll.run();
    },
    /** Really deletes what was deleted at or before `until`. */
    purge(until: number): void {
      purge.run(until);
    },
  };
}
