import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Folder } from '#shared/contract/folders.ts';
import type { Session, SessionSort } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { readStored, writeStored } from '../app/stored.ts';
import { useFolderActions, useFolders } from './use-folders.ts';
import type { SessionActions } from './use-session-actions.ts';

const OPEN_KEY = 'emotiongpt.open-folders';
/** Of one folder; a folder is for what one wants to see at a glance. */
const MOST_IN_FOLDER = 500;

/** The folders of the list, what is in the open ones, and what can be done with them. */
export interface FolderList {
  /** Undefined until they are known. */
  readonly folders: readonly Folder[] | undefined;
  isOpen(folderId: string): boolean;
  inFolder(folderId: string): readonly Session[] | undefined;
  toggle(folderId: string): void;
  rename(folderId: string, name: string): void;
  remove(folder: Folder): void;
  putInto(folder: Folder, sessionIds: readonly string[]): void;
  takeOut(sessionIds: readonly string[]): void;
}

/** @param known  the sessions that a drop can mean. */
export function useFolderList(
  sort: SessionSort,
  known: readonly Session[],
  { place }: Pick<SessionActions, 'place'>,
): FolderList {
  const folders = useFolders();
  const { rename, remove } = useFolderActions();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set((readStored(OPEN_KEY) ?? '').split(' ').filter(Boolean)),
  );
  const openIds = (folders ?? []).map(({ id }) => id).filter((id) => open.has(id));
  const contents = useQueries({
    queries: openIds.map((folderId) =>
      api.sessions.list.queryOptions({ input: { folderId, sort, limit: MOST_IN_FOLDER } }),
    ),
  });
  const inFolder = (folderId: string) => contents[openIds.indexOf(folderId)]?.data?.sessions;
  const sessionsOf = (ids: readonly string[]) => {
    const all = new Map(
      [...known, ...openIds.flatMap((id) => inFolder(id) ?? [])].map((each) => [each.id, each]),
    );
    return ids.flatMap((id) => all.get(id) ?? []);
  };
  return {
    folders,
    isOpen: (folderId) => open.has(folderId),
    inFolder,
    toggle(folderId) {
      const next = new Set(open);
      if (!next.delete(folderId)) next.add(folderId);
      setOpen(next);
      writeStored(OPEN_KEY, [...next].join(' '));
    },
    rename,
    remove,
    putInto: (folder, ids) =>
      place(
        sessionsOf(ids).filter(({ folderId }) => folderId !== folder.id),
        { folderId: folder.id },
        `Moved to “${folder.name}”.`,
      ),
    takeOut(ids) {
      const inSome = sessionsOf(ids).filter(({ folderId }) => folderId !== null);
      if (inSome.length > 0) place(inSome, { folderId: null }, 'Moved out of the folder.');
    },
  };
}
