import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseError, damaged, logLost, sqliteCode } from './errors.ts';
import { keepHead, readHead } from './head.ts';
import { keyFits } from './key-fits.ts';
import { DATABASE_KEY_PATTERN } from './key-pattern.ts';
import { logIsShort } from './log-mark.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { putInPlace } from './put-in-place.ts';

export type Db = Database.Database;

/**
 * Pages of 4 KB in the log before they are moved into the database, which flushes twice: 16 MB. Turns write the
 * same pages again and again, and a page is moved once however often it was written.
 */
const CHECKPOINT_PAGES = 4_000;

/** The data folder is locked: who else holds the file is a program that looks into it. Nobody waits long for that. */
const BUSY_MS = 250;

/** Gives a connection the key of its file. SQLCipher 4 with a raw key: no key derivation, so opening costs no time. */
export function unlock(db: Db, key: string): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma(`key = "x'${key}'"`);
}

/**
 * Opens the encrypted database at `file` (made if missing; ':memory:' for a session that leaves no
 * trace) and brings its schema up to date.
 *
 * @throws DatabaseError  from a newer version, wrong key, damaged, unreadable or unwritable; the file is left as it was.
 */
export function openDatabase(file: string, key: string, migrations: readonly Migration[] = MIGRATIONS): Db {
  if (file !== ':memory:' && !existsSync(file)) makeDatabase(file, key, migrations);
  const db = openUnmigrated(file, key, migrations);
  try {
    migrate(db, migrations);
    return db;
  } catch (error) {
    closeUntouched(db, key);
    throw explain(error);
  }
}

/**
 * Opens a database that is there, whatever version it is of.
 *
 * WAL with `synchronous=FULL`: a committed message survives a power cut. `secure_delete`: what is deleted is
 * overwritten.
 *
 * @throws DatabaseError  as `openDatabase` does.
 */
export function openUnmigrated(file: string, key: string, migrations: readonly Migration[] = MIGRATIONS): Db {
  const inMemory = file === ':memory:';
  if (!inMemory) assertKey(key);
  let db: Db | undefined;
  try {
    const head = inMemory ? null : readHead(file, key);
    if (!inMemory && logIsShort(file, (probe) => unlock(probe, key))) throw logLost();
    db = new Database(file, { timeout: BUSY_MS });
    if (!inMemory) {
      unlock(db, key);
      db.prepare('SELECT count(*) FROM sqlite_schema').get(); // the first read tells whether the key fits
      if (schemaVersion(db) === 0) throw damaged(); // no database is put in its place without its tables
      assertKnown(db, migrations); // before anything is written
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      if (head !== null) keepHead(file, head);
    }
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY'); // no plain text in temporary files
    return db;
  } catch (error) {
    if (db !== undefined) closeUntouched(db, key);
    throw explain(error, inMemory ? undefined : { file, key });
  }
}

/**
 * Closes a database that is not used, damaged or refused, and leaves the file and its log as they are: the last
 * connection that may write would move the log into the file, so that it must not be the last. The mark beside the log
 * stays true by that.
 */
export function closeUntouched(db: Db, key: string): void {
  let last: Db | undefined;
  try {
    last = new Database(db.name, { readonly: true, timeout: BUSY_MS });
    unlock(last, key);
    last.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch {
    // Whoever cannot read it cannot change it.
  }
  db.close();
  last?.close();
}

/**
 * A new database takes its place with all its tables or not at all: a file without any, of whatever length, is what is
 * left of a damaged one.
 */
function makeDatabase(file: string, key: string, migrations: readonly Migration[]): void {
  assertKey(key);
  const making = `${file}-new`;
  let db: Db | undefined;
  try {
    for (const part of ['', '-journal']) rmSync(making + part, { force: true }); // of a start that was cut off
    db = new Database(making);
    unlock(db, key);
    db.pragma('auto_vacuum = INCREMENTAL'); // room is given back in steps
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF'); // flushed as a whole
    migrate(db, migrations);
    db.close();
    putInPlace(making, file);
  } catch (error) {
    db?.close();
    throw explain(error);
  }
}

function assertKey(key: string): void {
  if (!DATABASE_KEY_PATTERN.test(key)) {
    throw new DatabaseError('BAD_KEY', 'The database key must be 64 hexadecimal digits (256 bits).');
  }
}

/** The version of the schema, `user_version`; 0: there are no tables. */
export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** Runs the migrations that `db` lacks: all of them, and `user_version` with them, or none. */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const present = assertKnown(db, migrations);
  const lacking = migrations.filter(({ version }) => version > present);
  if (lacking.length === 0) return;
  try {
    db.transaction(() => {
      for (const { sql, version } of lacking) {
        db.exec(sql);
        db.pragma(`user_version = ${version}`);
      }
    }).immediate();
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_ERROR' && !sqliteCode(error).startsWith('SQLITE_CONSTRAINT'))
      throw error;
    throw new DatabaseError(
      'NOT_MIGRATED',
      'Your conversations could not be brought to this version of EmotionGPT, and were left as they were. Install the version that you had before, and tell its makers.',
      { cause: error },
    );
  }
}

/** @returns the version of the schema. @throws DatabaseError FROM_THE_FUTURE */
function assertKnown(db: Db, migrations: readonly Migration[]): number {
  const present = schemaVersion(db);
  const newest = newestOf(migrations);
  if (present > newest) {
    throw new DatabaseError(
      'FROM_THE_FUTURE',
      `Your conversations were written by a newer EmotionGPT (data version ${present}; this one reads up to ${newest}). Install the newest version to open them. Nothing was changed.`,
    );
  }
  return present;
}

const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** Whether `migrate` would change a database that holds something. */
export const isOutdated = (db: Db, migrations: readonly Migration[] = MIGRATIONS): boolean =>
  schemaVersion(db) < newestOf(migrations);

/** The error of SQLite as one for the person. */
export function explain(error: unknown, at?: { file: string; key: string }): unknown {
  if (error instanceof DatabaseError) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB') {
    if (at !== undefined && keyFits(at.file, at.key) !== false) return damaged(error);
    return new DatabaseError(
      'WRONG_KEY',
      'Your conversations could not be unlocked: the key does not fit them. If the keychain was reset, restore it; if you moved the data folder, bring its key along. Nothing was changed.',
      { cause: error },
    );
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return inUse(error);
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|FULL)/.test(code) || isFolderTrouble(error)) {
    return new DatabaseError(
      'UNWRITABLE',
      'The data folder cannot be written. Check its permissions and the free space of its disk, then start again.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(error);
  return error;
}

const isFolderTrouble = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS|ENOSPC|EIO)$/.test(String(error.code));

/** The error of a data folder that another EmotionGPT holds. @param holder  which process, where that is known. */
export const inUse = (cause?: unknown, holder?: string): DatabaseError =>
  new DatabaseError(
    'IN_USE',
    `EmotionGPT is already running with this data folder${holder === undefined ? '' : ` (${holder})`}. Close the other one, or choose another folder with --data.`,
    { cause },
  );
