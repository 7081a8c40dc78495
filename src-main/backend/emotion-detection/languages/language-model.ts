import { weighFeatures } from '../embedded/features.ts';
import { findAlphabet } from './alphabets.ts';
import { createLanguageFeatures } from './language-features.ts';
import { NGRAM_LANGUAGES, type NgramLanguage } from './language-list.ts';
import type { LanguageIdParameters } from './manifest.ts';
import { scoreTable, type Table } from './table-file.ts';

/** The language of a text and how sure that is, in [0, 1]. */
export interface LanguageFinding {
  readonly language: string;
  readonly probability: number;
}

/** Tells the language of a text, or null where it cannot: too short, or as much one language as another. */
export type DetectLanguage = (text: string) => LanguageFinding | null;

/** As much of a text as is looked at; the language does not change so often. */
const LOOKED_AT = 600;

/** From so many letters on a text counts in full; a shorter one says less. */
const FULL_LENGTH = 40;

const CYRILLIC: readonly NgramLanguage[] = ['ru', 'bg'];
const LATIN = NGRAM_LANGUAGES.filter((language) => !CYRILLIC.includes(language));

/**
 * The alphabet first, and among the languages that share one their n-grams (multinomial logistic
 * regression). English is the language of the larger model and of most texts: another one has to be likelier
 * than `otherFrom`, English only than `englishFrom`; what lies between is null.
 */
export function createLanguageModel(table: Table, parameters: LanguageIdParameters): DetectLanguage {
  const logits = createLanguageLogits(table, parameters);
  return (text) => {
    const part = text.slice(0, LOOKED_AT);
    const { letters, language } = findAlphabet(part);
    if (language === null || letters < parameters.fewestLetters) return null;
    if (language !== 'latin' && language !== 'cyrillic') return { language, probability: 1 };
    const found = mostLikely(logits(part), language === 'latin' ? LATIN : CYRILLIC);
    const from = found.language === 'en' ? parameters.englishFrom : parameters.otherFrom;
    return found.probability >= from ? found : null;
  };
}

/** A logit per language of `NGRAM_LANGUAGES`. */
function createLanguageLogits(
  { idf, weights }: Table,
  { scales, biases }: Pick<LanguageIdParameters, 'scales' | 'biases'>,
): (text: string) => Float64Array {
  const features = createLanguageFeatures();
  return (text) => {
    const { letters, ...counts } = features(text);
    const sums = scoreTable(weighFeatures(counts, idf), weights, NGRAM_LANGUAGES.length);
    const weight = lengthWeight(letters);
    return sums.map((sum, column) => weight * scales[column]! * sum + biases[column]!);
  };
}

/** sqrt(letters / 40), at most 1: how much the n-grams of a text of so many letters weigh. */
export function lengthWeight(letters: number): number {
  return Math.sqrt(Math.min(letters, FULL_LENGTH) / FULL_LENGTH);
}

function mostLikely(logits: Float64Array, among: readonly NgramLanguage[]): LanguageFinding {
  const entries = among.map((language) => ({ language, logit: logits[NGRAM_LANGUAGES.indexOf(language)]! }));
  const best = entries.reduce((a, b) => (b.logit > a.logit ? b : a));
  const total = entries.reduce((sum, { logit }) => sum + Math.exp(logit - best.logit), 0);
  return { language: best.language, probability: 1 / total };
}
