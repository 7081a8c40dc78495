import { type Folder, MOST_FOLDERS } from '#shared/contract/folders.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import { badRequest, notFound } from '../errors.ts';

/** The folders of the sessions' list. */
export interface Folders {
  list(): Folder[];
  /** @throws BAD_REQUEST where there are too many. */
  create(name: string): Folder;
  /** @throws NOT_FOUND */
  rename(id: string, name: string): Folder;
  /** The sessions in it stay. @returns which ones were. @throws NOT_FOUND */
  remove(id: string): string[];
}

export function createFolders(options: {
  store: Store;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  newId: () => string;
}): Folders {
  const { store, clock, changes, newId } = options;
  const get = (id: string): Folder => {
    const folder = store.folders.get(id);
    if (folder === null) throw notFound('folder');
    return folder;
  };
  return {
    list: () => store.folders.list(),
    create(name) {
      if (store.folders.list().length >= MOST_FOLDERS) {
        const message = `You have ${MOST_FOLDERS} folders already. Remove one that you no longer need, then try again.`;
        throw badRequest([{ path: 'name', message }]);
      }
      const folder: Folder = { id: newId(), name, createdAt: clock.now() };
      store.transaction(() => store.folders.insert(folder));
      changes.announce({ type: 'folders' });
      return folder;
    },
    rename(id, name) {
      const folder = { ...get(id), name };
      store.transaction(() => store.folders.rename(id, name));
      changes.announce({ type: 'folders' });
      return folder;
    },
    remove(id) {
      get(id);
      const sessionIds = store.folders.sessionsIn(id);
      store.transaction(() => store.folders.remove(id));
      changes.announce({ type: 'folders' });
      for (const sessionId of sessionIds) changes.announce({ type: 'session', sessionId });
      return sessionIds;
    },
  };
}
