import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import type { ModelFile } from './manifest.ts';
import { ModelError } from './model-error.ts';

/** Reads a manifest and checks its shape. Rejects with a `ModelError`. */
export async function readManifest<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const file = join(folder, name);
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new ModelError(file, error instanceof z.ZodError ? new Error(z.prettifyError(error)) : error);
  }
}

/**
 * Reads a file that a manifest names, has `decode` look at it and checks its SHA-256. Rejects with a
 * `ModelError`. Reading runs outside the event loop, hashing in steps between which others get their turn.
 */
export async function readModelFile<Decoded>(
  folder: string,
  { file: name, sha256 }: ModelFile,
  decode: (bytes: Uint8Array<ArrayBuffer>) => Decoded,
): Promise<Decoded> {
  const file = join(folder, name);
  try {
    const bytes = await readFile(file);
    const decoded = decode(bytes);
    if ((await digestOf(bytes)) !== sha256) throw new Error('its SHA-256 is not the one in the manifest');
    return decoded;
  } catch (error) {
    throw new ModelError(file, error);
  }
}

/** About a millisecond's work. */
const HASH_STEP = 512 * 1024;

/** In steps: Web Crypto, which would hash in another thread, copies the whole file first. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += HASH_STEP) {
    hash.update(bytes.subarray(start, start + HASH_STEP));
    await setImmediate();
  }
  return hash.digest('hex');
}
