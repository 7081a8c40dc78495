import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Vad } from '#shared/emotions/vad.ts';

/** One sentence and its mean ratings by readers and writers, each on EmoBank's scale 1..5. */
export interface RatedSentence {
  readonly text: string;
  readonly rating: Vad;
}

export interface RatedSentences {
  readonly sentences: readonly RatedSentence[];
  readonly sha256: string;
}

const ROW = /^[^,]*,(\w+),([\d.]+),([\d.]+),([\d.]+),(.*)$/;

/**
 * Reads the official test split of EmoBank (`emobank.csv`: id, split, V, A, D, text; one row a line). Only
 * the agreement of our valence, arousal and dominance with it is measured; nothing is learned from it.
 */
export function readEmoBankTest(file: string): RatedSentences {
  const bytes = readFileSync(file);
  const sentences = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, split, valence, arousal, dominance, quoted] = ROW.exec(line.trim()) ?? [];
      if (split !== 'test' || quoted === undefined) return [];
      const text = quoted.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
      if (text.trim() === '') return [];
      return [
        {
          text,
          rating: { valence: Number(valence), arousal: Number(arousal), dominance: Number(dominance) },
        },
      ];
    });
  return { sentences, sha256: createHash('sha256').update(bytes).digest('hex') };
}
