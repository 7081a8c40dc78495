import { describe, expect, test } from 'vitest';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { emphasis } from '../../../src-main/backend/emotion-detection/embedded/emphasis.ts';
import {
  BUCKETS,
  createFeatureCounter,
  weighFeatures,
} from '../../../src-main/backend/emotion-detection/embedded/features.ts';
import { normaliseText, tokenise } from '../../../src-main/backend/emotion-detection/embedded/text.ts';
import {
  combineWindows,
  MAX_WINDOWS,
  splitIntoWindows,
  WINDOW_LENGTH,
} from '../../../src-main/backend/emotion-detection/embedded/windows.ts';

describe('features', () => {
  const count = createFeatureCounter();

  test('a word has its own n-gram and the 2- to 5-grams of its letters with a space at either end', () => {
    // "hi": the word; " h" "hi" "i " " hi" "hi " " hi "
    const { buckets, counts } = count('hi');
    expect(buckets).toHaveLength(7);
    expect([...counts]).toEqual(Array(7).fill(1));
  });

  test('words count up to three in a row, in their order', () => {
    const [one, other] = [count('ab cd ef'), count('ef cd ab')].map(({ buckets }) => new Set(buckets));
    // Shared: 3 words and, for each, 6 runs of letters; apart: 2 pairs and a triple in each order.
    expect([...one!].filter((bucket) => other!.has(bucket))).toHaveLength(21);
    expect(one!.size).toBe(24);
  });

  test('counting leaves nothing behind', () => {
    const first = count('so so so good');
    count('something else entirely');
    expect(count('so so so good')).toEqual(first);
  });

  test('buckets stay in range, whatever the text', () => {
    const { buckets } = count('Grüße, \ud800 世界! 😀');
    expect(buckets.every((bucket) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
  });

  test('vectors have length 1 and leave unknown buckets out', () => {
    const counts = count('I am so, so glad');
    const idf = new Uint8Array(BUCKETS).fill(100);
    idf[counts.buckets[0]!] = 0;
    const vector = weighFeatures(counts, idf);
    expect(vector.buckets).toHaveLength(counts.buckets.length - 1);
    expect(vector.values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
    expect(weighFeatures(counts, new Uint8Array(BUCKETS)).values).toHaveLength(0);
  });
});

describe('text', () => {
  test('is normalised', () => {
    expect(normaliseText('  I’m “SO”\n\nCafé 👍🏽❤️ ')).toBe('i\'m "so" cafe 👍❤');
  });

  test('is split into words, punctuation and emoji', () => {
    expect(tokenise("i don't know... 😀😀")).toEqual(['i', "don't", 'know', '.', '.', '.', '😀', '😀']);
  });
});

describe('emphasis', () => {
  test('plain writing has none; marks, capitals, drawn-out letters and repeated emoji add up', () => {
    expect(emphasis('i love this. NASA? no.')).toBeCloseTo(1 - Math.exp(-1 / 3));
    expect(emphasis('i love this. I do.')).toBe(0);
    for (const text of ['wow!!', 'SO GOOD', 'sooo niiiice', '😂😂 ❤️❤️']) {
      expect(emphasis(text), text).toBeCloseTo(1 - Math.exp(-2 / 3));
    }
  });

  test('one mark says little in a long text', () => {
    expect(emphasis(`${'word '.repeat(200)}!`)).toBeLessThan(0.03);
  });
});

describe('windows', () => {
  test('a short text is one window, itself', () => {
    expect(splitIntoWindows('hello')).toEqual(['hello']);
    expect(splitIntoWindows('')).toEqual(['']);
  });

  test('a long one is read from its first to its last character, in a bounded number of windows', () => {
    for (const length of [WINDOW_LENGTH + 1, 1_600, 5_000, 200_000]) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
      const windows = splitIntoWindows(text);
      expect(windows.length).toBeGreaterThan(1);
      expect(windows.length).toBeLessThanOrEqual(MAX_WINDOWS);
      expect(windows.every((window) => window.length === WINDOW_LENGTH)).toBe(true);
      expect(text.startsWith(windows[0]!)).toBe(true);
      expect(text.endsWith(windows.at(-1)!)).toBe(true);
    }
  });

  test('up to the bound nothing between the windows is left out', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    expect(new Set(splitIntoWindows(text).join('')).size).toBe(5_000);
  });

  test('an emotion counts as where it is clearest, neutral on average', () => {
    const [joy, neutral] = [EMOTION_LABELS.indexOf('joy'), EMOTION_LABELS.indexOf('neutral')];
    const window = (joyful: number): Float64Array =>
      Float64Array.from(EMOTION_LABELS, (_, label) =>
        label === joy ? joyful : label === neutral ? 1 - joyful : 0.1,
      );
    const whole = combineWindows([window(0.2), window(0.8), window(0.2)]);
    expect(whole[joy]).toBe(0.8);
    expect(whole[neutral]).toBeCloseTo(0.6);
    expect(whole[0]).toBe(0.1);
  });
});
