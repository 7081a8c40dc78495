/** Figures of merit over 0/1 columns (`truth`) and probabilities or decisions. Columns have the same length. */

/** How the decisions of one column stand to the truth. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

export function countDecisions(truth: Uint8Array, decisions: Uint8Array): Counts {
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  for (let row = 0; row < truth.length; row++) {
    if (decisions[row] && truth[row]) truePositives++;
    else if (decisions[row]) falsePositives++;
    else if (truth[row]) falseNegatives++;
  }
  return { truePositives, falsePositives, falseNegatives };
}

/** Harmonic mean of precision and recall; 0 where nothing is right. */
export function f1({ truePositives, falsePositives, falseNegatives }: Counts): number {
  const doubled = 2 * truePositives;
  return doubled === 0 ? 0 : doubled / (doubled + falsePositives + falseNegatives);
}

export function precision({ truePositives, falsePositives }: Counts): number {
  return truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives);
}

export function recall({ truePositives, falseNegatives }: Counts): number {
  return truePositives === 0 ? 0 : truePositives / (truePositives + falseNegatives);
}

/** The mean F1 over columns. */
export function macroF1(counts: readonly Counts[]): number {
  return counts.reduce((sum, column) => sum + f1(column), 0) / counts.length;
}

/** The F1 of all decisions of all columns taken together. */
export function microF1(counts: readonly Counts[]): number {
  return f1(
    counts.reduce((sum, column) => ({
      truePositives: sum.truePositives + column.truePositives,
      falsePositives: sum.falsePositives + column.falsePositives,
      falseNegatives: sum.falseNegatives + column.falseNegatives,
    })),
  );
}

/**
 * Expected calibration error (Naeini et al. 2015): pairs of a probability and what was true, in 15 bins of
 * equal width; the mean over pairs of |mean probability - share that was true| of the pair's bin.
 */
export function expectedCalibrationError(probabilities: ArrayLike<number>, truth: ArrayLike<number>): number {
  const bins = 15;
  const gap = new Float64Array(bins);
  for (let i = 0; i < probabilities.length; i++) {
    const bin = Math.min(Math.floor(probabilities[i]! * bins), bins - 1);
    gap[bin]! += probabilities[i]! - truth[i]!;
  }
  return gap.reduce((sum, difference) => sum + Math.abs(difference), 0) / probabilities.length;
}

/** Pearson's correlation, in [-1, 1]. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let [together, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, i) => {
    const fromA = value - meanA;
    const fromB = b[i]! - meanB;
    together += fromA * fromB;
    squaresA += fromA ** 2;
    squaresB += fromB ** 2;
  });
  return together / Math.sqrt(squaresA * squaresB);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
