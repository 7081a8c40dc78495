/** From a message as it was typed to sentences that can be worked with. English. */

/**
 * Of a long message the beginning and the end are looked at, in UTF-16 code units: there it is said what it
 * is about, and what it comes to.
 */
const BEGINNING = 3_000;
const END = 1_000;

function ends(text: string): string {
  if (text.length <= BEGINNING + END) return text;
  // Where there are sentences, the two that the cuts go through are left out.
  const beginning = text.slice(0, BEGINNING).replace(/(?<=[.!?\n])[^.!?\n]*$/, '');
  const end = text.slice(-END).replace(/^[^.!?\n]*[.!?\n]/, '');
  return `${beginning}\n${end}`;
}

/** Spellings of chats, and what they stand for; an empty string drops the word. */
const CHAT_SPELLINGS: Readonly<Record<string, string>> = {
  im: "I'm",
  ive: "I've",
  i: 'I',
  "i'm": "I'm",
  "i've": "I've",
  "i'd": "I'd",
  "i'll": "I'll",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  couldnt: "couldn't",
  wont: "won't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  havent: "haven't",
  hasnt: "hasn't",
  youre: "you're",
  thats: "that's",
  whats: "what's",
  idk: "I don't know",
  u: 'you',
  ur: 'your',
  rn: 'right now',
  bc: 'because',
  cuz: 'because',
  wanna: 'want to',
  dunno: "don't know",
  lol: '',
  lmao: '',
  btw: '',
  tbh: '',
  omg: '',
  imo: '',
  pls: 'please',
};

/** Two capital words and no small letter: shouting, not a name. */
const SHOUTED = /\p{Lu}{2}[^\p{Ll}]*\p{Lu}{2}/u;

/**
 * The words of a message without what is not language: code, links, markup, emoji, repeated marks.
 * Straight quotes, chat spellings written out, shouting lowered.
 */
export function tidy(text: string): string {
  const plain = ends(text)
    .replace(/```[^`]*(?:```|$)/g, ' ')
    .replace(/^ *>.*$/gm, ' ')
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu, ' ')
    .replace(/(^|\s)(?:[:;=8xX]'?-?[()DPpOo|\\/*]+|<\/?3+|\^_*\^|T_T)(?=\s|$)/g, '$1. ')
    .replace(/[*_~`#>|[\]{}<\\^]+/g, ' ')
    .replace(/([!?]){2,}/g, (marks) => (marks.includes('?') ? '?' : '!'))
    .replace(/\.{2,}/g, '…');
  const calm = SHOUTED.test(plain) && !/\p{Ll}/u.test(plain) ? plain.toLowerCase() : plain;
  return calm
    .replace(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu, (word) => {
      const written = CHAT_SPELLINGS[word.toLowerCase()];
      if (written === undefined || (word === 'I' && written === 'I')) return word;
      return /^\p{Lu}\p{Ll}/u.test(word) ? capitalised(written) : written;
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ +([,.!?…;:])/g, '$1')
    .trim();
}

export interface Sentence {
  /** Without its closing marks. */
  readonly text: string;
  readonly asks: boolean;
}

/** A tidied text's sentences, in order; those without a letter or digit are left out. */
export function splitSentences(tidied: string): Sentence[] {
  const guarded = tidied
    .replace(/\b(mr|mrs|ms|dr|prof|st|vs)\./gi, '$1')
    .replace(/\b([ap])\.m\.?/gi, '$1m')
    .replace(/\be\.g\./gi, 'for example')
    .replace(/(\d)\.(?=\d)/g, '$1\u2024'); // keeps the point of "3.5" out of the way
  return (guarded.match(/[^.!?…\n]+[.!?…]*/g) ?? [])
    .map((sentence) => ({
      text: sentence
        .replace(/[.!?…]+$/, '')
        .replaceAll('\u2024', '.')
        .replace(/^[\s,;:)'"-]+(?=[\p{L}\p{N}])|[\s,;:(-]+$/gu, '')
        .trim(),
      asks: /\?[.!?…]*$/.test(sentence),
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The words of a text, with their apostrophes. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];

export const capitalised = (text: string): string => {
  const [first] = text;
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
};
