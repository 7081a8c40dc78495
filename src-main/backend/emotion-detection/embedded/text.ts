/** A word (with an inner apostrophe: "don't"), or any single character that is neither space nor word. */
const TOKEN = /[\p{L}\p{N}_]+'?[\p{L}\p{N}_]*|[^\s\p{L}\p{N}_]/gu;

const COMBINING_MARKS = /[\p{Mn}\p{Emoji_Modifier}]+/gu;

/** One character may become 18 (U+FDFA, a phrase in one letter): a text may grow this much and is cut there. */
const LARGEST_GROWTH = 4;

/**
 * Brings writing variants of the same words together: lower case, typographic quotes as typed ones,
 * accents, "zalgo" marks, emoji skin tones and styled letters (𝓱𝓲) as their plain form, runs of space as
 * one space. Takes any string, lone surrogates included; never throws.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKD')
    .slice(0, LARGEST_GROWTH * text.length)
    .replace(COMBINING_MARKS, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words and single punctuation marks or emoji, in order, of a normalised text. */
export function tokenise(normalised: string): string[] {
  return normalised.match(TOKEN) ?? [];
}
