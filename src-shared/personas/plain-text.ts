/** Texts of strangers made fit to be kept and shown. */

/** Nobody's text is looked at beyond this: what is kept is much shorter. Bounds what placeholders can blow up. */
const LONGEST_LOOK = 100_000;

/** Control characters but tab and line feed, and the marks that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Line ends as `\n`, nothing that does not print, no half of a character, no white space around it. */
export const plainText = (text: string): string =>
  text
    .slice(0, LONGEST_LOOK)
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

/** The same in one line. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ');

/**
 * At most `limit` code units of a text, cut after a word where there is one near, with an ellipsis. A text that
 * fits is returned as it is.
 */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // One less for the ellipsis, and never the first half of a pair without the second.
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  const kept = space > 0.8 * cut.length ? cut.slice(0, space) : cut;
  return `${kept.trimEnd()}…`;
}

export interface PlaceholderNames {
  readonly character: string;
  readonly person: string;
}

/** The placeholders of character cards, and the notes in them that are meant for nobody. */
const PLACEHOLDERS =
  /\{\{(?:char|user|original)\}\}|<(?:char|bot|user)>|\{\{(?:\/\/|comment:|hidden_key:)[^{}]*\}\}/gi;

/** Puts the names in. `{{original}}` asks for the program's own instructions, which are always there. */
export const withNames = (text: string, { character, person }: PlaceholderNames): string =>
  text.replace(PLACEHOLDERS, (found) => {
    const placeholder = found.toLowerCase();
    if (/^(\{\{char\}\}|<char>|<bot>)$/.test(placeholder)) return character;
    return /^(\{\{user\}\}|<user>)$/.test(placeholder) ? person : '';
  });
