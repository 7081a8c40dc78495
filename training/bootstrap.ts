import type { DecisionColumn } from './evaluate.ts';
import { macroF1 } from './metrics.ts';
import { seededRandom } from './random.ts';

const SAMPLES = 1_000;

/** The bounds between which 95 of 100 macro-F1s lie, of as many texts drawn with replacement (Efron & Tibshirani 1993). */
export function macroF1Interval(columns: readonly DecisionColumn[]): readonly [number, number] {
  const random = seededRandom(1);
  const rows = columns[0]!.truth.length;
  // What each text adds to the counts of each column: a true positive (0), a false positive (1), a false negative (2).
  const outcomes = Array.from({ length: rows }, (_, row) =>
    columns.flatMap(({ truth, decisions }, column) => {
      if (!truth[row] && !decisions[row]) return [];
      return [{ column, kind: truth[row] ? (decisions[row] ? 0 : 2) : 1 }];
    }),
  );
  const figures = Array.from({ length: SAMPLES }, () => {
    const counts = new Int32Array(3 * columns.length);
    for (let draw = 0; draw < rows; draw++) {
      for (const { column, kind } of outcomes[Math.floor(random() * rows)]!) counts[3 * column + kind]!++;
    }
    return macroF1(
      columns.map((_, column) => ({
        truePositives: counts[3 * column]!,
        falsePositives: counts[3 * column + 1]!,
        falseNegatives: counts[3 * column + 2]!,
      })),
    );
  }).sort((a, b) => a - b);
  return [figures[Math.floor(0.025 * SAMPLES)]!, figures[Math.ceil(0.975 * SAMPLES) - 1]!];
}
