import type { SparseRows } from './logistic-regression.ts';

/**
 * How much a column's presence says about a class, before any training: |log-count ratio| of naive Bayes
 * (Wang & Manning 2012, "Baselines and Bigrams", ACL), with add-one smoothing, plus `floor`. Columns scaled
 * by it let a rare class be learned from its few telling words; the scale folds into the learned weights.
 */
export function columnRelevance(
  rows: SparseRows,
  targets: Uint8Array,
  width: number,
  floor: number,
): Float64Array {
  const inClass = new Float64Array(width).fill(1);
  const outside = new Float64Array(width).fill(1);
  let members = 2;
  let others = 2;
  for (let row = 0; row < targets.length; row++) {
    const seen = targets[row] ? inClass : outside;
    const share = rows.shares?.[row] ?? 1;
    if (targets[row]) members += share;
    else others += share;
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) seen[rows.columns[i]!]! += share;
  }
  return inClass.map(
    (count, column) => floor + Math.abs(Math.log(count / members / (outside[column]! / others))),
  );
}

/** The same rows with every column multiplied by its scale. */
export function scaleColumns(rows: SparseRows, scales: Float64Array): SparseRows {
  return { ...rows, values: rows.values.map((value, i) => value * scales[rows.columns[i]!]!) };
}
