import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { BackupContents } from '#shared/contract/backups.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { closeUntouched, type Db, migrate, schemaVersion, unlock } from '../database/open.ts';
import { flushToDisk } from '../database/put-in-place.ts';
import { contentsOf, countRows, dropManifest, readManifest, sameRows, writeManifest } from './contents.ts';

/** A failure of ours with a code, for whoever asked the thread. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  readonly code: 'NOT_WHOLE' | 'FROM_THE_FUTURE';

  constructor(code: TaskError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export function withDatabase<Result>(
  file: string,
  key: string,
  options: Database.Options,
  use: (db: Db) => Result,
): Result {
  const db = new Database(file, options);
  try {
    unlock(db, key);
    db.pragma('temp_store = MEMORY');
    return use(db);
  } finally {
    db.close();
  }
}

/**
 * Moves what the log of a database that is in use holds into the database. PASSIVE waits for nobody, and nobody for it. The
 * file is let go of as it is: should its owner have closed it meanwhile, this is not the connection to clear up after it.
 */
export function moveLog(file: string, key: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    unlock(db, key);
    db.pragma('synchronous = FULL');
    db.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    closeUntouched(db, key);
  }
}

/** Reads every page, which checks each against its HMAC, and what is in them against each other. */
export function isWhole(db: Db): boolean {
  try {
    const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[];
    return first?.integrity_check === 'ok';
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return false;
    throw error;
  }
}

/**
 * Copies a database that may be in use, as it is at one moment, under the same key (`VACUUM INTO`: SQLite's backup
 * interface refuses encrypted databases here). The copy is closed, flushed, opened again with the key, checked page by
 * page, and its rows are counted; a copy of which anything is wrong is removed.
 *
 * @param onCopying  told how many bytes the copy will have at most.
 */
export function copyDatabase(
  { file, target, appVersion }: { file: string; target: string; appVersion: string },
  key: string,
  { onCopying, onChecking }: { onCopying: (expectedBytes: number) => void; onChecking: () => void },
): BackupContents {
  try {
    const original = withDatabase(file, key, {}, (db) => {
      const version = () => Number(db.pragma('data_version', { simple: true }));
      const before = version();
      const rows = countRows(db);
      onCopying(
        Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
      );
      db.prepare('VACUUM INTO ?').run(target);
      return { rows, wasQuiet: version() === before };
    });
    onChecking();
    const made = withDatabase(target, key, { fileMustExist: true }, (db) => {
      const manifest = { contents: contentsOf(db, appVersion), rows: countRows(db) };
      writeManifest(db, manifest);
      return manifest;
    });
    flushToDisk(target, 'file');
    withDatabase(target, key, { readonly: true }, (db) => {
      const rows = countRows(db);
      const counted = sameRows(rows, made.rows) && (!original.wasQuiet || sameRows(rows, original.rows));
      if (!counted || !isWhole(db)) throw new TaskError('NOT_WHOLE', 'The copy is not what was copied.');
    });
    return made.contents;
  } catch (error) {
    for (const part of ['', '-journal']) rmSync(target + part, { force: true });
    throw error;
  }
}

/** What a backup holds, as it says itself or, if it is another file of ours, by looking; null: it cannot be read. */
export function readContents(file: string, key: string): BackupContents | null {
  try {
    return withDatabase(
      file,
      key,
      { readonly: true },
      (db) => readManifest(db)?.contents ?? contentsOf(db, ''),
    );
  } catch {
    return null;
  }
}

/** Makes a whole database of the present version out of a backup, which is only read. */
export function prepareDatabase(
  { file, target }: { file: string; target: string },
  key: string,
): BackupContents {
  try {
    const known = withDatabase(file, key, { readonly: true }, (db) => {
      const newest = MIGRATIONS.at(-1)!.version;
      const version = schemaVersion(db);
      if (version > newest) throw new TaskError('FROM_THE_FUTURE', 'The backup is of a newer version.');
      if (version === 0 || !isWhole(db)) throw new TaskError('NOT_WHOLE', 'The backup is damaged.');
      db.prepare('VACUUM INTO ?').run(target);
      return readManifest(db);
    });
    return withDatabase(target, key, { fileMustExist: true }, (db) => {
      if (known !== null && !sameRows(countRows(db), known.rows)) {
        throw new TaskError('NOT_WHOLE', 'The backup does not hold what it says.');
      }
      dropManifest(db);
      db.pragma('foreign_keys = ON');
      db.pragma('secure_delete = ON');
      migrate(db, MIGRATIONS);
      if (!isWhole(db)) throw new TaskError('NOT_WHOLE', 'The backup is damaged.');
      return contentsOf(db, known?.contents.appVersion ?? '');
    });
  } catch (error) {
    for (const part of ['', '-journal']) rmSync(target + part, { force: true });
    throw error;
  }
}
