import { join } from 'node:path';
import type { Backend } from '#backend/backend.ts';

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
  const { EMOTIONGPT_DATABASE_KEY, EMOTIONGPT_GEMINI_API_KEY, EMOTIONGPT_GEMINI_BASE_URL } = process.env;
  return createBackend({
    ...options,
    modelDir: join(__dirname, 'model'),
    secrets: await openSecrets(),
    settings: openSettings(options.dataDir),
    databaseKey: EMOTIONGPT_DATABASE_KEY || undefined,
    providers: {
      gemini: {
        apiKey: EMOTIONGPT_GEMINI_API_KEY || undefined,
        baseUrl: EMOTIONGPT_GEMINI_BASE_URL || undefined,
      },
    },
  });
}
