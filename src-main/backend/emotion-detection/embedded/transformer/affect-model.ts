import { floatsOf, type TensorFile } from './tensor-file.ts';

/**
 * EmoBank's scale runs from 1 to 5, of which 3 is neutral. Its raters hardly leave 2 to 4 (98 of 100 sentences
 * have their valence there), so that 2 and 4 are the ends of ours.
 */
const NEUTRAL_RATING = 3;
const REACH = 1;

/** Valence, arousal and dominance in [-1, 1] from the features of a text. */
export type AffectModel = (features: Float32Array) => readonly [number, number, number];

/** A linear regression on the transformer's features, learned from ratings of 1 to 5. */
export function createAffectModel(file: TensorFile): AffectModel {
  const weights = floatsOf(file, 'weight');
  const bias = floatsOf(file, 'bias');
  const columns = weights.length / bias.length;
  const rate = (features: Float32Array, axis: number): number => {
    let rating = bias[axis]!;
    for (let i = 0; i < columns; i++) rating += weights[axis * columns + i]! * features[i]!;
    return Math.min(Math.max((rating - NEUTRAL_RATING) / REACH, -1), 1);
  };
  return (features) => [rate(features, 0), rate(features, 1), rate(features, 2)];
}
