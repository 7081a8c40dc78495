import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeLogMark } from '../database/log-mark.ts';
import { flushToDisk, keepAlso, putInPlace } from '../database/put-in-place.ts';

/** In the data folder, what damaged databases are kept in, for good: only the person deletes there. */
export const KEPT_FOLDER = 'kept';

/** The files of a database that hold something. */
const PARTS = ['', '-wal', '-head'] as const;

/**
 * Keeps a database, its log and its first page aside, under a name of the moment. It is still in its place then.
 *
 * @param at  milliseconds UTC. @returns the folder; null where there was nothing to keep.
 */
export function keepAside(dataDir: string, databaseFile: string, at: number): string | null {
  const stamp = new Date(at).toISOString().replace(/[-:.]/g, '');
  const folder = join(dataDir, KEPT_FOLDER);
  let kept: string | null = null;
  for (const part of PARTS) {
    if (!existsSync(databaseFile + part)) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    let name = `emotiongpt-${stamp}.db${part}`;
    for (let copy = 2; existsSync(join(folder, name)); copy++) name = `emotiongpt-${stamp}-${copy}.db${part}`;
    keepAlso(databaseFile + part, join(folder, name));
    kept = folder;
  }
  if (kept !== null) flushToDisk(kept, 'folder');
  return kept;
}

/**
 * Puts a whole database in the place of another one that was kept aside or has a backup, and takes away what belonged
 * to that one: a log is bound to no database, and SQLite would read it into the new one.
 */
export function replaceDatabase(whole: string, databaseFile: string): void {
  flushToDisk(whole, 'file'); // what takes long comes first: the old one is soon without what belongs to it
  removeBelongings(databaseFile);
  putInPlace(whole, databaseFile);
}

/** Takes a database away that was kept aside. */
export function removeDatabase(databaseFile: string): void {
  removeBelongings(databaseFile);
  rmSync(databaseFile, { force: true });
}

/** The mark goes first: without its log it would say that something is lost. */
function removeBelongings(databaseFile: string): void {
  removeLogMark(databaseFile);
  for (const part of ['-wal', '-shm', '-head', '-journal']) rmSync(databaseFile + part, { force: true });
}

/** A database, with what belongs to it, as a copy that may be worked on. */
export function copyToWorkOn(databaseFile: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, 'emotiongpt.db');
  for (const part of PARTS) {
    const from = databaseFile + part;
    if (!existsSync(from)) continue;
    copyFileSync(from, copy + part); // a true copy: work on a second name would change the original
  }
  return copy;
}
