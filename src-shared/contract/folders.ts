import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** More would be no help in finding anything. */
export const MOST_FOLDERS = 200;

const FolderName = z.string().trim().min(1, 'A folder needs a name.').max(100);
const FolderId = z.string().min(1).max(100);

/** A folder in the list of sessions. */
export const Folder = z
  .object({ id: z.string(), name: FolderName, createdAt: Timestamp })
  .meta({ id: 'Folder' });
export type Folder = z.infer<typeof Folder>;

const tags = ['Sessions'];

export const folders = {
  list: procedure
    .route({ method: 'GET', path: '/folders', tags, summary: 'The folders, by their names' })
    .output(z.object({ folders: z.array(Folder) })),
  create: procedure
    .route({ method: 'POST', path: '/folders', tags, summary: 'Make a folder' })
    .input(z.object({ name: FolderName }))
    .output(Folder),
  rename: procedure
    .route({ method: 'PATCH', path: '/folders/{folderId}', tags, summary: 'Rename a folder' })
    .input(z.object({ folderId: FolderId, name: FolderName }))
    .output(Folder),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/folders/{folderId}',
      tags,
      summary: 'Remove a folder; the sessions in it stay, in none',
    })
    .input(z.object({ folderId: FolderId }))
    .output(z.object({ sessionIds: z.array(z.string()).describe('The sessions that were in it.') })),
};
