/**
 * EmoBank's sentences as the linear model sees them (hashed n-grams, tf-idf), for affect.py: per split three arrays,
 * little-endian: `<split>.starts` (int32, rows + 1), `<split>.buckets` (int32), `<split>.values` (float32).
 *
 *   node training/transformer/ngram-vectors.ts --data <folder> --out <folder>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createFeatureCounter,
  weighFeatures,
} from '../../src-main/backend/emotion-detection/embedded/features.ts';
import { decodeWeights } from '../../src-main/backend/emotion-detection/embedded/weights-file.ts';
import { readEmoBank } from '../emobank.ts';

const LINEAR = resolve(
  import.meta.dirname,
  '../../src-main/backend/emotion-detection/embedded/model/linear.bin',
);

const { values: options } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const { data, out } = options;
if (data === undefined || out === undefined) throw new Error('Say --data <folder> and --out <folder>.');

const { idf } = decodeWeights(readFileSync(LINEAR));
const countFeatures = createFeatureCounter();
mkdirSync(out, { recursive: true });
for (const split of ['train', 'dev', 'test'] as const) {
  const { sentences } = readEmoBank(join(data, 'emobank', 'emobank.csv'), split);
  const vectors = sentences.map(({ text }) => weighFeatures(countFeatures(text), idf));
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ buckets }, row) => {
    starts[row + 1] = starts[row]! + buckets.length;
  });
  const buckets = new Int32Array(starts.at(-1)!);
  const values = new Float32Array(starts.at(-1)!);
  vectors.forEach((vector, row) => {
    buckets.set(vector.buckets, starts[row]!);
    values.set(vector.values, starts[row]!);
  });
  for (const [name, array] of Object.entries({ starts, buckets, values })) {
    writeFileSync(join(out, `${split}.${name}`), new Uint8Array(array.buffer));
  }
}
