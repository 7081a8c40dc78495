import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import type { EmotionDetector } from '../src-main/backend/emotion-detection/detector.ts';
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

/** A split as people labelled it and as the detector read it. */
export interface ReadSplit {
  readonly comments: readonly Comment[];
  readonly readings: readonly EmotionReading[];
}

/** Texts under way at a time. */
const READ_TOGETHER = 8;

/** Reads every text with the detector, as the app does. */
export async function readAll(
  texts: readonly { readonly text: string }[],
  detector: EmotionDetector,
): Promise<EmotionReading[]> {
  const readings: EmotionReading[] = [];
  for (let start = 0; start < texts.length; start += READ_TOGETHER) {
    const some = texts.slice(start, start + READ_TOGETHER);
    readings.push(...(await Promise.all(some.map(({ text }) => detector.detect(text)))));
  }
  return readings;
}

/** The figures of a split, from the readings alone. `dev`: where the thresholds of the groups come from. */
export function evaluate(split: ReadSplit, dev: ReadSplit) {
  const { comments, readings } = split;
  const truth = labelColumns(comments);
  const counts = EMOTION_LABELS.map((label, index) =>
    countDecisions(
      truth[index]!,
      Uint8Array.from(readings, ({ active }) => Number(active.includes(label))),
    ),
  );
  const primaryRight = Uint8Array.from(
    readings,
    ({ primary }, row) => truth[EMOTION_LABELS.indexOf(primary)]![row]!,
  );
  return {
    texts: comments.length,
    macroF1: rounded(macroF1(counts)),
    microF1: rounded(microF1(counts)),
    ekmanMacroF1: rounded(macroF1(groupCounts(split, dev, 'ekman'))),
    sentimentMacroF1: rounded(macroF1(groupCounts(split, dev, 'sentiment'))),
    primaryAccuracy: rounded(primaryRight.reduce((sum, right) => sum + right, 0) / comments.length),
    calibrationError: {
      allScores: rounded(
        expectedCalibrationError(
          EMOTION_LABELS.flatMap((label) => readings.map(({ scores }) => scores[label])),
          truth.flatMap((column) => [...column]),
        ),
      ),
      confidence: rounded(
        expectedCalibrationError(
          readings.map(({ confidence }) => confidence),
          primaryRight,
        ),
      ),
    },
    perLabel: Object.fromEntries(
      EMOTION_LABELS.map((label, index) => [label, labelFigures(counts[index]!)] as const),
    ),
  };
}

/** Pearson's r of the readings' valence, arousal and dominance with what people rated. */
export function evaluateAffect(
  sentences: readonly RatedSentence[],
  readings: readonly EmotionReading[],
): { texts: number } & Vad {
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
 * one of them" as if they were independent, 1 - product of (1 - p), with the threshold of best F1 on dev.
 */
function groupCounts(split: ReadSplit, dev: ReadSplit, grouping: 'ekman' | 'sentiment'): Counts[] {
  const groups = new Set(EMOTION_LABELS.map((label) => EMOTIONS[label][grouping]));
  return Array.from(groups, (group) => {
    const members = EMOTION_LABELS.filter((label) => EMOTIONS[label][grouping] === group);
    const [here, onDev] = [groupColumns(split, members), groupColumns(dev, members)];
    const threshold = bestF1Threshold(onDev.probabilities, onDev.truth);
    return countDecisions(
      here.truth,
      Uint8Array.from(here.probabilities, (probability) => Number(probability >= threshold)),
    );
  });
}

function groupColumns({ comments, readings }: ReadSplit, members: readonly EmotionLabel[]) {
  const numbers = new Set(members.map((label) => EMOTION_LABELS.indexOf(label)));
  return {
    truth: Uint8Array.from(comments, ({ labels }) => Number(labels.some((label) => numbers.has(label)))),
    probabilities: Float64Array.from(
      readings,
      ({ scores }) => 1 - members.reduce((none, label) => none * (1 - scores[label]), 1),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
