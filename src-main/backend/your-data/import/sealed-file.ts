import { createCipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';

/** Bytes of one AES block. */
const BLOCK = 16;

/** A stretch of bytes that can be read at any place. */
export interface Bytes {
  readonly size: number;
  /** Up to `length` bytes from `offset` on; fewer at the end. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** A temporary file that only this run of the program can read. */
export interface SealedFile extends Bytes {
  append(bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A temporary file under a key that is nowhere but in memory (AES-256-CTR, whose stream can be entered at any place): what
 * a crash leaves of it is noise. Nobody else writes it, so that nothing has to prove it unchanged.
 */
export async function createSealedFile(path: string): Promise<SealedFile> {
  const key = randomBytes(32);
  const file: FileHandle = await open(path, 'wx+', 0o600);
  let size = 0;

  /** Encrypts and decrypts: the stream that is laid over the bytes is the same. */
  function cover(offset: number, bytes: Uint8Array): Buffer {
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), BLOCK - 8);
    const cipher = createCipheriv('aes-256-ctr', key, counter);
    cipher.update(Buffer.alloc(offset % BLOCK));
    return cipher.update(bytes);
  }

  return {
    get size() {
      return size;
    },
    async append(bytes) {
      const offset = size;
      size += bytes.length;
      await file.write(cover(offset, bytes), 0, bytes.length, offset);
    },
    async read(offset, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
      return cover(offset, buffer.subarray(0, bytesRead));
    },
    async remove() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
