import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createLinearModel, type LinearModel } from './linear-model.ts';
import { Manifest } from './manifest.ts';
import { decodeWeights } from './weights-file.ts';

export interface LoadedModel {
  readonly model: LinearModel;
  readonly manifest: Manifest;
}

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

/**
 * Loads `manifest.json` and the file of weights that it names from `folder`, and checks both (shape,
 * size, version, SHA-256). Rejects with a `ModelError`. Reading and hashing run outside the event loop.
 */
export async function loadModel(folder: string): Promise<LoadedModel> {
  const manifestFile = join(folder, 'manifest.json');
  const manifest = await readFile(manifestFile, 'utf8')
    .then((text) => Manifest.parse(JSON.parse(text)))
    .catch((error: unknown) => {
      const cause = error instanceof z.ZodError ? new Error(z.prettifyError(error)) : error;
      throw new ModelError(manifestFile, cause);
    });
  const weightsFile = join(folder, manifest.weights.file);
  try {
    const bytes = await readFile(weightsFile);
    const weights = decodeWeights(bytes);
    const digest = await webcrypto.subtle.digest('SHA-256', bytes);
    if (Buffer.from(digest).toString('hex') !== manifest.weights.sha256) {
      throw new Error('its SHA-256 is not the one in the manifest');
    }
    return { model: createLinearModel(weights, manifest), manifest };
  } catch (error) {
    throw new ModelError(weightsFile, error);
  }
}
