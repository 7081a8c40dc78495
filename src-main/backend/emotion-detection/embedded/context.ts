/**
 * A short answer ("yes", "ugh", "👍") means what the messages before it were about. The embedded stages read one
 * text at a time, so what was said before enters here: as a share of the probabilities.
 */
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { normaliseText, tokenise } from './text.ts';

const NEUTRAL = EMOTION_LABELS.indexOf('neutral');

/** How much the context may say of a text of one, two, three words. Longer texts speak for themselves. */
const SHARES = [0.6, 0.5, 0.35];

/** Of two messages before, the later one counts this much. */
const LATER_SHARE = 0.6;

/** An answer that says no takes nothing over from the question. */
const DENIALS = new Set(['no', 'nope', 'nah', 'never', 'not really', 'not at all', 'no way', 'not anymore']);

const WORD = /[\p{L}\p{N}]/u;

/** How much of the reading of `text` the messages before it may make up, in [0, .6]. */
export function contextShare(text: string): number {
  const tokens = tokenise(normaliseText(text));
  const words = tokens.filter((token) => WORD.test(token));
  if (DENIALS.has(words.join(' '))) return 0;
  return SHARES[Math.max(words.length, 1) - 1] ?? 0;
}

/**
 * The probabilities of a short text together with those of the messages before it (oldest first). The more
 * clearly the text names an emotion of its own, the less they say: what is mixed in is the context's share times
 * (1 - its clearest emotion). "neutral" of the context is passed over: a plain question takes nothing away.
 */
export function withContext(
  own: Float64Array,
  previous: readonly Float64Array[],
  share: number,
): Float64Array {
  const context = combine(previous);
  if (context === undefined) return own;
  const clearest = Math.max(...own.filter((_, label) => label !== NEUTRAL));
  const weight = share * (1 - clearest);
  return own.map((probability, label) => {
    if (label === NEUTRAL) return probability * (1 - weight * (1 - context[label]!));
    return probability + weight * Math.max(context[label]! - probability, 0);
  });
}

function combine(previous: readonly Float64Array[]): Float64Array | undefined {
  const [later, earlier] = [previous.at(-1), previous.at(-2)];
  if (later === undefined) return undefined;
  if (earlier === undefined) return later;
  return later.map((probability, label) => LATER_SHARE * probability + (1 - LATER_SHARE) * earlier[label]!);
}
