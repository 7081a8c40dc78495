import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ModelError } from '../model-error.ts';
import type { ListedFile } from './messages.ts';

/** Reads a file into `target`, which has as many bytes as the file has to have, and checks its SHA-256. @throws ModelError */
export function readInto(target: Uint8Array, { path, bytes, sha256 }: ListedFile): void {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size !== bytes) throw new Error(`it has ${size} bytes instead of ${bytes}`);
      let read = 0;
      while (read < bytes) {
        const count = readSync(file, target, read, bytes - read, read);
        if (count === 0) throw new Error('it is cut short');
        read += count;
      }
    } finally {
      closeSync(file);
    }
    if (createHash('sha256').update(target).digest('hex') !== sha256) {
      throw new Error('its SHA-256 is not the one in the manifest');
    }
  } catch (error) {
    throw new ModelError(path, error);
  }
}

export function readListed(file: ListedFile): Uint8Array {
  const content = new Uint8Array(file.bytes);
  readInto(content, file);
  return content;
}
