import Database from 'better-sqlite3';

/**
 * Whether a key opens the database that is there. Asked before the last way to a key is changed: what is in a keychain now
 * need not be what the database was opened with.
 *
 * @param key  64 hexadecimal digits.
 */
export function keyOpens(file: string, key: string): boolean {
  const db = new Database(file, { readonly: true });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma(`key = "x'${key}'"`);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}
