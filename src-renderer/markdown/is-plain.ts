/** Whatever could begin Markdown, a link, a formula, or a character reference. */
const MARKS =
  /[*_`~[\]$|\\<]|&(?:#|\w+;)|https?:\/\/|www\.|^[ \t]*(?:#{1,6}[ \t]|>|[-+][ \t]|\d{1,9}[.)][ \t])/im;

/** Whether a text looks the same without being parsed: most of what people write to each other does. */
export const isPlain = (text: string): boolean => !MARKS.test(text);
