/** Rows of a sparse matrix, one after the other: row `r` has the entries `starts[r] .. starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** How much each row counts; 1 each where it is left out. */
  readonly shares?: Float64Array | undefined;
}

export interface LogisticRegressionOptions {
  /** Number of columns of the matrix. */
  readonly width: number;
  /** Inverse strength of the L2 penalty ("C"): larger fits the data closer. */
  readonly cost: number;
  /** Passes over the data. */
  readonly epochs: number;
  /** Uniform in [0, 1); decides the order of the rows in each pass. */
  readonly random: () => number;
}

export interface LogisticRegression {
  readonly weights: Float64Array;
  readonly bias: number;
}

const NEWTON_STEPS = 30;
const GRADIENT_TOLERANCE = 1e-3;

/**
 * Binary L2-regularised logistic regression by dual coordinate descent (Yu, Huang & Lin 2011, Machine
 * Learning 85:41-75, algorithm 5), the bias as one more feature of value 1.
 * `targets` is 1 for members of the class, 0 for the others.
 */
export function trainLogisticRegression(
  rows: SparseRows,
  targets: Uint8Array,
  { width, cost, epochs, random }: LogisticRegressionOptions,
): LogisticRegression {
  const { starts, columns, values, shares } = rows;
  const count = targets.length;
  const weights = new Float64Array(width);
  let bias = 0;

  const margin = (row: number): number => {
    let sum = bias;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) sum += weights[columns[i]!]! * values[i]!;
    return sum;
  };
  const move = (row: number, step: number): void => {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) weights[columns[i]!]! += step * values[i]!;
    bias += step;
  };

  const curvature = rowCurvatures(rows, count);
  const costs = Float64Array.from(targets, (_, row) => cost * (shares?.[row] ?? 1));

  // The dual variable of a row lies strictly inside (0, its cost); it starts next to 0.
  const dual = costs.map((rowCost) => Math.min(1e-3 * rowCost, 1e-8));
  for (let row = 0; row < count; row++) move(row, sign(targets, row) * dual[row]!);

  const order = Int32Array.from({ length: count }, (_, row) => row);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const side = sign(targets, row);
      const before = dual[row]!;
      const after = solveOne(before, side * margin(row), curvature[row]!, costs[row]!);
      if (Math.abs(after - before) <= 1e-12) continue;
      dual[row] = after;
      move(row, side * (after - before));
    }
  }
  return { weights, bias };
}

/** The squared length of each row, its bias feature included: the second derivative of the dual objective. */
function rowCurvatures({ starts, values }: SparseRows, count: number): Float64Array {
  const curvatures = new Float64Array(count).fill(1);
  for (let row = 0; row < count; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) curvatures[row]! += values[i]! ** 2;
  }
  return curvatures;
}

/**
 * Minimises the dual objective over one variable: Newton steps on `alpha` or on its complement
 * `cost - alpha`, whichever is the nearer to 0 at the optimum, so that the logarithms stay precise.
 */
function solveOne(alpha: number, margin: number, curvature: number, cost: number): number {
  const complement = 0.5 * curvature * (cost - 2 * alpha) + margin < 0;
  const start = complement ? cost - alpha : alpha;
  const slope = complement ? -margin : margin;
  const gradient = (z: number): number => curvature * (z - start) + slope + Math.log(z / (cost - z));

  let z = cost - start < 0.5 * cost ? 0.1 * start : start;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const g = gradient(z);
    if (Math.abs(g) < GRADIENT_TOLERANCE) break;
    const next = z - g / (curvature + cost / ((cost - z) * z));
    z = next <= 0 ? 0.1 * z : next;
  }
  return complement ? cost - z : z;
}

function sign(targets: Uint8Array, row: number): 1 | -1 {
  return targets[row] ? 1 : -1;
}

/** Fisher–Yates, in place. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
}
