import { BUCKETS, createFeatureCounter, type FeatureCounts } from '../embedded/features.ts';
import { normaliseText, tokenise } from '../embedded/text.ts';

/** A text as a point of length 1: how much of it each part is. Empty where there is nothing in it. */
export type TextVector = ReadonlyMap<number, number>;

/** What two texts say alike shows in their beginnings; more than this of a text is not compared. */
const COMPARED_LENGTH = 1_000;

/** What no training text had is as rare as can be: the words that are a person's own. */
const UNKNOWN = 255;

/** Words and emoji; punctuation alone makes no two texts alike. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{So}]/u;

/** Parts of a vector below this are left out: hundreds of common ones, which together say next to nothing. */
const FAINT = 0.02;

/** Words whose vectors are kept, because most words of a text are those of every text. */
const MOST_WORDS = 5_000;

/** In the vector of a word, the word itself beside its letters. */
const WHOLE_WORD = 2;

/**
 * Rarity is inverse document frequency, to these powers: what two texts share only counts where few texts have it
 * ("sick", 💀, a name), hardly where many do ("I'm so").
 */
const PHRASE_RARITY = 1.5;
const WORD_RARITY = 3;

/**
 * Makes the function that turns texts into vectors; `idf` as `readIdf` returns it. A vector has two halves
 * of equal weight: the phrases (n-grams of words and letters, as the model sees them), and the words, each
 * once and by its rarity alone, so that a short one counts as much as a long one. Letters are in both: "siick" is
 * still near "sick".
 *
 * The halves and the powers separated nineteen kinds of corrections best from the texts of GoEmotions dev, of the
 * fifteen or so combinations tried; either half alone misses some (a single letter, an emoji, a phrase).
 */
export function createVectoriser(idf: Uint8Array): (text: string) => TextVector {
  const count = createFeatureCounter();
  const rarity = (bucket: number): number => (idf[bucket] || UNKNOWN) / UNKNOWN;

  function phrases({ buckets, counts }: FeatureCounts): Map<number, number> {
    const parts = new Map<number, number>();
    buckets.forEach((bucket, i) => {
      parts.set(bucket, ((1 + Math.log(counts[i]!)) * rarity(bucket)) ** PHRASE_RARITY);
    });
    return parts;
  }

  const known = new Map<string, readonly (readonly [part: number, value: number])[]>();

  /** The word itself is its first feature. Two words may share a bucket: the rarest of its features tells. */
  function wordParts(word: string): readonly (readonly [part: number, value: number])[] {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const { buckets } = count(word);
    const values = Array.from(buckets, (bucket, i) => (i === 0 ? WHOLE_WORD : 1) * rarity(bucket));
    const scale = Math.max(...Array.from(buckets, rarity)) ** WORD_RARITY / Math.hypot(...values);
    const parts = values.map((value, i) => [BUCKETS + buckets[i]!, scale * value] as const);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, parts);
    return parts;
  }

  return (text) => {
    const compared = text.slice(0, COMPARED_LENGTH);
    const words = new Map<number, number>();
    for (const word of tokenise(normaliseText(compared))) {
      if (!SAYS_SOMETHING.test(word)) continue;
      for (const [part, value] of wordParts(word)) words.set(part, (words.get(part) ?? 0) + value);
    }
    const halves = [phrases(count(compared)), words].filter((half) => half.size > 0);
    const vector = new Map<number, number>();
    for (const half of halves) {
      let squares = 0;
      for (const value of half.values()) squares += value * value;
      const scale = 1 / Math.sqrt(squares * halves.length);
      for (const [part, value] of half) {
        if (value * scale >= FAINT) vector.set(part, value * scale);
      }
    }
    return vector;
  };
}
