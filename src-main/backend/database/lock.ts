import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteCode } from './errors.ts';
import { explain, inUse } from './open.ts';

/**
 * Holds the data folder for this process: two writers would not see each other's turns. The lock is an
 * exclusive transaction on an empty SQLite file beside the data, which the operating system releases
 * however the process ends, so that nobody has to delete a stale lock file by hand.
 *
 * @returns a function that lets go of the folder.
 * @throws DatabaseError IN_USE
 */
export function lockDataDir(dataDir: string): () => void {
  const db = new Database(join(dataDir, 'emotiongpt.lock'), { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw sqliteCode(error).startsWith('SQLITE_BUSY') ? inUse(error, readHolder(dataDir)) : explain(error);
  }
  writeHolder(dataDir);
  return () => {
    rmSync(holderOf(dataDir), { force: true });
    db.close();
  };
}

const holderOf = (dataDir: string): string => join(dataDir, 'emotiongpt.lock-holder');

/** Who holds the lock, for whoever asks; the lock itself does not depend on it, so that a number used again harms nobody. */
function writeHolder(dataDir: string): void {
  try {
    writeFileSync(holderOf(dataDir), `process ${process.pid}, since ${new Date().toISOString()}`);
  } catch {
    // Nobody is told who, then.
  }
}

function readHolder(dataDir: string): string | undefined {
  try {
    const text = readFileSync(holderOf(dataDir), 'utf8');
    return /^process \d+, since [\dTZ:.-]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
