import Database from 'better-sqlite3';
import { DatabaseError } from './errors.ts';
import { DATABASE_KEY_PATTERN } from './key-pattern.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export type Db = Database.Database;

/**
 * Pages of 4 KB in the log before they are moved into the database, which flushes twice: 16 MB. Turns write the
 * same pages again and again, and a page is moved once however often it was written.
 */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens the encrypted database at `file` (made if missing; ':memory:' for a session that leaves no
 * trace) and brings its schema up to date.
 *
 * SQLCipher 4 with a raw key: no key derivation, so opening costs no time. WAL with
 * `synchronous=FULL`: a committed message survives a power cut. `secure_delete`: what is deleted is
 * overwritten.
 *
 * @throws DatabaseError  from a newer version, wrong key, unreadable or unwritable; the file is left as it was.
 */
export function openDatabase(file: string, key: string, migrations: readonly Migration[] = MIGRATIONS): Db {
  const inMemory = file === ':memory:';
  if (!inMemory && !DATABASE_KEY_PATTERN.test(key)) {
    throw new DatabaseError('BAD_KEY', 'The database key must be 64 hexadecimal digits (256 bits).');
  }
  let db: Db | undefined;
  try {
    db = new Database(file);
    if (!inMemory) {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma(`key = "x'${key}'"`);
      db.prepare('SELECT count(*) FROM sqlite_schema').get(); // the first read tells whether the key fits
      db.pragma('auto_vacuum = INCREMENTAL'); // of a file that is made now: room is given back in steps
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    }
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY'); // no plain text in temporary files
    migrate(db, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw explain(error);
  }
}

/** Runs the migrations that `db` lacks, each in a transaction of its own that also moves `user_version`. */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const present = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest) {
    throw new DatabaseError(
      'FROM_THE_FUTURE',
      `Your conversations were written by a newer EmotionGPT (data version ${present}; this one reads up to ${newest}). Install the newest version to open them. Nothing was changed.`,
    );
  }
  for (const migration of migrations) {
    if (migration.version <= present) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function explain(error: unknown): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') {
    return new DatabaseError(
      'WRONG_KEY',
      'Your conversations could not be unlocked: the key does not fit them. If the keychain was reset, restore it; if you moved the data folder, bring its key along. Nothing was changed.',
      { cause: error },
    );
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return inUse(error);
  if (
    code === 'SQLITE_CANTOPEN' ||
    code === 'SQLITE_READONLY' ||
    code.startsWith('SQLITE_IOERR') ||
    code === 'SQLITE_FULL'
  ) {
    return new DatabaseError(
      'UNWRITABLE',
      'The data folder cannot be written. Check its permissions and the free space of its disk, then start again.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseError(
      'UNREADABLE',
      'The file that holds your conversations is damaged. It was left as it is; restore a copy of it, or move it away to start afresh.',
      { cause: error },
    );
  }
  return error;
}

/** The error of a data folder that another EmotionGPT holds. */
export const inUse = (cause?: unknown): DatabaseError =>
  new DatabaseError(
    'IN_USE',
    'EmotionGPT is already running with this data folder. Close the other one, or choose another folder with --data.',
    { cause },
  );
