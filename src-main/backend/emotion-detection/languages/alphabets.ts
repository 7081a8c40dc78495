/**
 * What the letters alone say about the language: most alphabets belong to one language, or to a few that
 * a letter or two tell apart.
 */

/** Alphabets, the first that a text's letters are looked up in. Han comes last: Japanese mixes it with kana. */
const ALPHABETS = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['am', /\p{Script=Ethiopic}/u],
  ['han', /\p{Script=Han}/u],
] as const;
type Alphabet = (typeof ALPHABETS)[number][0];

const LETTER = /\p{L}/u;

/** A letter that Arabic does not use but Persian and Urdu do, and one that only Urdu does. */
const PERSIAN = /[پچژگکی]/u;
const URDU = /[ٹڈڑےںہ]/u;
const UKRAINIAN = /[іїєґ]/iu;

/** A Han or kana letter says about as much as two of an alphabet. */
const LETTERS_OF_A_SIGN = 2;

export interface AlphabetFinding {
  /** How many letters of a text are of each alphabet; signs count double. */
  readonly letters: number;
  /** The language, where the alphabet settles it; "latin" or "cyrillic" where n-grams have to; null without letters. */
  readonly language: string | 'latin' | 'cyrillic' | null;
}

/** The alphabet that most of the text's letters are of, and the language where that settles it. */
export function findAlphabet(text: string): AlphabetFinding {
  const counts = new Map<Alphabet, number>();
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    const alphabet = ALPHABETS.find(([, letters]) => letters.test(character))?.[0];
    if (alphabet === undefined) continue;
    const weight = alphabet === 'han' || alphabet === 'kana' ? LETTERS_OF_A_SIGN : 1;
    counts.set(alphabet, (counts.get(alphabet) ?? 0) + weight);
  }
  const [[most, letters] = [null, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { letters, language: most === null ? null : languageOf(most, counts, text) };
}

function languageOf(alphabet: Alphabet, counts: ReadonlyMap<Alphabet, number>, text: string): string {
  switch (alphabet) {
    case 'han':
    case 'kana':
      return counts.has('kana') ? 'ja' : 'zh';
    case 'arabic':
      if (URDU.test(text)) return 'ur';
      return PERSIAN.test(text) ? 'fa' : 'ar';
    case 'cyrillic':
      return UKRAINIAN.test(text) ? 'uk' : 'cyrillic';
    default:
      return alphabet;
  }
}
