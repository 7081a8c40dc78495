import { join } from 'node:path';
import { session } from 'electron';
import { readProviderEnvironment } from '#backend/providers/environment.ts';
import type { SettingsStore } from '#backend/settings/settings-store.ts';
import type { Vault } from '#backend/vault/vault.ts';
import { chosenFiles } from './chosen-files.ts';
import type { Crashes } from './crashes/crashes.ts';
import { report } from './log.ts';
import { forgetWords } from './spell-check.ts';
import { systemProxy } from './system-proxy.ts';

/** What the app runs on; it may be locked. */
export interface OpenedApp {
  readonly vault: Vault;
  readonly settings: SettingsStore;
  /** Keeps what is being written, and lets go of the data folder and the local server's port. */
  close(): Promise<void>;
}

/**
 * Opens the backend on the app's data folder, with the keys of the environment where it has any, and the local
 * server on it where the person switched that on. Its code,
 * nearly all that the app consists of, is loaded here and not at the start: the window comes first.
 *
 * @throws DatabaseError  where the data cannot be opened and the app cannot help.
 */
export async function openBackend(options: {
  dataDir: string;
  version: string;
  crashes: Pick<Crashes, 'safeMode' | 'list'>;
}): Promise<OpenedApp> {
  const [{ openVault }, { openSecrets }, { openSettings }, { createLocalServer }, { createUpdates }] =
    await Promise.all([
      import('#backend/vault/vault.ts'),
      import('#backend/secrets/open-secrets.ts'),
      import('#backend/settings/file-settings.ts'),
      import('../server/local-server.ts'),
      import('./updates/updates.ts'),
    ]);
  const secrets = await openSecrets();
  const settings = openSettings(options.dataDir);
  const webRoot = join(__dirname, '../renderer');
  const localServer = createLocalServer({ ...options, settings, secrets, webRoot, report });
  const updates = createUpdates({ ...options, report });
  const vault = await openVault({
    ...options,
    safeMode: options.crashes.safeMode,
    crashes: options.crashes.list,
    modelDir: join(__dirname, 'model'),
    secrets,
    settings,
    localServer,
    updates,
    files: chosenFiles,
    forgetElsewhere: () => forgetWords(session.defaultSession),
    report,
    reopenSecrets: openSecrets,
    databaseKey: process.env.EMOTIONGPT_DATABASE_KEY || undefined,
    providers: readProviderEnvironment(process.env),
    resolveSystemProxy: systemProxy(session.defaultSession),
  });
  const serve = () => {
    // Programs of this machine have no use for a server that only says that something is wrong.
    void localServer.serve(vault.trouble() === null ? vault : null); // the window need not wait for it
  };
  vault.onReplaced(serve);
  serve();
  return {
    vault,
    settings,
    async close() {
      const closed = localServer.close(); // its clients hear the end of their replies
      await vault.close();
      await closed;
      updates.closed();
    },
  };
}
