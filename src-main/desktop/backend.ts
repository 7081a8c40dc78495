import { join } from 'node:path';
import { session } from 'electron';
import type { Backend } from '#backend/backend.ts';
import { readProviderEnvironment } from '#backend/providers/environment.ts';
import { systemProxy } from './system-proxy.ts';

/**
 * Opens the backend on the app's data folder, with the keys of the environment where it has any. Its code,
 * nearly all that the app consists of, is loaded here and not at the start: the window comes first.
 *
 * @throws DatabaseError  where the data cannot be opened.
 */
export async function openBackend(options: { dataDir: string; version: string }): Promise<Backend> {
  const [{ createBackend }, { openSecrets }, { openSettings }] = await Promise.all([
    import('#backend/backend.ts'),
    import('#backend/secrets/open-secrets.ts'),
    import('#backend/settings/file-settings.ts'),
  ]);
  return createBackend({
    ...options,
    modelDir: join(__dirname, 'model'),
    secrets: await openSecrets(),
    settings: openSettings(options.dataDir),
    databaseKey: process.env.EMOTIONGPT_DATABASE_KEY || undefined,
    providers: readProviderEnvironment(process.env),
    resolveSystemProxy: systemProxy(session.defaultSession),
  });
}
