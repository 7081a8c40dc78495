/**
 * A very small text grammar. In a pattern, `(a|b|)` is one of its alternatives (brackets do not nest) and
 * `{name}` a line of the word list of that name, which may itself be a pattern.
 */
import { pick } from '../random.ts';

export type WordLists = Readonly<Record<string, readonly string[]>>;

const MOST_STEPS = 60;

export function expand(pattern: string, lists: WordLists, random: () => number): string {
  let text = pattern;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = text
      .replace(/\{([\w-]+)\}/, (_, name: string) => {
        const list = lists[name];
        if (!list)
          throw new Error(`The pattern "${pattern}" names the list "${name}", which does not exist.`);
        return pick(list, random);
      })
      .replace(/\(([^()]*)\)/, (_, alternatives: string) => pick(alternatives.split('|'), random));
    if (next === text) return tidy(text);
    text = next;
  }
  throw new Error(`The pattern "${pattern}" never ends.`);
}

/** Smileys would read as alternatives: patterns write ":]" and ":[" for ":)" and ":(". */
function tidy(text: string): string {
  return text
    .replaceAll(':]', ':)')
    .replaceAll(':[', ':(')
    .replaceAll(';]', ';)')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim();
}
