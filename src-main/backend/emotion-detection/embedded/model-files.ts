import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ModelFile } from './manifest.ts';

/** The model on disk is missing or damaged. The message names the file and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The emotion model ${file} cannot be used: ${reason}. Install EmotionGPT again to repair it.`, {
      cause,
    });
  }
}

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
 * `ModelError`. Reading and hashing run outside the event loop.
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
    const digest = await webcrypto.subtle.digest('SHA-256', bytes);
    if (Buffer.from(digest).toString('hex') !== sha256) {
      throw new Error('its SHA-256 is not the one in the manifest');
    }
    return decoded;
  } catch (error) {
    throw new ModelError(file, error);
  }
}
