import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { damaged } from './errors.ts';
import { childrenOf, decryptPage, isGenuine, PAGE_BYTES, withPageCount } from './page-cipher.ts';

const SALT_BYTES = 16;
const NUMBER_BYTES = 4;

const headOf = (file: string): string => `${file}-head`;

function readPage(descriptor: number, number: number): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  readSync(descriptor, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
  return page;
}

/**
 * The pages of a database that say where its tables are, encrypted as they are on the disk: each with its number before
 * it. Read before SQLite opens the file: closing a descriptor of it later would take SQLite's locks away (POSIX).
 *
 * @throws DatabaseError UNREADABLE  where the file has not even one page.
 */
export function readHead(file: string, key: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const pages = Math.floor(fstatSync(descriptor).size / PAGE_BYTES);
    if (pages < 1) throw damaged();
    const first = readPage(descriptor, 1);
    const below = childrenOf(decryptPage(first, 1, key), 1).filter((number) => number > 1 && number <= pages);
    return Buffer.concat(
      [1, ...below].flatMap((number) => {
        const label = Buffer.alloc(NUMBER_BYTES);
        label.writeUInt32BE(number);
        return [label, readPage(descriptor, number)];
      }),
    );
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Keeps those pages of a database that opened. With them, a file that has lost its own can still be read in the main.
 * Best effort: nothing else depends on it.
 */
export function keepHead(file: string, head: Buffer): void {
  try {
    const kept = headOf(file);
    if (!existsSync(kept) || !readFileSync(kept).equals(head)) writeFileSync(kept, head, { mode: 0o600 });
  } catch {
    // A disk that is full has more urgent uses.
  }
}

/**
 * Mends a copy of a damaged database so that SQLite can read as much of it as there is: whole pages only, and those
 * that say where the tables are as they were kept, where they are not genuine any more.
 */
export function mendHead(file: string, key: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    const pages = Math.floor(fstatSync(descriptor).size / PAGE_BYTES);
    if (pages < 1) return;
    truncateSync(file, pages * PAGE_BYTES);
    const kept = keptPages(file);
    const own = readPage(descriptor, 1);
    const first = isGenuine(own, 1, own.subarray(0, SALT_BYTES), key) ? own : kept.get(1);
    if (first === undefined) return;
    writeSync(descriptor, withPageCount(first, key, pages), 0, PAGE_BYTES, 0);
    const salt = first.subarray(0, SALT_BYTES);
    for (const [number, page] of kept) {
      if (number === 1 || number > pages || isGenuine(readPage(descriptor, number), number, salt, key))
        continue;
      writeSync(descriptor, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
    }
  } finally {
    closeSync(descriptor);
  }
}

function keptPages(file: string): Map<number, Buffer> {
  const kept = existsSync(headOf(file)) ? readFileSync(headOf(file)) : Buffer.alloc(0);
  const pages = new Map<number, Buffer>();
  const step = NUMBER_BYTES + PAGE_BYTES;
  for (let at = 0; at + step <= kept.length; at += step)
    pages.set(kept.readUInt32BE(at), kept.subarray(at + NUMBER_BYTES, at + step));
  return pages;
}
