import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBackups } from './backups/backup-files.ts';
import { type Backups, backupFolderIn, createBackups } from './backups/backups.ts';
import { runTask } from './backups/run-task.ts';
import type { Clock } from './clock.ts';
import { DatabaseError } from './database/errors.ts';
import { type DatabaseKey, resolveDatabaseKey } from './database/key.ts';
import type { FlushFile } from './database/log-flush.ts';
import { MIGRATIONS } from './database/migrations/index.ts';
import {
  closeUntouched,
  type Db,
  explain,
  isOutdated,
  migrate,
  openDatabase,
  openUnmigrated,
} from './database/open.ts';
import { createStore, type Store } from './database/store.ts';
import { diskErrorOf } from './errors.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { ChosenFiles } from './your-data/files.ts';

/** The file of the conversations, in the data folder. */
export const DATABASE_NAME = 'emotiongpt.db';

/** As `BackendOptions` has them. */
interface Circumstances {
  readonly dataDir: string;
  readonly version: string;
  readonly secrets: SecretStore;
  readonly settings: SettingsStore;
  readonly databaseKey?: string | undefined;
  readonly startAfresh?: boolean | undefined;
  readonly flushFile?: FlushFile | undefined;
  readonly files?: ChosenFiles | null | undefined;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

export interface OpenConversations {
  readonly store: Store;
  readonly key: DatabaseKey;
  readonly backups: Backups;
}

/**
 * Opens the conversations, of which a backup is made before they are changed for this version, and mends what a crash
 * left: a reply that nobody writes any more is interrupted.
 *
 * @throws DatabaseError  where they cannot be opened; nothing of them was changed.
 */
export async function openConversations({
  dataDir,
  version,
  secrets,
  settings,
  databaseKey,
  startAfresh = false,
  flushFile,
  files = null,
  clock,
  report,
}: Circumstances): Promise<OpenConversations> {
  const databaseFile = join(dataDir, DATABASE_NAME);
  const isNew = !existsSync(databaseFile);
  const folders = [backupFolderIn(dataDir), settings.get().backups.folder ?? backupFolderIn(dataDir)];
  if (isNew && !startAfresh && findBackups(folders).length > 0) {
    throw new DatabaseError(
      'MISSING',
      'The file that holds your conversations is gone, and backups of it are there. Restore one of them, or start afresh.',
    );
  }
  const key = await resolveDatabaseKey({ dataDir, databaseFile, secrets, given: databaseKey });
  const backups = createBackups({
    dataDir,
    databaseFile,
    key: key.key,
    appVersion: version,
    settings,
    clock,
    report,
    files,
  });
  const db = isNew ? openDatabase(databaseFile, key.key) : await openThere(databaseFile, key.key, backups);
  try {
    const store = createStore(db, {
      flushFile,
      moveLog: () => runTask({ kind: 'move-log', file: databaseFile }, key.key),
      report,
    });
    mend(store, report);
    return { store, key, backups };
  } catch (error) {
    closeUntouched(db, key.key);
    throw explain(error);
  }
}

async function openThere(databaseFile: string, key: string, backups: Backups): Promise<Db> {
  const db = openUnmigrated(databaseFile, key);
  try {
    if (isOutdated(db)) {
      await backups.create('migration').catch((error: unknown) => {
        throw new DatabaseError(
          'UNWRITABLE',
          'Before your conversations are brought to this version of EmotionGPT a backup is made, and there was no room for it or no way to write it. Make room in the data folder, then start again. Nothing was changed.',
          { cause: error },
        );
      });
    }
    migrate(db, MIGRATIONS); // refuses what is of a newer version
    return db;
  } catch (error) {
    closeUntouched(db, key);
    throw explain(error);
  }
}

/** A disk that takes nothing is no reason not to show what is on it: the next start mends it. */
function mend(store: Store, report: (error: unknown) => void): void {
  try {
    store.messages.interruptGenerating();
  } catch (error) {
    if (diskErrorOf(error) === null) throw error;
    report(error);
  }
}
