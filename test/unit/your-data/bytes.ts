import { crc32, deflateRawSync } from 'node:zlib';
import type { Bytes } from '#backend/your-data/import/sealed-file.ts';

/** A text or bytes as a file that can be read at any place, some bytes at a time. */
export function bytesOf(content: string | Uint8Array, most = Number.MAX_SAFE_INTEGER): Bytes {
  const bytes = Buffer.from(content as Uint8Array);
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + Math.min(length, most)),
  };
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says of the size, where that is a lie. */
  readonly claimed?: number;
  readonly encrypted?: boolean;
}

/** A zip file (APPNOTE 6.3.10) of a few entries, deflated. */
export function zipOf(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, encrypted = false } of entries) {
    const raw = Buffer.from(content as Buffer);
    const packed = deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([entry, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
