/**
 * The companion's own emotions (OCC, Ortony, Clore & Collins 1988) as points in the valence–arousal–
 * dominance space, after Gebhard 2005 (ALMA, AAMAS, table 1). Copies in circulation have Relief with
 * dominance -.4 and Hate with +.4; those are errors.
 */
import * as z from 'zod';
import { Vad, vad } from './vad.ts';

export const COMPANION_EMOTIONS = {
  admiration: vad(0.5, 0.3, -0.2),
  anger: vad(-0.51, 0.59, 0.25),
  disliking: vad(-0.4, 0.2, 0.1),
  disappointment: vad(-0.3, 0.1, -0.4),
  distress: vad(-0.4, -0.2, -0.5),
  fear: vad(-0.64, 0.6, -0.43),
  'fears-confirmed': vad(-0.5, -0.3, -0.7),
  gloating: vad(0.3, -0.3, -0.1),
  gratification: vad(0.6, 0.5, 0.4),
  gratitude: vad(0.4, 0.2, -0.3),
  'happy-for': vad(0.4, 0.2, 0.2),
  hate: vad(-0.6, 0.6, 0.3),
  hope: vad(0.2, 0.2, -0.1),
  joy: vad(0.4, 0.2, 0.1),
  liking: vad(0.4, 0.16, -0.24),
  love: vad(0.3, 0.1, 0.2),
  pity: vad(-0.4, -0.2, -0.5),
  pride: vad(0.4, 0.3, 0.3),
  relief: vad(0.2, -0.3, 0.4),
  remorse: vad(-0.3, 0.1, -0.6),
  reproach: vad(-0.3, -0.1, 0.4),
  resentment: vad(-0.2, -0.3, -0.2),
  satisfaction: vad(0.3, -0.2, 0.4),
  shame: vad(-0.3, 0.1, -0.6),
} as const satisfies Record<string, Vad>;

export type CompanionEmotion = keyof typeof COMPANION_EMOTIONS;
export const CompanionEmotion = z.enum(
  Object.keys(COMPANION_EMOTIONS) as [CompanionEmotion, ...CompanionEmotion[]],
);

/** Mood names by the signs of valence, arousal, dominance (Mehrabian 1996). */
export const MOOD_NAMES = [
  'exuberant',
  'dependent',
  'relaxed',
  'docile',
  'bored',
  'disdainful',
  'anxious',
  'hostile',
] as const;
export const MoodName = z.enum(MOOD_NAMES);
export type MoodName = z.infer<typeof MoodName>;

export const MoodStrength = z.enum(['slightly', 'moderately', 'fully']);
export type MoodStrength = z.infer<typeof MoodStrength>;

const TRAIT_RANGE = 'Each of the five traits is a number from -1 to 1.';
const trait = z.number(TRAIT_RANGE).min(-1, TRAIT_RANGE).max(1, TRAIT_RANGE);

/** The Big Five, each in [-1, 1]; `stability` is emotional stability, the opposite of neuroticism. */
export const BigFive = z.object({
  openness: trait,
  conscientiousness: trait,
  extraversion: trait,
  agreeableness: trait,
  stability: trait,
});
export type BigFive = z.infer<typeof BigFive>;

/** One emotion that the companion has at the state's time, and the message that caused it. */
export const ActiveEmotion = z.object({
  kind: CompanionEmotion,
  intensity: z.number().min(0).max(1),
  causeMessageId: z.string(),
});
export type ActiveEmotion = z.infer<typeof ActiveEmotion>;

/** The companion's inner state at time `at` (milliseconds UTC): what is stored after a message. */
export const AffectState = z.object({
  at: z.number().int(),
  mood: Vad,
  resting: Vad.describe('Where the mood returns to without events; follows from the personality.'),
  emotions: z.array(ActiveEmotion),
});
export type AffectState = z.infer<typeof AffectState>;
