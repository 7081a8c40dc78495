import { createAffectModel } from './affect-model.ts';
import { createEncoder } from './encoder.ts';
import type { TransformerAnswer, TransformerFiles } from './messages.ts';
import { plainText } from './plain-text.ts';
import { decodeTensorFile, floatsOf, linesOf } from './tensor-file.ts';
import { createTokeniser } from './tokeniser.ts';

export interface Transformer {
  /** Reads texts of a few hundred characters: 96 pieces of each count, the rest is cut off. */
  read(texts: readonly string[]): TransformerAnswer[];
}

/** From text to logits, all in this thread. Throws an `Error` where the files do not fit together. */
export function createTransformer({ weights, kernel, affect }: TransformerFiles): Transformer {
  const file = decodeTensorFile(weights);
  const encoder = createEncoder(file, kernel);
  const tokenise = createTokeniser(linesOf(file, 'vocabulary'), floatsOf(file, 'vocabulary.scores', 'f8'));
  const emojiNames = new Map(
    linesOf(file, 'emoji').map((line) => line.split('\t') as [emoji: string, name: string]),
  );
  const affectModel = affect && createAffectModel(decodeTensorFile(affect));
  return {
    read: (texts) =>
      encoder
        .encode(texts.map((text) => tokenise(plainText(text, emojiNames))))
        .map(({ logits, features }) => ({ logits, affect: affectModel?.(features) })),
  };
}
