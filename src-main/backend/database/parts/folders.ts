import type * as z from 'zod';
import { Folder } from '#shared/contract/folders.ts';
import { folderQueries } from '../folders.ts';
import type { Db } from '../open.ts';
import { MAX_ID_LENGTH, Moment, type Part } from './part.ts';

/** There are few of them: one page holds all. */
const FolderRow = Folder.extend({
  id: Folder.shape.id.min(1).max(MAX_ID_LENGTH),
  createdAt: Moment,
}).meta({ id: 'ExportedFolder' });
type FolderRow = z.infer<typeof FolderRow>;

/** The folders of the sessions' list; of one session, the one that it is in. */
export function foldersPart(db: Db): Part {
  const all = db.prepare<[], { id: string }>('SELECT id FROM folders ORDER BY created_at, id');
  const ofSession = db.prepare<[string], { id: string }>(
    'SELECT f.id FROM folders f JOIN sessions s ON s.folder_id = f.id WHERE s.id = ? AND s.deleted_at IS NULL',
  );
  const { get, insert } = folderQueries(db);
  return {
    name: 'folders',
    row: FolderRow,
    read({ sessionId }) {
      const ids = sessionId === null ? all.all() : ofSession.all(sessionId);
      return { rows: ids.map(({ id }) => get(id)), next: null };
    },
    restore(row: FolderRow, importId) {
      if (get(row.id) !== null) return 'known';
      insert(row, importId);
      return 'added';
    },
  };
}
