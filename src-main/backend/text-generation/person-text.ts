import { estimateTokens } from './tokens.ts';

/** The names of the marks between which words of others stand in the instructions. */
export type Mark = 'personality' | 'wishes' | 'summary' | 'knowledge';

/** A mark, whoever writes it: in words of others its bracket is replaced, so that nothing can end the marked part early. */
const MARKS = /<(?=\s*\/?\s*(?:personality|wishes|summary|knowledge)\b)/gi;

/**
 * Words that somebody else wrote, between marks and cut to `mostTokens`: a model can tell them from our instructions,
 * whatever they say. Empty where there are none.
 */
export function marked(mark: Mark, text: string, mostTokens: number): string {
  const said = cutToTokens(text.replace(MARKS, '\u2039').trim(), mostTokens);
  return said === '' ? '' : `<${mark}>\n${said}\n</${mark}>`;
}

/** The beginning of a text, up to the last whole word within `mostTokens` as `estimateTokens` counts. */
export function cutToTokens(text: string, mostTokens: number): string {
  if (estimateTokens(text) <= mostTokens) return text;
  let end = 0;
  let quarters = 0;
  // One token is left for the mark of what is missing.
  for (const character of text) {
    quarters += character.charCodeAt(0) < 0x250 ? 1 : 4 * character.length;
    if (quarters > (mostTokens - 1) * 4) break;
    end += character.length;
  }
  const cut = text.slice(0, end);
  const space = cut.lastIndexOf(' ');
  return `${(space > end / 2 ? cut.slice(0, space) : cut).trimEnd()}\u2026`;
}
