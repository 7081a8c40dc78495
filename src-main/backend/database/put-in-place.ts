import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts what a file or a folder holds on the disk. Windows flushes no folders. */
export function flushToDisk(path: string, kind: 'file' | 'folder'): void {
  if (kind === 'folder' && process.platform === 'win32') return;
  const descriptor = openSync(path, kind === 'file' ? 'r+' : 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that is whole takes the place of another one: whatever happens, one of the two is there. */
export function putInPlace(whole: string, place: string): void {
  flushToDisk(whole, 'file');
  renameSync(whole, place);
  flushToDisk(dirname(place), 'folder');
}

/** A second name for a file, or a copy where the disk has no such names; false where there is no such file. */
export function keepAlso(file: string, as: string): boolean {
  if (!existsSync(file)) return false;
  try {
    linkSync(file, as);
  } catch {
    copyFileSync(file, as);
    flushToDisk(as, 'file');
  }
  return true;
}
