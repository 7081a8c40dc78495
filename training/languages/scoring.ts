/** The eight emotions as columns, decisions and their F1. */
import { LINE_EMOTIONS } from '../../src-main/backend/emotion-detection/languages/line-emotions.ts';
import { countDecisions, macroF1, microF1 } from '../metrics.ts';
import type { Line } from './xed.ts';

export interface Scored {
  readonly lines: number;
  readonly microF1: number;
  readonly macroF1: number;
}

/** One 0/1 column per emotion: XED's numbers begin at 1. */
export function emotionColumns(lines: readonly Line[]): Uint8Array[] {
  return LINE_EMOTIONS.map((_, index) =>
    Uint8Array.from(lines, ({ emotions }) => (emotions >> (index + 1)) & 1),
  );
}

/** `probabilities` and `truth`: one column per emotion. */
export function score(
  probabilities: readonly Float64Array[],
  truth: readonly Uint8Array[],
  threshold: (emotion: number) => number,
): Scored {
  const counts = probabilities.map((column, emotion) => {
    const from = threshold(emotion);
    return countDecisions(
      truth[emotion]!,
      Uint8Array.from(column, (value) => Number(value >= from)),
    );
  });
  return {
    lines: truth[0]!.length,
    microF1: rounded(microF1(counts)),
    macroF1: rounded(macroF1(counts)),
  };
}

const THRESHOLDS = Array.from({ length: 55 }, (_, index) => (index + 5) / 100);

/** The one threshold for all emotions, of .05 to .59, that gives the best micro-F1, or mean of micro- and macro-F1. */
export function bestCommonThreshold(
  probabilities: readonly Float64Array[],
  truth: readonly Uint8Array[],
  by: 'micro' | 'both',
): number {
  const merits = THRESHOLDS.map((threshold) => {
    const { microF1, macroF1 } = score(probabilities, truth, () => threshold);
    return by === 'micro' ? microF1 : (microF1 + macroF1) / 2;
  });
  return THRESHOLDS[merits.indexOf(Math.max(...merits))]!;
}

export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
