import { join } from 'node:path';
import Database from 'better-sqlite3';
import { inUse } from './open.ts';

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
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
      ? inUse(error)
      : error;
  }
  return () => {
    db.close();
  };
}
