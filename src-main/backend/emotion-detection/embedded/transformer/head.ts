import { dot } from './pooling.ts';
import { findTensor, floatsOf, type TensorFile } from './tensor-file.ts';

/** The linear layer at the end: one logit for each output. */
export function createHead(file: TensorFile): (features: Float32Array) => Float64Array {
  const columns = findTensor(file, 'head.weight', 'f4').shape[1]!;
  const weights = Float32Array.from(floatsOf(file, 'head.weight'));
  const bias = floatsOf(file, 'head.bias');
  return (features) => bias.map((start, output) => start + dot(features, weights, output * columns));
}
