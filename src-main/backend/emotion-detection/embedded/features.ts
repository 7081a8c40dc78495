/**
 * Text as numbers, the same for training and for the app: word 1- to 3-grams and, within words,
 * character 2- to 5-grams, each hashed into one of 2^17 buckets ("hashing trick", Weinberger et al.
 * 2009), counted, weighted by sublinear tf-idf and scaled to length 1.
 */
import { normaliseText, tokenise } from './text.ts';

export const BUCKETS = 1 << 17;

const WORD_NGRAM_MAX = 3;
const CHARACTER_NGRAM_MAX = 5;
const SPACE = 32;

/** FNV-1a (32 bit) over UTF-16 code units; two start values keep words and character runs apart. */
const FNV_PRIME = 0x01000193;
const WORD_START = hashText(0x811c9dc5, 'w');
const CHARACTER_START = hashText(0x811c9dc5, 'c');

/** The buckets that a text touches, each once, with how often. */
export interface FeatureCounts {
  readonly buckets: Int32Array;
  readonly counts: Uint16Array;
}

/** A sparse vector of length 1 (or without entries, where the text has no known feature). */
export interface FeatureVector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

/**
 * Makes a function that counts the features of a text. It keeps one counter per bucket between calls
 * (256 KB), so that counting allocates next to nothing. For texts up to 10,000 characters: counters
 * hold 65,535.
 */
export function createFeatureCounter(): (text: string) => FeatureCounts {
  const counters = new Uint16Array(BUCKETS);
  const touched: number[] = [];
  const add = (bucket: number): void => {
    if (counters[bucket] === 0) touched.push(bucket);
    counters[bucket]!++;
  };
  return (text) => {
    const normalised = normaliseText(text);
    addWordNgrams(tokenise(normalised), (hash) => add(toBucket(hash)));
    if (normalised !== '') addCharacterNgrams(` ${normalised} `, (hash) => add(toBucket(hash)));
    const buckets = Int32Array.from(touched);
    const counts = new Uint16Array(buckets.length);
    for (let i = 0; i < buckets.length; i++) {
      counts[i] = counters[buckets[i]!]!;
      counters[buckets[i]!] = 0;
    }
    touched.length = 0;
    return { buckets, counts };
  };
}

/**
 * Sublinear tf-idf, scaled to length 1. `idf`: one per bucket, in any unit; buckets where it is 0 (not known
 * from training) are left out.
 */
export function weighFeatures({ buckets, counts }: FeatureCounts, idf: Uint8Array): FeatureVector {
  const known = buckets.filter((bucket) => idf[bucket] !== 0);
  const values = new Float32Array(known.length);
  let squares = 0;
  let next = 0;
  for (let i = 0; i < buckets.length; i++) {
    const weight = idf[buckets[i]!]!;
    if (weight === 0) continue;
    const value = (1 + Math.log(counts[i]!)) * weight;
    values[next++] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < values.length; i++) values[i]! *= scale;
  return { buckets: known, values };
}

/**
 * The same n-grams, each with the words that it is of: `visit(bucket, first, last)` for the words from number
 * `first` to number `last` (included). What white space separates is a word.
 */
export function visitFeatures(
  words: readonly string[],
  visit: (bucket: number, first: number, last: number) => void,
): void {
  const tokens: string[] = [];
  const owners: number[] = [];
  words.forEach((word, owner) => {
    const normalised = normaliseText(word);
    for (const token of tokenise(normalised)) {
      tokens.push(token);
      owners.push(owner);
    }
    if (normalised === '') return;
    addCharacterNgrams(` ${normalised} `, (hash) => visit(toBucket(hash), owner, owner));
  });
  addWordNgrams(tokens, (hash, start, end) => visit(toBucket(hash), owners[start]!, owners[end - 1]!));
}

/** `add` is told the hash of each n-gram, its first token and the one after its last. */
function addWordNgrams(
  tokens: readonly string[],
  add: (hash: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < tokens.length; start++) {
    const end = Math.min(start + WORD_NGRAM_MAX, tokens.length);
    let hash = WORD_START;
    for (let i = start; i < end; i++) {
      hash = hashText(hash, tokens[i]!);
      add(hash, start, i + 1);
      hash = hashUnit(hash, SPACE);
    }
  }
}

/** `padded` has one space around every word; an n-gram may hold a space only at its ends. */
function addCharacterNgrams(padded: string, add: (hash: number) => void): void {
  for (let start = 0; start < padded.length - 1; start++) {
    const end = Math.min(start + CHARACTER_NGRAM_MAX, padded.length);
    let hash = hashUnit(CHARACTER_START, padded.charCodeAt(start));
    for (let i = start + 1; i < end; i++) {
      const unit = padded.charCodeAt(i);
      hash = hashUnit(hash, unit);
      add(hash);
      if (unit === SPACE) break;
    }
  }
}

function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

function hashText(hash: number, text: string): number {
  let result = hash;
  for (let i = 0; i < text.length; i++) result = hashUnit(result, text.charCodeAt(i));
  return result;
}

/** FNV's low bits alone are uneven: the high bits are mixed in (as MurmurHash3's finaliser does). */
function toBucket(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed & (BUCKETS - 1);
}
