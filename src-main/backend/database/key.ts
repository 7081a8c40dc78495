import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretStore } from '../secrets/secret-store.ts';
import { DatabaseError } from './errors.ts';

export interface DatabaseKey {
  readonly key: string;
  readonly storedIn: 'keychain' | 'file' | 'environment';
}

/** What this machine keeps of the key by itself, for who opens the app without a passphrase. */
export interface KeyPlace {
  /** The key file wins over the keychain. Null: it is nowhere. */
  find(): Promise<(DatabaseKey & { readonly storedIn: 'keychain' | 'file' }) | null>;
  /** Puts a key into the keychain, or into a 0600 file where there is none. @throws where neither takes it. */
  keep(key: string): Promise<'keychain' | 'file'>;
  /** Leaves nothing of this very key; another one stays. @throws where the keychain does not let go of it. */
  forget(key: string): Promise<void>;
}

const SECRET_NAME = 'database-key';

export function keyPlaceOf({ dataDir, secrets }: { dataDir: string; secrets: SecretStore }): KeyPlace {
  const file = join(dataDir, 'database.key');
  const account = `${SECRET_NAME}:${dataDir}`;
  const inFile = async () => (await readFile(file, 'utf8').catch(() => null))?.trim() ?? null;
  const inKeychain = async () => (secrets.kind === 'keychain' ? await secrets.get(account) : null);
  return {
    async find() {
      const fromFile = await inFile();
      if (fromFile !== null) return { key: fromFile, storedIn: 'file' };
      const stored = await inKeychain();
      return stored === null ? null : { key: stored, storedIn: 'keychain' };
    },
    async keep(key) {
      if (secrets.kind === 'keychain') {
        await secrets.set(account, key);
        if ((await secrets.get(account)) !== key) throw new Error('The keychain did not keep the key.');
        const former = await inFile();
        if (former !== null && former !== key) await rename(file, `${file}.former`);
        return 'keychain';
      }
      const former = await inFile();
      if (former !== null && former !== key) await rename(file, `${file}.former`);
      if (former !== key) await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
      return 'file';
    },
    async forget(key) {
      if ((await inFile()) === key) await erase(file);
      if ((await inKeychain()) !== key) return;
      await secrets.delete(account);
      if ((await inKeychain()) === key) throw new Error('The keychain did not let go of the key.');
    },
  };
}

/** Deletes a file after its bytes were written over. A disk that copies on write may keep the old ones for a while. */
async function erase(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file);
}

interface Places {
  readonly dataDir: string;
  readonly secrets: SecretStore;
  readonly given?: string | undefined;
}

/** The key of the database: the one given (environment), the 0600 key file, the keychain. Null: it is nowhere. */
export async function findDatabaseKey({ given, ...places }: Places): Promise<DatabaseKey | null> {
  return given === undefined ? keyPlaceOf(places).find() : { key: given, storedIn: 'environment' };
}

/**
 * Finds the key that encrypts the database, or makes one for a new database: only where
 * there is none yet; over an existing one it would lock its owner out for good.
 *
 * @throws DatabaseError KEY_MISSING  where a database exists and its key is nowhere.
 */
export async function resolveDatabaseKey(places: Places & { databaseFile: string }): Promise<DatabaseKey> {
  const found = await findDatabaseKey(places);
  if (found !== null) return found;
  if (existsSync(places.databaseFile)) {
    throw new DatabaseError(
      'KEY_MISSING',
      'Your conversations are here, but the key that unlocks them is not in the keychain of this machine. Unlock or restore the keychain and start again. Nothing was changed.',
    );
  }
  const key = randomBytes(32).toString('hex');
  return { key, storedIn: await keyPlaceOf(places).keep(key) };
}
