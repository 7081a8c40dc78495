/**
 * From the hidden states of a text, one vector for each of its places, to one vector of features, three ways: the mean
 * (through a linear map of its own), the largest of each column, and a mean weighted by attention.
 */
import { findTensor, floatsOf, type TensorFile } from './tensor-file.ts';

interface Pooled {
  readonly mean: Float32Array;
  readonly maximum: Float32Array;
  readonly attended: Float32Array;
}

/** Pools `states[row * width + i]` over its rows. */
export type Pooling = (states: Float32Array) => Pooled;

/** Each head of the attention has a share of the columns, in order. */
export function createPooling(file: TensorFile): Pooling {
  const [heads, width] = findTensor(file, 'pool.attention.weight', 'f4').shape as [number, number];
  const queries = Float32Array.from(floatsOf(file, 'pool.attention.weight'));
  const bias = floatsOf(file, 'pool.attention.bias');
  const share = width / heads;
  return (states) => {
    const rows = states.length / width;
    const mean = new Float32Array(width);
    const maximum = new Float32Array(width).fill(-Infinity);
    const attended = new Float32Array(width);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < width; i++) {
        const value = states[row * width + i]!;
        mean[i]! += value;
        if (value > maximum[i]!) maximum[i] = value;
      }
    }
    for (let i = 0; i < width; i++) mean[i]! /= rows;
    for (let head = 0; head < heads; head++) {
      const query = queries.subarray(head * width, (head + 1) * width);
      const weights = softmax(
        Float64Array.from({ length: rows }, (_, row) => dot(query, states, row * width) + bias[head]!),
      );
      for (let row = 0; row < rows; row++) {
        for (let i = head * share; i < (head + 1) * share; i++) {
          attended[i]! += weights[row]! * states[row * width + i]!;
        }
      }
    }
    return { mean, maximum, attended };
  };
}

/** The sum of products of all of `a` with as many numbers of `b` from `start` on. */
export function dot(a: Float32Array, b: Float32Array, start: number): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[start + i]!;
  return total;
}

function softmax(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

/** Hidden states reach far beyond 1: a fifth of them, bent into (-1, 1). */
const SQUASH = 0.2;

/** The three vectors side by side, each in (-1, 1). `projected`: the mean after its linear map. */
export function featuresOf(projected: Float32Array, { maximum, attended }: Pooled): Float32Array {
  const width = projected.length;
  const features = new Float32Array(3 * width);
  for (let i = 0; i < width; i++) {
    features[i] = Math.tanh(projected[i]!);
    features[width + i] = Math.tanh(SQUASH * maximum[i]!);
    features[2 * width + i] = Math.tanh(SQUASH * attended[i]!);
  }
  return features;
}
