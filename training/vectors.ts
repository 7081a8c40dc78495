import {
  BUCKETS,
  createFeatureCounter,
  type FeatureCounts,
  weighFeatures,
} from '../src-main/backend/emotion-detection/embedded/features.ts';
import type { SparseRows } from './logistic-regression.ts';

/** N-grams (buckets) that fewer training texts hold are left out: they cannot be learned from. */
export const MINIMUM_DOCUMENTS = 2;

export interface TrainingVectors {
  readonly rows: SparseRows;
  /** In 255ths of the largest, as the app has it: the rows are computed from these bytes too. */
  readonly idf: Uint8Array;
}

/** The features of the training texts as the app computes them, and their inverse document frequencies. */
export function vectorise(texts: readonly string[]): TrainingVectors {
  return vectoriseCounts(texts.map(createFeatureCounter()), BUCKETS);
}

/** The same from features that were counted already, in `width` buckets. */
export function vectoriseCounts(texts: readonly FeatureCounts[], width: number): TrainingVectors {
  const idf = inverseDocumentFrequencies(texts, width);
  return { rows: toSparseRows(texts, idf), idf };
}

/** Smoothed: ln((1 + texts) / (1 + texts with the bucket)) + 1, and 0 for rare buckets; as bytes. */
function inverseDocumentFrequencies(texts: readonly FeatureCounts[], width: number): Uint8Array {
  const documents = new Uint32Array(width);
  for (const { buckets } of texts) for (const bucket of buckets) documents[bucket]!++;
  const idf = Float64Array.from(documents, (count) =>
    count < MINIMUM_DOCUMENTS ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1,
  );
  const largest = idf.reduce((a, b) => Math.max(a, b), 0);
  return Uint8Array.from(idf, (value) => Math.round((255 * value) / largest));
}

export function toSparseRows(texts: readonly FeatureCounts[], idf: Uint8Array): SparseRows {
  const vectors = texts.map((counts) => weighFeatures(counts, idf));
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ buckets }, row) => {
    starts[row + 1] = starts[row]! + buckets.length;
  });
  const columns = new Int32Array(starts.at(-1)!);
  const values = new Float32Array(columns.length);
  vectors.forEach((vector, row) => {
    columns.set(vector.buckets, starts[row]);
    values.set(vector.values, starts[row]);
  });
  return { starts, columns, values };
}
