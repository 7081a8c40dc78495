import { EMOTION_LABELS, EMOTIONS } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { sigmoid } from '../src-main/backend/emotion-detection/embedded/linear-model.ts';
import type { Manifest } from '../src-main/backend/emotion-detection/embedded/manifest.ts';
import { toReading } from '../src-main/backend/emotion-detection/embedded/reading.ts';
import type { Weights } from '../src-main/backend/emotion-detection/embedded/weights-file.ts';
import type { RatedSentence } from './emobank.ts';
import { type Comment, labelColumns } from './goemotions.ts';
import {
  type Counts,
  correlation,
  countDecisions,
  expectedCalibrationError,
  f1,
  macroF1,
  microF1,
  precision,
  recall,
} from './metrics.ts';
import { bestF1Threshold } from './thresholds.ts';
import { logOddsColumns, primaryOf, probabilitiesOf } from './tune.ts';

/** How a split looks through the model: the truth and the probabilities, one column per label. */
interface Scored {
  readonly truth: readonly Uint8Array[];
  readonly probabilities: readonly Float64Array[];
}

export type Figures = ReturnType<typeof evaluate>;

/**
 * The figures of a split (F1 with the thresholds of the manifest; those of the groups are chosen on dev
 * like them). `split` is what is reported, `dev` where thresholds of the groups come from.
 */
export function evaluate(
  split: readonly Comment[],
  dev: readonly Comment[],
  weights: Weights,
  tuning: Pick<Manifest, 'labels' | 'damping' | 'confidence'>,
) {
  const { labels, confidence } = tuning;
  const columns = logOddsColumns(split, weights, tuning);
  const scored = { truth: labelColumns(split), probabilities: columns.map((column) => column.map(sigmoid)) };
  const scoredDev = {
    truth: labelColumns(dev),
    probabilities: logOddsColumns(dev, weights, tuning).map((column) => column.map(sigmoid)),
  };
  const counts = scored.probabilities.map((column, label) =>
    countDecisions(scored.truth[label]!, decide(column, labels[label]!.threshold)),
  );
  const primaries = split.map((_, row) => primaryOf(probabilitiesOf(columns, row), labels));
  const primaryRight = Uint8Array.from(primaries, (label, row) => scored.truth[label]![row]!);
  const confidences = primaries.map((label, row) =>
    sigmoid(confidence.slope * columns[label]![row]! + confidence.intercept),
  );
  return {
    texts: split.length,
    macroF1: rounded(macroF1(counts)),
    microF1: rounded(microF1(counts)),
    ekmanMacroF1: rounded(macroF1(groupCounts(scored, scoredDev, 'ekman'))),
    sentimentMacroF1: rounded(macroF1(groupCounts(scored, scoredDev, 'sentiment'))),
    primaryAccuracy: rounded(primaryRight.reduce((sum, value) => sum + value, 0) / split.length),
    calibrationError: {
      allScores: rounded(
        expectedCalibrationError(
          scored.probabilities.flatMap((column) => Array.from(column)),
          scored.truth.flatMap((column) => Array.from(column)),
        ),
      ),
      confidence: rounded(expectedCalibrationError(confidences, primaryRight)),
    },
    perLabel: Object.fromEntries(
      EMOTION_LABELS.map((label, index) => [label, labelFigures(counts[index]!)] as const),
    ),
  };
}

/** Pearson's r of the readings' valence, arousal and dominance with what people rated. */
export function evaluateAffect(
  sentences: readonly RatedSentence[],
  weights: Weights,
  tuning: Pick<Manifest, 'labels' | 'damping' | 'confidence'>,
) {
  const columns = logOddsColumns(sentences, weights, tuning);
  const readings = sentences.map((_, row) => toReading(probabilitiesOf(columns, row), 0, tuning));
  const agreement = (axis: keyof Vad): number =>
    rounded(
      correlation(
        readings.map((reading) => reading[axis]),
        sentences.map(({ rating }) => rating[axis]),
      ),
    );
  return {
    texts: sentences.length,
    valence: agreement('valence'),
    arousal: agreement('arousal'),
    dominance: agreement('dominance'),
  };
}

function labelFigures(counts: Counts) {
  return {
    precision: rounded(precision(counts)),
    recall: rounded(recall(counts)),
    f1: rounded(f1(counts)),
    texts: counts.truePositives + counts.falseNegatives,
  };
}

/**
 * Ekman 7 or sentiment 4: a group is true where any of its labels is; its probability is that of "at least
 * one of them" as if they were independent, 1 - product of (1 - p), thresholded on dev.
 */
function groupCounts(split: Scored, dev: Scored, grouping: 'ekman' | 'sentiment'): Counts[] {
  const groups = [...new Set(EMOTION_LABELS.map((label) => EMOTIONS[label][grouping]))];
  return groups.map((group) => {
    const members = EMOTION_LABELS.flatMap((label, index) =>
      EMOTIONS[label][grouping] === group ? [index] : [],
    );
    const [here, there] = [merge(split, members), merge(dev, members)];
    const threshold = bestF1Threshold(there.probabilities, there.truth);
    return countDecisions(here.truth, decide(here.probabilities, threshold));
  });
}

function merge({ truth, probabilities }: Scored, members: readonly number[]) {
  const first = probabilities[0]!;
  return {
    truth: Uint8Array.from(first, (_, row) => (members.some((label) => truth[label]![row] === 1) ? 1 : 0)),
    probabilities: first.map(
      (_, row) => 1 - members.reduce((none, label) => none * (1 - probabilities[label]![row]!), 1),
    ),
  };
}

function decide(probabilities: Float64Array, threshold: number): Uint8Array {
  return Uint8Array.from(probabilities, (value) => (value >= threshold ? 1 : 0));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
