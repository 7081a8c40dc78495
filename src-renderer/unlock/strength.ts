/** How hard a passphrase is to guess, as far as its letters tell. */
export type Strength = 'weak' | 'fair' | 'strong';

/** What everybody tries first, in the order of nothing: parts of the lists of leaked passwords. */
const COMMON =
  /password|passwort|qwert|asdf|letmein|welcome|admin|iloveyou|dragon|monkey|football|abc|emotiongpt|secret|123|000|111/gi;

/** A word out of some thousands that people think of; the lists for dice have 7,776 (12.9 bits). */
const BITS_PER_WORD = 12;
const FAIR_BITS = 40;
const STRONG_BITS = 60;

const POOLS: readonly [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^\p{L}\p{N}]/u, 20],
  [/[^\P{L}a-zA-Z]/u, 60],
];

/**
 * An estimate in bits: the smaller of what its characters give (repeated and neighbouring ones, and what everybody
 * tries, count for almost nothing) and, where it is made of words, what its words give. It cannot know what somebody
 * knows about the person.
 */
export function estimatedBits(passphrase: string): number {
  const rest = passphrase.replace(COMMON, '*');
  const pool = POOLS.reduce((sum, [kind, size]) => sum + (kind.test(rest) ? size : 0), 0);
  if (pool === 0) return 0;
  const byCharacters = surprises(rest) * Math.log2(pool);
  const words = rest
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 3);
  const isMadeOfWords = words.join('').length > 0.75 * rest.length;
  return isMadeOfWords && words.length > 1
    ? Math.min(byCharacters, new Set(words).size * BITS_PER_WORD)
    : byCharacters;
}

export function strengthOf(passphrase: string): Strength {
  const bits = estimatedBits(passphrase);
  return bits < FAIR_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong';
}

/** Characters that neither repeat the one before nor follow it in the alphabet, and have not been there often. */
function surprises(text: string): number {
  const seen = new Map<string, number>();
  let count = 0;
  let previous = Number.NaN;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const times = (seen.get(character) ?? 0) + 1;
    seen.set(character, times);
    count += Math.abs(code - previous) <= 1 ? 0.1 : 1 / times;
    previous = code;
  }
  return count;
}
