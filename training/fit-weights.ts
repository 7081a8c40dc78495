import { type SparseRows, trainLogisticRegression } from './logistic-regression.ts';
import { columnRelevance, scaleColumns } from './naive-bayes.ts';
import { seededRandom } from './random.ts';

export interface FitOptions {
  /** Number of columns of the rows: buckets. */
  readonly width: number;
  readonly seed: number;
  readonly cost: number;
  readonly epochs: number;
  /** What a column without any relevance still weighs; see naive-bayes.ts. */
  readonly relevanceFloor: number;
}

export interface QuantisedWeights {
  /** `weights[bucket * labels + label]`; the real weight is this times the label's scale. */
  readonly weights: Int8Array;
  /** log-odds = scale x sum of integer weights + bias, not calibrated yet. */
  readonly labels: readonly { readonly scale: number; readonly bias: number }[];
}

/**
 * Trains one logistic regression per label on the columns scaled by their relevance, folds the scale into
 * the weights (so that the app need not know of it) and rounds these to 8 bits.
 */
export function fitWeights(
  rows: SparseRows,
  labels: readonly Uint8Array[],
  options: FitOptions,
  report: (label: number) => void,
): QuantisedWeights {
  const weights = new Int8Array(options.width * labels.length);
  const fitted = labels.map((targets, label) => {
    const relevance = columnRelevance(rows, targets, options.width, options.relevanceFloor);
    const regression = trainLogisticRegression(scaleColumns(rows, relevance), targets, {
      width: options.width,
      cost: options.cost,
      epochs: options.epochs,
      random: seededRandom(options.seed + label),
    });
    const folded = regression.weights.map((weight, column) => weight * relevance[column]!);
    const scale = folded.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / 127;
    folded.forEach((weight, bucket) => {
      weights[bucket * labels.length + label] = Math.round(weight / scale);
    });
    report(label);
    return { scale, bias: regression.bias };
  });
  return { weights, labels: fitted };
}
