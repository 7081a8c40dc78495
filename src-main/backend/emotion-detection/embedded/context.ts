/**
 * A short answer ("yes", "ugh", "👍") means what the messages before it were about. The embedded stages read one
 * text at a time, so what was said before enters here: as a share of the probabilities.
 */
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { normaliseText, tokenise } from './text.ts';

/** How much the context may say of a text of one, two, three words. Longer texts speak for themselves. */
const SHARES = [0.8, 0.6, 0.4];

/** In characters, however few the words. */
const LONGEST_SHORT = 40;

/** Of two messages before, the later one counts this much. */
const LATER_SHARE = 0.6;

/** An answer that says no takes nothing over from the question. */
const DENIALS = new Set(['no', 'nope', 'nah', 'never', 'not really', 'not at all', 'no way', 'not anymore']);

const WORD = /[\p{L}\p{N}]/u;

/** How much of the reading of `text` the messages before it may make up, in [0, .8]. */
export function contextShare(text: string): number {
  if (text.length > LONGEST_SHORT) return 0;
  const tokens = tokenise(normaliseText(text));
  const words = tokens.filter((token) => WORD.test(token));
  if (DENIALS.has(words.join(' '))) return 0;
  return SHARES[Math.max(words.length, 1) - 1] ?? 0;
}

/** Labels that say nothing of what the text is about: "yes" is approval after good news and after bad. */
const EMPTY = new Set<EmotionLabel>(['neutral', 'approval']);

/**
 * The probabilities of a short text mixed with those of the messages before it (oldest first). What the context gets
 * is its share x how unclear the text is on its own x how clear the context is, so that "thank you" keeps its
 * gratitude, and a plain question before a "yes" changes nothing.
 */
export function withContext(
  own: Float64Array,
  previous: readonly Float64Array[],
  share: number,
): Float64Array {
  const context = combine(previous);
  if (context === undefined) return own;
  const weight = share * (1 - clearest(own)) * clearest(context);
  return own.map((probability, label) => (1 - weight) * probability + weight * context[label]!);
}

function clearest(probabilities: Float64Array): number {
  return Math.max(...probabilities.filter((_, label) => !EMPTY.has(EMOTION_LABELS[label]!)));
}

function combine(previous: readonly Float64Array[]): Float64Array | undefined {
  const [later, earlier] = [previous.at(-1), previous.at(-2)];
  if (later === undefined) return undefined;
  if (earlier === undefined) return later;
  return later.map((probability, label) => LATER_SHARE * probability + (1 - LATER_SHARE) * earlier[label]!);
}
