/** English short forms, written out so that a rule has to know one form only; `not` stands alone then. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:wanna|wana)\b/g, 'want to'],
  [/\b(?:gonna|gunna)\b/g, 'going to'],
  [/\bgotta\b/g, 'have to'],
  [/\bim\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\b(?:can't|cant|cannot)\b/g, 'can not'],
  [/\b(?:won't|wont)\b/g, 'will not'],
  [/\b(do|does|did|is|was|are|were|have|has|had|would|could|should|ca)(?:n't|nt)\b/g, '$1 not'],
  [/\bi'm\b/g, 'i am'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\b(he|she|it|that|there|what|who)'s\b/g, '$1 is'],
  [/\b(you|we|they)'re\b/g, '$1 are'],
  [/\bmy self\b/g, 'myself'],
  [/\bany more\b/g, 'anymore'],
];

/** What is left of a word's letters when its accents are taken off. */
const ACCENTS = /\p{M}/gu;
/** Not to be seen, and sometimes put between letters. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Small letters without accents, and nothing that cannot be seen: as cues are looked for. */
export function withoutAccents(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, which has no accents.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '').toLowerCase();
}

/** A sentence as rules read it: plain apostrophes, quotation marks and spaces, short forms written out. */
export function plainSentence(sentence: string): string {
  let plain = sentence
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [short, long] of WRITTEN_OUT) plain = plain.replace(short, long);
  return plain;
}
