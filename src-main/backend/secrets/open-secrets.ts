import { createFirstAnswers } from './first-answers.ts';
import { memorySecrets, type SecretStore } from './secret-store.ts';

/** Entries in the keychain are filed under this service, one per secret. */
const SERVICE = 'EmotionGPT';

/** A keychain that asks its owner to unlock it may take a while; one that never answers is given up. */
const PATIENCE_MS = 60_000;

/**
 * The OS keychain (Keychain on macOS, Credential Manager on Windows, Secret Service on Linux), or memory
 * where none answers. On Linux the kernel's keyring is not taken instead: it forgets at the next boot, and
 * with it the key of the database.
 */
export async function openSecrets(): Promise<SecretStore> {
  try {
    return await openKeychain();
  } catch {
    return memorySecrets();
  }
}

/** @throws where none answers. */
async function openKeychain(): Promise<SecretStore> {
  const { AsyncEntry, findCredentialsAsync } = await import('@napi-rs/keyring');
  const first = createFirstAnswers(() => findCredentialsAsync(SERVICE, null, patience()));
  const entry = (name: string) => new AsyncEntry(SERVICE, name, { linux: { store: 'secret-service' } });
  await entry('probe').getPassword(patience());
  /** Elsewhere asking for one blocks nothing, and asking for all may ask the person; the database's key is worth its own question. */
  const isFirstKnown = (name: string) => process.platform === 'linux' && !name.startsWith('database-key');
  return {
    kind: 'keychain',
    async get(name) {
      const known = isFirstKnown(name) ? await first.take(name) : undefined;
      return known === undefined ? ((await entry(name).getPassword(patience())) ?? null) : known;
    },
    set(name, value) {
      first.forget(name);
      return entry(name).setPassword(value, patience());
    },
    async delete(name) {
      first.forget(name);
      await entry(name).deleteCredential(patience());
    },
  };
}

const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);
