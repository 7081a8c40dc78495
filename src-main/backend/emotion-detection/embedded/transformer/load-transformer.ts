import { join } from 'node:path';
import type { ModelFile } from '../manifest.ts';
import { readManifest } from '../model-files.ts';
import { TransformerManifest } from './manifest.ts';
import type { ListedFile, TransformerFiles } from './messages.ts';

export interface LoadedTransformer {
  readonly manifest: TransformerManifest;
  /** For the thread, which reads and checks them itself: they are large. */
  readonly files: TransformerFiles;
}

/** Loads `transformer.json` and says where the files are that it names. Rejects with a `ModelError`. */
export async function loadTransformer(folder: string): Promise<LoadedTransformer> {
  const manifest = await readManifest(folder, 'transformer.json', TransformerManifest);
  const listed = ({ file, bytes, sha256 }: ModelFile): ListedFile => ({
    path: join(folder, file),
    bytes,
    sha256,
  });
  const { weights, kernel, affect } = manifest;
  return {
    manifest,
    files: { weights: listed(weights), kernel: listed(kernel), affect: affect && listed(affect) },
  };
}
