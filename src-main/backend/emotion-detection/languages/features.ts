/**
 * A line of dialogue as numbers, the same for training and for the app: words, pairs of words, and
 * character 2- to 5-grams within words (in Chinese: of 1 to 4 signs), hashed. Each counts twice: with its
 * language, and without, so that what languages share ("doctor", "!?", the two Portugueses) is learned once.
 */
import type { LanguageBesidesEnglish } from '#shared/emotions/languages.ts';
import { normaliseText, tokenise } from '../embedded/text.ts';
import { createBucketCounter, hashText, hashUnit, SPACE } from './ngram-hash.ts';

export const BUCKETS = 1 << 18;

/** What a line is read as. English is learned too: what it shares with the others helps them. */
export type FeatureLanguage = LanguageBesidesEnglish | 'en';

const CHARACTER_NGRAM_MAX = 5;
const SIGN_NGRAM_MAX = 4;

const WORD_START = hashText('w');
const CHARACTER_START = hashText('c');

export interface FeatureCounts {
  readonly buckets: Int32Array;
  readonly counts: Uint16Array;
}

/** For texts up to 10,000 characters: counters hold 65,535. */
export function createLineFeatures(): (text: string, language: FeatureLanguage) => FeatureCounts {
  const counter = createBucketCounter(BUCKETS);
  return (text, language) => {
    const tag = hashText(language);
    const add = (hash: number): void => {
      counter.add(hash);
      counter.add(hashUnit(hash, tag));
    };
    const normalised = normaliseText(text);
    const tokens = tokenise(language === 'zh' ? spaceOutSigns(normalised) : normalised);
    addWords(tokens, add);
    if (language === 'zh') addRuns(normalised.replaceAll(' ', ''), SIGN_NGRAM_MAX, add);
    else for (const token of tokens) addRuns(` ${token} `, CHARACTER_NGRAM_MAX, add);
    return counter.take();
  };
}

/** Chinese is written without spaces between words: each sign becomes a token. */
function spaceOutSigns(text: string): string {
  return text.replace(/\p{Script=Han}/gu, ' $& ');
}

function addWords(tokens: readonly string[], add: (hash: number) => void): void {
  tokens.forEach((token, index) => {
    const word = hashText(token, WORD_START);
    add(word);
    const next = tokens[index + 1];
    if (next !== undefined) add(hashText(next, hashUnit(word, SPACE)));
  });
}

/** Runs of 2 to `longest` characters. */
function addRuns(text: string, longest: number, add: (hash: number) => void): void {
  for (let start = 0; start < text.length - 1; start++) {
    let hash = hashUnit(CHARACTER_START, text.charCodeAt(start));
    const end = Math.min(start + longest, text.length);
    for (let i = start + 1; i < end; i++) {
      hash = hashUnit(hash, text.charCodeAt(i));
      add(hash);
    }
  }
}
