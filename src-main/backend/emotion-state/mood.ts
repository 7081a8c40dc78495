/** Moods as points in the valence–arousal–dominance space, and the names of their eight octants. */
import type { MoodName, MoodStrength } from '#shared/emotions/companion.ts';
import { magnitude, type Vad } from '#shared/emotions/vad.ts';

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
