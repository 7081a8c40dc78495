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

/** The official test split, which only figures come from. */
export function readEmoBankTest(file: string): RatedSentences {
  return readEmoBank(file, 'test');
}

/**
 * Reads an official split of EmoBank (`emobank.csv`: id, split, V, A, D, text; one row a line). What is learned from
 * its ratings is share-alike (CC BY-SA 4.0) and ships as a file of its own.
 */
export function readEmoBank(file: string, wanted: 'train' | 'dev' | 'test'): RatedSentences {
  const bytes = readFileSync(file);
  const sentences = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, split, valence, arousal, dominance, quoted] = ROW.exec(line.trim()) ?? [];
      if (split !== wanted || quoted === undefined) return [];
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
