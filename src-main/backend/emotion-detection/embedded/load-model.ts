import { createLinearModel, type LinearModel } from './linear-model.ts';
import { Manifest } from './manifest.ts';
import { readManifest, readModelFile } from './model-files.ts';
import { decodeWeights } from './weights-file.ts';

export interface LoadedModel {
  readonly model: LinearModel;
  readonly manifest: Manifest;
}

/**
 * Loads `manifest.json` and the file of weights that it names from `folder`, and checks both (shape,
 * size, version, SHA-256). Rejects with a `ModelError`.
 */
export async function loadModel(folder: string): Promise<LoadedModel> {
  const manifest = await readManifest(folder, 'manifest.json', Manifest);
  const weights = await readModelFile(folder, manifest.weights, decodeWeights);
  return { model: createLinearModel(weights, manifest), manifest };
}
