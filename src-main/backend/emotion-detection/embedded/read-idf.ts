import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { BUCKETS } from './features.ts';
import { ModelError } from './model-error.ts';
import { IDF_START } from './weights-file.ts';

/**
 * How telling each bucket of `features.ts` is: its inverse document frequency in the training texts, in 255ths of
 * the largest; 0 where no training text had it. Reads these 128 KB of the model in `modelDir` alone.
 * Rejects with a `ModelError`.
 */
export async function readIdf(modelDir: string): Promise<Uint8Array> {
  const file = join(modelDir, 'linear.bin');
  const weights = new Uint8Array(BUCKETS);
  try {
    const handle = await open(file, 'r');
    try {
      const { bytesRead } = await handle.read(weights, 0, BUCKETS, IDF_START);
      if (bytesRead !== BUCKETS) throw new Error('it is too short');
    } finally {
      await handle.close();
    }
    return weights;
  } catch (error) {
    throw new ModelError(file, error);
  }
}
