/**
 * What a personality does to the inner life: where the mood rests, and how strongly each emotion is felt.
 */
import type { BigFive, CompanionEmotion } from '#shared/emotions/companion.ts';

export { restingMood } from '#shared/emotions/mood.ts';

/** How much a trait at its extreme raises or lowers an emotion: the literature gives signs, not sizes. */
const TRAIT_WEIGHT = 0.4;

/**
 * The trait behind each emotion and its sign. Extraversion goes with more positive affect and
 * instability with more negative affect (Costa & McCrae 1980, J. Personality and Social Psychology
 * 38:668-678); agreeableness goes with more empathic concern and less anger (Graziano et al. 2007,
 * J. Personality and Social Psychology 93:583-599).
 */
const TRAIT_OF: Readonly<Record<CompanionEmotion, readonly [trait: keyof BigFive, sign: 1 | -1]>> = {
  admiration: ['agreeableness', 1],
  anger: ['agreeableness', -1],
  disliking: ['agreeableness', -1],
  disappointment: ['stability', -1],
  distress: ['stability', -1],
  fear: ['stability', -1],
  'fears-confirmed': ['stability', -1],
  gloating: ['agreeableness', -1],
  gratification: ['extraversion', 1],
  gratitude: ['agreeableness', 1],
  'happy-for': ['agreeableness', 1],
  hate: ['agreeableness', -1],
  hope: ['extraversion', 1],
  joy: ['extraversion', 1],
  liking: ['openness', 1],
  love: ['agreeableness', 1],
  pity: ['agreeableness', 1],
  pride: ['extraversion', 1],
  relief: ['stability', -1],
  remorse: ['agreeableness', 1],
  reproach: ['agreeableness', -1],
  resentment: ['agreeableness', -1],
  satisfaction: ['conscientiousness', 1],
  shame: ['stability', -1],
};

/** The factor, in [0.6, 1.4], by which this personality feels that emotion more or less than average. */
export function sensitivity(kind: CompanionEmotion, traits: BigFive): number {
  const [trait, sign] = TRAIT_OF[kind];
  return 1 + sign * TRAIT_WEIGHT * traits[trait];
}
