import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decryptPage, PAGE_BYTES } from './page-cipher.ts';

/** Pages looked at, spread over the file. */
const SAMPLE = 24;
/** The first byte of a B-tree page (SQLite's file format, 1.6), and 0 of overflow pages and of deleted ones. */
const FIRST_BYTES: ReadonlySet<number> = new Set([0, 2, 5, 10, 13]);

/**
 * Whether a raw key is the one that a database file was encrypted with, however damaged the file is: a page that is
 * decrypted with another key begins with a random byte, five in 256 of which a page may begin with. The first page,
 * without which SQLite cannot tell a wrong key from a damaged file, is not looked at.
 *
 * @param key  64 hexadecimal digits. @returns null where the file has too little to tell.
 */
export function keyFits(file: string, key: string): boolean | null {
  const descriptor = openSync(file, 'r');
  try {
    const pages = Math.floor(fstatSync(descriptor).size / PAGE_BYTES);
    const step = Math.max(1, Math.floor((pages - 1) / SAMPLE));
    const page = Buffer.alloc(PAGE_BYTES);
    let seen = 0;
    let plausible = 0;
    for (let index = 1; index < pages && seen < SAMPLE; index += step) {
      readSync(descriptor, page, 0, PAGE_BYTES, index * PAGE_BYTES);
      seen++;
      if (FIRST_BYTES.has(decryptPage(page, index + 1, key)[0]!)) plausible++;
    }
    return seen < 4 ? null : plausible * 2 > seen;
  } finally {
    closeSync(descriptor);
  }
}
