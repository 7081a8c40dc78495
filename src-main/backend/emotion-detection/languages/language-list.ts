/**
 * Languages in Latin or Cyrillic letters, told apart by their n-grams, as BCP 47 tags; the order is that of
 * the columns in `language-id.bin`. The other alphabets belong to one language, or to few (alphabets.ts).
 * Portuguese is one language here: what its two varieties share is learned together. Serbian, Croatian and
 * Bosnian are `sh`: a line of chat does not tell them apart.
 */
export const NGRAM_LANGUAGES = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'bg',
  'cs',
  'da',
  'et',
  'fi',
  'hu',
  'is',
  'no',
  'ro',
  'sh',
  'sk',
  'sl',
  'sv',
  'vi',
] as const;
export type NgramLanguage = (typeof NGRAM_LANGUAGES)[number];
