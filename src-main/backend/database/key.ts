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

/**
 * Finds the key that encrypts the database, or makes one for a new database.
 *
 * The order is: the one given (environment), the 0600 key file, the keychain. A key is made only where
 * there is no database yet: over an existing one it would lock its owner out for good.
 *
 * @throws DatabaseError KEY_MISSING  where a database exists and its key is nowhere.
 */
export async function resolveDatabaseKey(options: {
  dataDir: string;
  databaseFile: string;
  secrets: SecretStore;
  given?: string | undefined;
}): Promise<DatabaseKey> {
  const { dataDir, databaseFile, secrets, given } = options;
  if (given !== undefined) return { key: given, storedIn: 'environment' };

  const file = join(dataDir, 'database.key');
  const fromFile = await readFile(file, 'utf8').catch(() => null);
  if (fromFile !== null) return { key: fromFile.trim(), storedIn: 'file' };

  const account = `${SECRET_NAME}:${dataDir}`;
  if (secrets.kind === 'keychain') {
    const stored = await secrets.get(account);
    if (stored !== null) return { key: stored, storedIn: 'keychain' };
  }
  if (existsSync(databaseFile)) {
    throw new DatabaseError(
      'KEY_MISSING',
      'Your conversations are here, but the key that unlocks them is not in the keychain of this machine. Unlock or restore the keychain and start again. Nothing was changed.',
    );
  }
  const key = randomBytes(32).toString('hex');
  if (secrets.kind === 'keychain') {
    await secrets.set(account, key);
    return { key, storedIn: 'keychain' };
  }
  await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, storedIn: 'file' };
}
