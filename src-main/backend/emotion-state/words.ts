/** The inner state in words: the sentence under the companion's face. */
import { type AffectState, COMPANION_EMOTIONS, type CompanionEmotion } from '#shared/emotions/companion.ts';
import { moodInWords } from '#shared/emotions/mood.ts';
import { FEELING_WORDS } from '#shared/emotions/words.ts';
import { strongestFirst } from './state.ts';

export { moodInWords };

/**
 * Mood and strongest emotion in one phrase that reads after "I am": "moderately relaxed, happy for you",
 * "slightly low, but happy for you"; the mood alone where no emotion is active.
 */
export function describeMood(state: AffectState): string {
  const mood = moodInWords(state.mood);
  const [strongest] = strongestFirst(state.emotions);
  if (strongest === undefined) return mood;
  const contrary = isContrary(strongest.kind, state.mood.valence);
  return `${mood}, ${contrary ? 'but ' : ''}${FEELING_WORDS[strongest.kind]}`;
}

/** Whether a feeling goes against the mood. Pity never does: it is shown as care, which fits any mood. */
const isContrary = (kind: CompanionEmotion, valence: number): boolean =>
  kind !== 'pity' && COMPANION_EMOTIONS[kind].valence > 0 !== valence >= 0;
