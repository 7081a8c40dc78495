/** Moods as points in the valence–arousal–dominance space: the names of their eight octants, and their words. */
import type { BigFive, MoodName, MoodStrength } from './companion.ts';
import { clampToAxis, magnitude, type Vad, vad } from './vad.ts';
import { MOOD_WORDS } from './words.ts';

/**
 * The octant that a mood lies in (Mehrabian 1996; Gebhard 2005).
 *
 * The published octants leave the planes between them open. Here a 0 counts as pleasant, as calm and
 * as in control, so that the neutral origin is "relaxed".
 */
export function moodName(mood: Vad): MoodName {
  const excited = mood.arousal > 0;
  const inControl = mood.dominance >= 0;
  if (mood.valence >= 0) {
    if (excited) return inControl ? 'exuberant' : 'dependent';
    return inControl ? 'relaxed' : 'docile';
  }
  if (excited) return inControl ? 'hostile' : 'anxious';
  return inControl ? 'disdainful' : 'bored';
}

const THIRD = Math.sqrt(3) / 3;

/** How far a mood is from neutral, in thirds of the longest possible distance (Gebhard 2005). */
export function moodStrength(mood: Vad): MoodStrength {
  const distance = magnitude(mood);
  if (distance <= THIRD) return 'slightly';
  return distance <= 2 * THIRD ? 'moderately' : 'fully';
}

const STRENGTH_WORDS: Readonly<Record<MoodStrength, string>> = {
  slightly: 'slightly',
  moderately: 'moderately',
  fully: 'very',
};

/** The mood alone, as it reads after "I am": "moderately relaxed". */
export const moodInWords = (mood: Vad): string =>
  `${STRENGTH_WORDS[moodStrength(mood)]} ${MOOD_WORDS[moodName(mood)]}`;

/**
 * The mood that a personality rests in (Mehrabian 1996, Australian J. Psychology 48:86-92).
 *
 * `stability` is emotional stability: many copies of the formula call it neuroticism and keep the
 * signs, which turns nervous people into calm ones. The weights of dominance add up to more than 1,
 * so an extreme personality is cut off at the edge of the space.
 */
export function restingMood(traits: BigFive): Vad {
  const { openness, conscientiousness, extraversion, agreeableness, stability } = traits;
  return vad(
    clampToAxis(0.21 * extraversion + 0.59 * agreeableness + 0.19 * stability),
    clampToAxis(0.15 * openness + 0.3 * agreeableness - 0.57 * stability),
    clampToAxis(0.25 * openness + 0.17 * conscientiousness + 0.6 * extraversion - 0.32 * agreeableness),
  );
}
