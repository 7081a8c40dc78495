import { readManifest, readModelFile } from '../model-files.ts';
import { TransformerManifest } from './manifest.ts';
import type { TransformerFiles } from './messages.ts';
import { decodeTensorFile } from './tensor-file.ts';

export interface LoadedTransformer {
  readonly manifest: TransformerManifest;
  readonly files: TransformerFiles;
}

/** Loads `transformer.json` and the files that it names, and checks them all. Rejects with a `ModelError`. */
export async function loadTransformer(folder: string): Promise<LoadedTransformer> {
  const manifest = await readManifest(folder, 'transformer.json', TransformerManifest);
  const tensors = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    decodeTensorFile(bytes);
    return bytes;
  };
  const [weights, kernel, affect] = await Promise.all([
    readModelFile(folder, manifest.weights, tensors),
    readModelFile(folder, manifest.kernel, (bytes) => bytes),
    manifest.affect === undefined ? undefined : readModelFile(folder, manifest.affect, tensors),
  ]);
  return { manifest, files: { weights, kernel, affect } };
}
