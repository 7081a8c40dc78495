import { createDecipheriv } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** SQLCipher 4: pages of 4,096 bytes that end in 16 bytes of IV and 64 of HMAC. */
export const PAGE_BYTES = 4096;
const RESERVED = 80;
const IV_BYTES = 16;

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
    let seen = 0;
    let plausible = 0;
    for (let page = 1; page < pages && seen < SAMPLE; page += step) {
      seen++;
      if (FIRST_BYTES.has(firstByte(descriptor, page, key))) plausible++;
    }
    return seen < 4 ? null : plausible * 2 > seen;
  } finally {
    closeSync(descriptor);
  }
}

/** The first byte of page `index` (from 0), decrypted. AES-256-CBC needs its first block and the IV for that. */
function firstByte(descriptor: number, index: number, key: string): number {
  const block = Buffer.alloc(IV_BYTES);
  const iv = Buffer.alloc(IV_BYTES);
  readSync(descriptor, block, 0, IV_BYTES, index * PAGE_BYTES);
  readSync(descriptor, iv, 0, IV_BYTES, (index + 1) * PAGE_BYTES - RESERVED);
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'hex'), iv).setAutoPadding(false);
  return cipher.update(block)[0]!;
}
