import type { SparseRows } from '../logistic-regression.ts';

export interface SoftmaxOptions {
  /** Number of columns of the rows. */
  readonly width: number;
  readonly classes: number;
  readonly epochs: number;
  /** Step of AdaGrad (Duchi, Hazan & Singer 2011). */
  readonly rate: number;
  /** Strength of the L2 penalty, applied to the weights that a row touches. */
  readonly penalty: number;
  /** Uniform in [0, 1); decides the order of the rows in each pass. */
  readonly random: () => number;
}

export interface SoftmaxRegression {
  /** `weights[column * classes + class]` */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/** Classes whose probability is wrong by less than this are not moved: most classes, most of the time. */
const NEGLIGIBLE = 2e-3;

/** Multinomial logistic regression by stochastic gradient descent. `targets`: the class of each row. */
export function trainSoftmaxRegression(
  { starts, columns, values }: SparseRows,
  targets: Uint8Array,
  { width, classes, epochs, rate, penalty, random }: SoftmaxOptions,
): SoftmaxRegression {
  const weights = new Float32Array(width * classes);
  const squares = new Float32Array(width * classes).fill(1e-6);
  const biases = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1);
  const errors = new Float64Array(classes);
  for (let step = 0; step < epochs * targets.length; step++) {
    const row = Math.floor(random() * targets.length);
    errors.set(biases);
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const at = columns[i]! * classes;
      for (let k = 0; k < classes; k++) errors[k]! += weights[at + k]! * values[i]!;
    }
    toProbabilities(errors);
    errors[targets[row]!]! -= 1;
    const moved = classesToMove(errors);
    for (const k of moved) {
      biasSquares[k]! += errors[k]! ** 2;
      biases[k]! -= (rate * errors[k]!) / Math.sqrt(biasSquares[k]!);
    }
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const at = columns[i]! * classes;
      for (const k of moved) {
        const gradient = errors[k]! * values[i]! + penalty * weights[at + k]!;
        squares[at + k]! += gradient ** 2;
        weights[at + k]! -= (rate * gradient) / Math.sqrt(squares[at + k]!);
      }
    }
  }
  return { weights, biases };
}

function classesToMove(errors: Float64Array): number[] {
  const moved: number[] = [];
  for (let k = 0; k < errors.length; k++) if (Math.abs(errors[k]!) >= NEGLIGIBLE) moved.push(k);
  return moved;
}

/** Softmax, in place. */
function toProbabilities(logits: Float64Array): void {
  const largest = logits.reduce((a, b) => Math.max(a, b));
  let total = 0;
  for (let k = 0; k < logits.length; k++) {
    logits[k] = Math.exp(logits[k]! - largest);
    total += logits[k]!;
  }
  for (let k = 0; k < logits.length; k++) logits[k]! /= total;
}
