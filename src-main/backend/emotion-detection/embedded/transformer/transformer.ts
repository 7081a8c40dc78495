import { createAffectModel } from './affect-model.ts';
import { createEncoder } from './encoder.ts';
import { createHead } from './head.ts';
import { startKernel } from './kernel.ts';
import type { TransformerAnswer, TransformerFiles } from './messages.ts';
import { plainText } from './plain-text.ts';
import { createPooling, featuresOf } from './pooling.ts';
import { readInto, readListed } from './read-file.ts';
import { decodeTensorFile, floatsOf, linesOf } from './tensor-file.ts';
import { createTokeniser } from './tokeniser.ts';

export interface Transformer {
  /** Reads texts of a few hundred characters: 96 pieces of each count, the rest is cut off. */
  read(texts: readonly string[]): TransformerAnswer[];
}

/**
 * From text to logits, all in this thread. Reads the files, which takes some hundredths of a second.
 * @throws ModelError  where one cannot be read; Error where they do not fit together.
 */
export function createTransformer({ weights, kernel, affect }: TransformerFiles): Transformer {
  const running = startKernel(readListed(kernel), weights.bytes);
  readInto(running.content, weights); // where the kernel works on it: the largest file is in memory once
  const file = decodeTensorFile(running.content);
  const tokenise = createTokeniser(linesOf(file, 'vocabulary'), floatsOf(file, 'vocabulary.scores', 'f8'));
  const emojiNames = new Map(
    linesOf(file, 'emoji').map((line) => line.split('\t') as [emoji: string, name: string]),
  );
  const encoder = createEncoder(file, running);
  const pool = createPooling(file);
  const head = createHead(file);
  const affectModel = affect && createAffectModel(decodeTensorFile(readListed(affect)));
  return {
    read(texts) {
      const pieces = texts.map((text) => tokenise(plainText(text, emojiNames)));
      const pooled = encoder.encode(pieces, pool);
      const projected = encoder.projectMeans(pooled.map(({ mean }) => mean));
      return pooled.map((one, i) => {
        const features = featuresOf(projected[i]!, one);
        return { logits: head(features), affect: affectModel?.(features) };
      });
    },
  };
}
