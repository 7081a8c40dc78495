import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/**
 * The pages of SQLCipher 4 with a raw key (https://www.zetetic.net/sqlcipher/design/): 4,096 bytes, AES-256-CBC, at
 * the end of each 16 bytes of IV and 64 of HMAC-SHA512; the first page begins with the salt, which only the HMAC's key
 * depends on. SQLite reads all that by itself: this is for files that it does not open any more.
 */
export const PAGE_BYTES = 4096;
const RESERVED = 80;
const IV_BYTES = 16;
const SALT_BYTES = 16;
const BLOCK_BYTES = 16;
const PLAIN_HEADER_BYTES = 24;
const BODY_END = PAGE_BYTES - RESERVED;
/** Where the header says how many pages there are (SQLite's file format, 1.3). */
const PAGE_COUNT_AT = 28;

const startOf = (number: number): number => (number === 1 ? PLAIN_HEADER_BYTES : 0);
const endOf = (number: number): number => BODY_END - ((BODY_END - startOf(number)) % BLOCK_BYTES);

/**
 * What is on a page, with the salt and the end as they are.
 *
 * @param number  from 1. @param key  64 hexadecimal digits.
 */
export function decryptPage(page: Buffer, number: number, key: string): Buffer {
  const [start, end] = [startOf(number), endOf(number)];
  const iv = page.subarray(BODY_END, BODY_END + IV_BYTES);
  const blocks = Buffer.from(page.subarray(start, end));
  const rest = Buffer.from(page.subarray(end, BODY_END));
  if (rest.length > 0) {
    const last = blocks.subarray(-BLOCK_BYTES);
    const both = ecb(createDecipheriv, last, key);
    both.copy(last);
    rest.copy(last);
    for (let at = 0; at < rest.length; at++) rest[at] = rest[at]! ^ both[at]!;
  }
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'hex'), iv).setAutoPadding(false);
  return Buffer.concat([page.subarray(0, start), cipher.update(blocks), rest, page.subarray(BODY_END)]);
}

/** A first page that says how many pages there are, sealed as SQLCipher does it. */
export function withPageCount(first: Buffer, key: string, pages: number): Buffer {
  const plain = decryptPage(first, 1, key);
  plain.writeUInt32BE(pages, PAGE_COUNT_AT);
  const [start, end] = [startOf(1), endOf(1)];
  const iv = first.subarray(BODY_END, BODY_END + IV_BYTES);
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key, 'hex'), iv).setAutoPadding(false);
  const blocks = cipher.update(plain.subarray(start, end));
  const last = blocks.subarray(-BLOCK_BYTES);
  const rest = Buffer.from(plain.subarray(end, BODY_END));
  const stolen = Buffer.from(last.subarray(0, rest.length));
  const mixed = Buffer.from(last.map((byte, at) => byte ^ (rest[at] ?? 0)));
  ecb(createCipheriv, mixed, key).copy(last);
  const body = Buffer.concat([blocks, stolen]);
  const hmac = hmacOf(body, iv, 1, first.subarray(0, SALT_BYTES), key);
  return Buffer.concat([first.subarray(0, start), body, iv, hmac]);
}

/** One block by itself. */
const ecb = (create: typeof createCipheriv | typeof createDecipheriv, block: Buffer, key: string): Buffer =>
  create('aes-256-ecb', Buffer.from(key, 'hex'), null).setAutoPadding(false).update(block);

/** Whether a page is as it was written. @param salt  the first bytes of the file. */
export function isGenuine(page: Buffer, number: number, salt: Buffer, key: string): boolean {
  const body = page.subarray(startOf(number), BODY_END);
  const iv = page.subarray(BODY_END, BODY_END + IV_BYTES);
  return hmacOf(body, iv, number, salt, key).equals(page.subarray(BODY_END + IV_BYTES));
}

function hmacOf(body: Buffer, iv: Buffer, number: number, salt: Buffer, key: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(number);
  const ofSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const hmacKey = pbkdf2Sync(Buffer.from(key, 'hex'), ofSalt, 2, 32, 'sha512');
  return createHmac('sha512', hmacKey).update(body).update(iv).update(count).digest();
}

/** The pages below a page of a table's tree that is no leaf; none below a leaf. @param plain  decrypted. */
export function childrenOf(plain: Buffer, number: number): number[] {
  const header = number === 1 ? 100 : 0;
  if (plain[header] !== 5) return [];
  const cells = plain.readUInt16BE(header + 3);
  const children = [plain.readUInt32BE(header + 8)];
  for (let cell = 0; cell < cells && header + 14 + 2 * cell <= BODY_END; cell++) {
    const at = plain.readUInt16BE(header + 12 + 2 * cell);
    if (at + 4 <= BODY_END) children.push(plain.readUInt32BE(at));
  }
  return children;
}
