import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { damaged } from './errors.ts';
import { PAGE_BYTES } from './key-fits.ts';

const headOf = (file: string): string => `${file}-head`;

/**
 * The first page of a database as it is on the disk. Read before SQLite opens the file: closing a descriptor of it later
 * would take SQLite's locks away (POSIX).
 *
 * @throws DatabaseError UNREADABLE  where the file has not even that.
 */
export function readHead(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).size < PAGE_BYTES) throw damaged();
    const page = Buffer.alloc(PAGE_BYTES);
    readSync(descriptor, page, 0, PAGE_BYTES, 0);
    return page;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Keeps the first page of a database that opened, as it is: encrypted. It says where every table is; with it, a file
 * whose own is damaged can still be salvaged. Best effort: nothing depends on it.
 */
export function keepHead(file: string, page: Buffer): void {
  try {
    const kept = headOf(file);
    if (!existsSync(kept) || !readFileSync(kept).equals(page)) writeFileSync(kept, page, { mode: 0o600 });
  } catch {
    // A disk that is full has more urgent uses.
  }
}

/** What `keepHead` kept; null where there is nothing. */
export function keptHead(file: string): Buffer | null {
  const kept = headOf(file);
  return existsSync(kept) ? readFileSync(kept) : null;
}
