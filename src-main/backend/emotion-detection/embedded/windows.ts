/**
 * The model was trained on comments of one to three sentences (99 in 100 have at most 150 characters), and
 * what one sentence says drowns among many. So a long text is read window by window: at most 40, spread
 * evenly from its first to its last character, which bounds the time however long it is.
 */
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';

export const WINDOW_LENGTH = 160;
export const MAX_WINDOWS = 40;

const NEUTRAL = EMOTION_LABELS.indexOf('neutral');

/** The parts of `text` to read, in order: the text itself where it is short, else 2 to 40 windows of it. */
export function splitIntoWindows(text: string): string[] {
  const count = Math.min(Math.ceil(text.length / WINDOW_LENGTH), MAX_WINDOWS);
  if (count <= 1) return [text];
  const step = (text.length - WINDOW_LENGTH) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round(index * step);
    return text.slice(start, start + WINDOW_LENGTH);
  });
}

/**
 * One probability per label for the whole text: of an emotion, that of the window where it is clearest;
 * of "neutral", the mean over the windows. On dev comments strung together (2 to 48 of them) the maximum
 * finds their labels better than mean, root mean square or cubic mean, and than reading the text in one piece.
 */
export function combineWindows(windows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(EMOTION_LABELS, (_, label) => {
    const scores = windows.map((window) => window[label]!);
    if (label !== NEUTRAL) return Math.max(...scores);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });
}
