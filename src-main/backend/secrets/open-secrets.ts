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
    const keychain = await openKeychain();
    await keychain.get('probe');
    return keychain;
  } catch {
    return memorySecrets();
  }
}

async function openKeychain(): Promise<SecretStore> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  const entry = (name: string) => new AsyncEntry(SERVICE, name, { linux: { store: 'secret-service' } });
  return {
    kind: 'keychain',
    get: async (name) => (await entry(name).getPassword(patience())) ?? null,
    set: (name, value) => entry(name).setPassword(value, patience()),
    delete: async (name) => void (await entry(name).deleteCredential(patience())),
  };
}

const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);
