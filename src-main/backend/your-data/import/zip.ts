import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { fileNotImported } from '../../errors.ts';
import type { Bytes, SealedFile } from './sealed-file.ts';

/** What is unpacked may be so large, and so many times larger than what was packed: beyond it, it is a bomb. */
const MAX_UNPACKED_BYTES = 1024 ** 3;
const MAX_RATIO = 200;
/** Small ones may pack as well as they like. */
const HARMLESS_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const broken = () =>
  fileNotImported('The zip file is damaged, or was not downloaded whole. Get it once more.');

export const isZip = (start: Buffer): boolean =>
  start.length >= 4 && start.readUInt32LE(0) === LOCAL_SIGNATURE;

/**
 * The entries of a zip file, from its directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16). Their names are only ever compared:
 * nothing is written where one of them points to.
 */
export async function readZipDirectory(file: Bytes): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await file.read(tailStart, file.size - tailStart);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw broken();
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (size === 0xffffffff || start === 0xffffffff || count === 0xffff) {
    throw fileNotImported(
      'The zip file is of the kind for more than 4 GB. Unpack it, and import conversations.json.',
    );
  }
  if (count > MAX_ENTRIES || size > MAX_DIRECTORY_BYTES || start + size > file.size) throw broken();
  const directory = await file.read(start, size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw broken();
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks one entry. What the directory says of its size is not believed: what comes out is counted. */
export async function unpack(file: Bytes, entry: ZipEntry, into: SealedFile): Promise<void> {
  if (entry.isEncrypted) {
    throw fileNotImported('The zip file has a password. Unpack it, and import conversations.json.');
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) throw broken();
  if (entry.unpacked > MAX_UNPACKED_BYTES) throw tooLarge();
  const local = await file.read(entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw broken();
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (start + entry.packed > file.size) throw broken();

  async function* packed(): AsyncGenerator<Buffer> {
    for (let at = 0; at < entry.packed; ) {
      const bytes = await file.read(start + at, Math.min(64 * 1024, entry.packed - at));
      if (bytes.length === 0) throw broken();
      at += bytes.length;
      yield bytes;
    }
  }
  const keep = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
    const most = Math.max(HARMLESS_BYTES, Math.min(MAX_UNPACKED_BYTES, entry.packed * MAX_RATIO));
    for await (const piece of pieces) {
      if (into.size + piece.length > most) throw tooLarge();
      await into.append(piece);
    }
  };
  try {
    if (entry.method === STORED) await keep(packed());
    else await pipeline(packed, createInflateRaw(), keep);
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_') ? broken() : error;
  }
  if (into.size !== entry.unpacked) throw broken();
}

const tooLarge = () =>
  fileNotImported(
    'The zip file unpacks to far more than a conversation could be. It was not imported; unpack it yourself if you trust it.',
  );
