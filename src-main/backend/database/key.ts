import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretStore } from '../secrets/secret-store.ts';
import { DatabaseError } from './errors.ts';

export interface DatabaseKey {
  readonly key: string;
  readonly storedIn: 'keychain' | 'file' | 'environment';
}

const SECRET_NAME = 'database-key';

interface Places {
  readonly dataDir: string;
  readonly secrets: SecretStore;
  readonly given?: string | undefined;
}

const accountOf = (dataDir: string): string => `${SECRET_NAME}:${dataDir}`;
const fileOf = (dataDir: string): string => join(dataDir, 'database.key');

/** The key of the database: the one given (environment), the 0600 key file, the keychain. Null: it is nowhere. */
export async function findDatabaseKey({ dataDir, secrets, given }: Places): Promise<DatabaseKey | null> {
  if (given !== undefined) return { key: given, storedIn: 'environment' };
  const fromFile = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (fromFile !== null) return { key: fromFile.trim(), storedIn: 'file' };
  if (secrets.kind !== 'keychain') return null;
  const stored = await secrets.get(accountOf(dataDir));
  return stored === null ? null : { key: stored, storedIn: 'keychain' };
}

/**
 * Finds the key that encrypts the database, or makes one for a new database: only where
 * there is none yet; over an existing one it would lock its owner out for good.
 *
 * @throws DatabaseError KEY_MISSING  where a database exists and its key is nowhere.
 */
export async function resolveDatabaseKey(places: Places & { databaseFile: string }): Promise<DatabaseKey> {
  const { dataDir, databaseFile, secrets } = places;
  const found = await findDatabaseKey(places);
  if (found !== null) return found;
  if (existsSync(databaseFile)) {
    throw new DatabaseError(
      'KEY_MISSING',
      'Your conversations are here, but the key that unlocks them is not in the keychain of this machine. Unlock or restore the keychain and start again. Nothing was changed.',
    );
  }
  const key = randomBytes(32).toString('hex');
  if (secrets.kind === 'keychain') {
    await secrets.set(accountOf(dataDir), key);
    return { key, storedIn: 'keychain' };
  }
  await writeFile(fileOf(dataDir), `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, storedIn: 'file' };
}
