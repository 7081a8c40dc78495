/**
 * A text as numbers for telling languages apart, the same for training and for the app: words and, within
 * them, character 1- to 4-grams, hashed.
 */
import { createBucketCounter, hashText, hashUnit, SPACE } from './ngram-hash.ts';

export const LANGUAGE_BUCKETS = 1 << 15;

const CHARACTER_NGRAM_MAX = 4;
const WORD_START = hashText('w');
const CHARACTER_START = hashText('c');

/** What is no language: addresses, @names, and letters between digits. */
const NO_WORDS = /\S+:\/\/\S+|www\.\S+|\S*@\S+|\S*\d\S*/g;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** Longer "words" are no words. */
const LONGEST_WORD = 40;

export interface LanguageFeatures {
  readonly buckets: Int32Array;
  readonly counts: Uint16Array;
  /** How many letters there were to go by. */
  readonly letters: number;
}

/** For texts up to 10,000 characters: counters hold 65,535. */
export function createLanguageFeatures(): (text: string) => LanguageFeatures {
  const counter = createBucketCounter(LANGUAGE_BUCKETS);
  return (text) => {
    let letters = 0;
    for (const word of wordsOf(text)) {
      letters += word.length;
      counter.add(hashText(word, WORD_START));
      addCharacterNgrams(` ${word} `, counter.add);
    }
    return { ...counter.take(), letters };
  };
}

/** The words of a text, in lower case. */
function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').replace(NO_WORDS, ' ').toLowerCase().match(WORD) ?? [];
  return words.filter(({ length }) => length <= LONGEST_WORD);
}

function addCharacterNgrams(word: string, add: (hash: number) => void): void {
  for (let start = 0; start < word.length; start++) {
    let hash = CHARACTER_START;
    const end = Math.min(start + CHARACTER_NGRAM_MAX, word.length);
    for (let i = start; i < end; i++) {
      hash = hashUnit(hash, word.charCodeAt(i));
      if (i > start || word.charCodeAt(i) !== SPACE) add(hash);
    }
  }
}
