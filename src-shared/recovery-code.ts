/**
 * A recovery code as people copy it: 26 random symbols (130 bits) and 2 that tell a mistake, in 7 groups of 4, written in
 * Crockford's base 32 (https://www.crockford.com/base32.html), which has no I, L, O and U and reads them as what was
 * meant.
 */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_SYMBOLS = 26;
const CHECK_SYMBOLS = 2;
const GROUP = 4;

/**
 * The largest prime that two symbols can hold. The remainder of the code, read as one number, changes with any one symbol
 * that is wrong and any two neighbours that are swapped, since neither 1 to 31 nor 31 · (1 to 31) is a multiple of it;
 * other mistakes pass once in 1,021 times.
 */
const CHECK_MODULUS = 1_021;

/** @param random  at least 26 uniformly random bytes, of which 5 bits each are used. */
export function recoveryCodeFrom(random: Uint8Array): string {
  if (random.length < SECRET_SYMBOLS) throw new RangeError('A recovery code needs 26 random bytes.');
  const secret = Array.from(random.subarray(0, SECRET_SYMBOLS), (byte) => SYMBOLS.charAt(byte % 32)).join('');
  return (secret + checkOf(secret)).replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * Reads a code as somebody typed it: case, spaces and dashes do not matter, O is 0, I and L are 1.
 *
 * @returns its 28 symbols, the same however it was typed; null where this cannot be a code.
 */
export function readRecoveryCode(typed: string): string | null {
  const text = plain(typed);
  if (text.length !== SECRET_SYMBOLS + CHECK_SYMBOLS) return null;
  if (![...text].every((symbol) => SYMBOLS.includes(symbol))) return null;
  const secret = text.slice(0, SECRET_SYMBOLS);
  return checkOf(secret) === text.slice(SECRET_SYMBOLS) ? text : null;
}

/** Whether `typed` is the last group of a code: how a person shows that they have it. */
export const isLastGroup = (code: string, typed: string): boolean =>
  plain(code).slice(-GROUP) === plain(typed);

const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

function checkOf(secret: string): string {
  let rest = 0;
  for (const symbol of secret) rest = (rest * 32 + SYMBOLS.indexOf(symbol)) % CHECK_MODULUS;
  return SYMBOLS.charAt(rest >> 5) + SYMBOLS.charAt(rest & 31);
}
