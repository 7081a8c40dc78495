import { describe, expect, test } from 'vitest';
import { augmentation } from '../../../../training/augmentation/generate.ts';
import { expand } from '../../../../training/augmentation/grammar.ts';
import { PLEASANT, UNPLEASANT } from '../../../../training/augmentation/lexicon.ts';
import { seededRandom } from '../../../../training/random.ts';
import { carelessly, withNames } from '../../../../training/transformer/variants.ts';

describe('the augmentation set', () => {
  const examples = augmentation();
  const about = (part: string) => examples.filter(({ text }) => text.toLowerCase().includes(part));

  test('is the same for the same seed, and another for another', () => {
    const texts = (seed?: number) =>
      augmentation(seed)
        .map(({ text }) => text)
        .join('\n');
    const [first, again, other] = [texts(), texts(), texts(12)];
    expect(first === again).toBe(true);
    expect(first === other).toBe(false);
  });

  test('has thousands of different texts, none with a piece of a pattern left in it', () => {
    expect(examples.length).toBeGreaterThan(10_000);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
    expect(examples.filter(({ text }) => /[{}|]|^$/.test(text))).toEqual([]);
  });

  test('a feeling that is over is not that feeling', () => {
    const over = about('no longer').filter(({ kind }) => kind === 'denied');
    expect(over.length).toBeGreaterThan(20);
    for (const { labels } of over) expect(labels).not.toContain('sadness');
  });

  test('of a contrast, the later clause counts', () => {
    const labelOf = (word: string) =>
      Object.entries({ ...PLEASANT, ...UNPLEASANT }).find(([, words]) => words.includes(word))?.[0];
    const later = examples.flatMap(({ kind, text, labels }) => {
      const [, word] = / (?:I'm|I am|I feel) (\w+) now\W*$/.exec(text) ?? [];
      return kind === 'contrast' && word !== undefined ? [{ labels, said: labelOf(word) }] : [];
    });
    expect(later.length).toBeGreaterThan(10);
    for (const { labels, said } of later) expect(labels).toEqual([said]);
  });
});

describe('the grammar', () => {
  test('takes one of the alternatives and one of the list', () => {
    const lists = { pet: ['cat', 'dog'] };
    const texts = new Set(
      Array.from({ length: 50 }, (_, seed) => expand('(my|the) {pet}', lists, seededRandom(seed))),
    );
    expect([...texts].sort()).toEqual(['my cat', 'my dog', 'the cat', 'the dog']);
  });

  test('says which list a pattern lacks', () => {
    expect(() => expand('{fish}', {}, seededRandom(1))).toThrow('"fish"');
  });
});

describe('variants of a text', () => {
  test('masked names become names', () => {
    expect(withNames('[NAME] likes [NAME]', seededRandom(1))).toMatch(/^[A-Z][a-z]+ likes [A-Z][a-z]+$/);
  });

  test('careless typing keeps the number of words', () => {
    for (let seed = 0; seed < 200; seed++) {
      const careless = carelessly('I really cannot believe this happened again', seededRandom(seed));
      expect(careless.split(' ')).toHaveLength(7);
    }
  });
});
