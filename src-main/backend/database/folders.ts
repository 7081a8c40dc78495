import type { Folder } from '#shared/contract/folders.ts';
import type { Db } from './open.ts';

interface Row {
  id: string;
  name: string;
  created_at: number;
}

const fromRow = ({ id, name, created_at: createdAt }: Row): Folder => ({ id, name, createdAt });

/** The rows of `folders`. A folder that goes leaves its sessions where they are: in none. */
export function folderQueries(db: Db) {
  const list = db.prepare<[], Row>(
    'SELECT id, name, created_at FROM folders ORDER BY name COLLATE NOCASE, id',
  );
  const get = db.prepare<[string], Row>('SELECT id, name, created_at FROM folders WHERE id = ?');
  const insert = db.prepare('INSERT INTO folders (id, name, created_at, import_id) VALUES (?, ?, ?, ?)');
  const rename = db.prepare('UPDATE folders SET name = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM folders WHERE id = ?');
  const removeAll = db.prepare('DELETE FROM folders');
  const sessionsIn = db
    .prepare<[string], string>('SELECT id FROM sessions WHERE folder_id = ? AND deleted_at IS NULL')
    .pluck();
  return {
    /** All of them, by their names. */
    list: (): Folder[] => list.all().map(fromRow),
    get(id: string): Folder | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    /** @param importId  of the import that brought it; null: the person made it. */
    insert({ id, name, createdAt }: Folder, importId: number | null = null): void {
      insert.run(id, name, createdAt, importId);
    },
    rename(id: string, name: string): void {
      rename.run(name, id);
    },
    remove(id: string): void {
      remove.run(id);
    },
    removeAll(): void {
      removeAll.run();
    },
    sessionsIn: (id: string): string[] => sessionsIn.all(id),
  };
}
