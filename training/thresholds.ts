import { seededRandom } from './random.ts';

/**
 * The threshold on `scores` that gives the best F1 against `truth`: scores at or above it count as the
 * label. Halfway between two neighbouring scores, so that it does not sit on a single text's score.
 */
export function bestF1Threshold(scores: Float64Array, truth: Uint8Array): number {
  const order = Int32Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!);
  const positives = truth.reduce((sum, value) => sum + value, 0);
  let hits = 0;
  let best = { f1: -1, threshold: 0.5 };
  for (let taken = 1; taken <= order.length; taken++) {
    const row = order[taken - 1]!;
    hits += truth[row]!;
    const score = scores[row]!;
    const next = taken < order.length ? scores[order[taken]!]! : score;
    if (next === score && taken < order.length) continue;
    const f1 = (2 * hits) / (taken + positives);
    if (f1 > best.f1) best = { f1, threshold: (score + next) / 2 };
  }
  return best.threshold;
}

const SAMPLES = 51;
const SEED = 1;

/**
 * The median of the best thresholds on bootstrap samples of the texts: the best one on the texts as they are follows
 * single texts where a label is rare.
 */
export function medianF1Threshold(scores: Float64Array, truth: Uint8Array): number {
  const random = seededRandom(SEED);
  const thresholds = Array.from({ length: SAMPLES }, () => {
    const rows = Int32Array.from(scores, () => Math.floor(random() * scores.length));
    return bestF1Threshold(
      Float64Array.from(rows, (row) => scores[row]!),
      Uint8Array.from(rows, (row) => truth[row]!),
    );
  });
  return thresholds.sort((a, b) => a - b)[(SAMPLES - 1) / 2]!;
}
