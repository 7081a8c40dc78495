import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Settings } from '#shared/contract/settings.ts';
import type { Store } from '../../database/store.ts';
import { KEPT_FOLDER } from '../../recovery/put-aside.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';

/** What the data folder holds of a person beside the database, its backups, and the settings in use. */
const OWN_FILES = ['logs', 'uploads', 'settings.damaged.json', KEPT_FOLDER];

/**
 * Deletes what "everything" means beside the conversations: saved personas, drafts, folders, notes to days, the outbound log, the history of imports, keys and passwords,
 * settings, logs, backups (also those in a folder of the person's own), damaged databases that were kept aside, and files
 * that were sent. Left are the database's key with the passphrase that it is kept under, if any, the window's place, and how the local
 * server is set, which only its own page changes.
 *
 * @param forgetSecrets  removes the keys and passwords that were stored.
 */
export async function deleteTheRest(options: {
  dataDir: string;
  store: Store;
  settings: SettingsStore;
  forgetSecrets: () => Promise<void>;
  /** Removes every backup, wherever backups are kept. */
  removeBackups: () => Promise<void>;
}): Promise<void> {
  const { dataDir, store, settings, forgetSecrets, removeBackups } = options;
  store.transaction(() => {
    store.outbound.clear(0);
    store.outbound.purge(Number.MAX_SAFE_INTEGER);
    store.imports.removeAll();
    store.personas.removeAll();
    store.drafts.removeAll();
    store.folders.removeAll();
    store.dayNotes.removeAll();
  });
  await removeBackups(); // while the settings still say where they are
  await forgetSecrets();
  resetSettings(settings);
  for (const name of OWN_FILES) await rm(join(dataDir, name), { recursive: true, force: true });
}

function resetSettings(settings: SettingsStore): void {
  const { localServer: _, network, ...defaults } = Settings.parse({});
  const added = Object.fromEntries(Object.keys(settings.get().providers).map((id) => [id, null]));
  settings.update({ ...defaults, providers: added });
  try {
    settings.update({ network });
  } catch {
    // One of several owners: the way out is the installation's.
  }
}
