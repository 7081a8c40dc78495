import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { createFeatureCounter, weighFeatures } from './features.ts';
import type { Decisions, LabelParameters } from './manifest.ts';
import type { Weights } from './weights-file.ts';

const LABELS = EMOTION_LABELS.length;

/** What turns sums of integer weights into calibrated log-odds; see manifest.ts. */
export interface ScoreParameters {
  readonly labels: readonly Pick<LabelParameters, 'scale' | 'bias'>[];
  readonly damping: Decisions['damping'];
}

export interface LinearModel {
  /**
   * For each label (in the order of `EMOTION_LABELS`) the calibrated log-odds that a person would perceive
   * it in `text`; nothing where the text has no known feature, as an empty one.
   */
  logOdds(text: string): Float64Array | undefined;
}

/**
 * A logistic regression per label over hashed n-grams. Scoring is one pass over the text's features.
 * Works on short texts; see windows.ts for long ones.
 */
export function createLinearModel(
  { idf, weights }: Weights,
  { labels, damping }: ScoreParameters,
): LinearModel {
  const countFeatures = createFeatureCounter();
  return {
    logOdds(text) {
      const { buckets, values } = weighFeatures(countFeatures(text), idf);
      if (buckets.length === 0) return undefined;
      const sums = new Float64Array(LABELS);
      for (let i = 0; i < buckets.length; i++) {
        const row = buckets[i]! * LABELS;
        const value = values[i]!;
        for (let label = 0; label < LABELS; label++) sums[label]! += weights[row + label]! * value;
      }
      return sums.map((sum, label) => damp(labels[label]!.scale * sum + labels[label]!.bias, damping));
    },
  };
}

/** Log-odds above 0 ("more likely than not") made smaller by a factor. */
export function damp(logOdds: number, factor: number): number {
  return logOdds > 0 ? factor * logOdds : logOdds;
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
