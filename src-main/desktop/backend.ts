import { join } from 'node:path';
import type { Backend } from '#backend/backend.ts';
import type { SettingsStore } from '#backend/settings/settings-store.ts';

/**
 * Opens the backend on the app's data folder, with the keys of the environment where it has any. Its code
 * is loaded here, after the window was asked for, not before.
 */
export async function openBackend(options: {
  dataDir: string;
  version: string;
  settings: SettingsStore;
}): Promise<Backend> {
  const [{ createBackend }, { openSecrets }] = await Promise.all([
    import('#backend/backend.ts'),
    import('#backend/secrets/open-secrets.ts'),
  ]);
  const { EMOTIONGPT_DATABASE_KEY, EMOTIONGPT_GEMINI_API_KEY, EMOTIONGPT_GEMINI_BASE_URL } = process.env;
  return createBackend({
    ...options,
    modelDir: join(__dirname, 'model'),
    secrets: await openSecrets(),
    ...(EMOTIONGPT_DATABASE_KEY ? { databaseKey: EMOTIONGPT_DATABASE_KEY } : {}),
    providers: {
      gemini: {
        ...(EMOTIONGPT_GEMINI_API_KEY ? { apiKey: EMOTIONGPT_GEMINI_API_KEY } : {}),
        ...(EMOTIONGPT_GEMINI_BASE_URL ? { baseUrl: EMOTIONGPT_GEMINI_BASE_URL } : {}),
      },
    },
  });
}
