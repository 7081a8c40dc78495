/** The list of sessions as rows: headings, folders and sessions, in the order of their view. Pure. */
import type { Folder } from '#shared/contract/folders.ts';
import type { Session, SessionSort } from '#shared/contract/sessions.ts';
import { daysAgo } from '../ui/dates.ts';

export type ListEntry =
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'folder'; readonly folder: Folder; readonly open: boolean }
  /** An open folder that holds nothing. */
  | { readonly kind: 'empty-folder'; readonly folder: Folder }
  | { readonly kind: 'session'; readonly session: Session; readonly inFolder: boolean };

const groupOf = (at: number, now: number): string => {
  const ago = daysAgo(at, now);
  return ago <= 0 ? 'Today' : ago === 1 ? 'Yesterday' : 'Earlier';
};

interface ListSource {
  /** In the order of the view, pinned ones first, whatever folder they are in. */
  readonly sessions: readonly Session[];
  readonly sort: SessionSort;
  /** Null: this view knows no folders, and shows every session as it comes. */
  readonly folders: readonly Folder[] | null;
  /** What is in the folders that are open; undefined: not known yet. */
  readonly inFolder: (folderId: string) => readonly Session[] | undefined;
  readonly isOpen: (folderId: string) => boolean;
  readonly now: number;
}

/** First what is pinned, then the folders, then the rest with a heading where a day or a letter's list begins. */
export function listEntries(source: ListSource): ListEntry[] {
  const { sessions, sort, folders, now } = source;
  const entries: ListEntry[] = [];
  const loose = folders === null ? sessions : sessions.filter(({ folderId }) => folderId === null);
  const row = (session: Session): ListEntry => ({ kind: 'session', session, inFolder: false });

  const pinned = loose.filter((session) => session.pinned);
  if (pinned.length > 0) entries.push({ kind: 'heading', title: 'Pinned' }, ...pinned.map(row));
  if (folders !== null && folders.length > 0) entries.push(...folderEntries(source, folders));

  let group: string | null = null;
  for (const session of loose) {
    if (session.pinned) continue;
    const title =
      sort === 'title'
        ? 'By title'
        : groupOf(sort === 'created' ? session.createdAt : session.updatedAt, now);
    if (title !== group) entries.push({ kind: 'heading', title });
    group = title;
    entries.push(row(session));
  }
  return entries;
}

function folderEntries({ inFolder, isOpen }: ListSource, folders: readonly Folder[]): ListEntry[] {
  const entries: ListEntry[] = [{ kind: 'heading', title: 'Folders' }];
  for (const folder of folders) {
    const open = isOpen(folder.id);
    entries.push({ kind: 'folder', folder, open });
    if (!open) continue;
    const held = inFolder(folder.id);
    if (held?.length === 0) entries.push({ kind: 'empty-folder', folder });
    for (const session of held ?? []) entries.push({ kind: 'session', session, inFolder: true });
  }
  return entries;
}
