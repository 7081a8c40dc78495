import {
  BUCKETS,
  createFeatureCounter,
  type FeatureCounts,
  weighFeatures,
} from '../src-main/backend/emotion-detection/embedded/features.ts';
import {
  dequantiseIdf,
  type QuantisedIdf,
  quantiseIdf,
} from '../src-main/backend/emotion-detection/embedded/weights-file.ts';
import type { SparseRows } from './logistic-regression.ts';

/** N-grams (buckets) that fewer training texts hold are left out: they cannot be learned from. */
export const MINIMUM_DOCUMENTS = 2;

export interface TrainingVectors {
  readonly rows: SparseRows;
  /** As the app will have it; the rows are computed from it, so that training and app agree exactly. */
  readonly idf: QuantisedIdf;
}

/** The features of the training texts as the app computes them, and their inverse document frequencies. */
export function vectorise(texts: readonly string[]): TrainingVectors {
  const counts = texts.map(createFeatureCounter());
  const idf = quantiseIdf(inverseDocumentFrequencies(counts));
  return { rows: toSparseRows(counts, dequantiseIdf(idf)), idf };
}

/** Smoothed: ln((1 + texts) / (1 + texts with the bucket)) + 1, and 0 for rare buckets. */
function inverseDocumentFrequencies(texts: readonly FeatureCounts[]): Float32Array {
  const documents = new Uint32Array(BUCKETS);
  for (const { buckets } of texts) for (const bucket of buckets) documents[bucket]!++;
  return Float32Array.from(documents, (count) =>
    count < MINIMUM_DOCUMENTS ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1,
  );
}

function toSparseRows(texts: readonly FeatureCounts[], idf: Float32Array): SparseRows {
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
