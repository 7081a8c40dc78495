/** The inner state in words: the sentence under the companion's face. */
import type { AffectState, CompanionEmotion, MoodName, MoodStrength } from '#shared/emotions/companion.ts';
import { moodName, moodStrength } from './mood.ts';
import { strongestFirst } from './state.ts';

/**
 * Everyday words for the octants. Their scientific names mislead in a conversation: pity for somebody's
 * grief lies in the octant called "bored", and a grateful companion would call itself "dependent".
 */
const MOOD_WORDS: Readonly<Record<MoodName, string>> = {
  exuberant: 'cheerful',
  dependent: 'open-hearted',
  relaxed: 'relaxed',
  docile: 'mellow',
  bored: 'low',
  disdainful: 'reserved',
  anxious: 'anxious',
  hostile: 'irritated',
};

const STRENGTH_WORDS: Readonly<Record<MoodStrength, string>> = {
  slightly: 'slightly',
  moderately: 'moderately',
  fully: 'very',
};

/** Each emotion as it reads after "I am" and after "relaxed,"; whether it is felt as good or bad. */
const EMOTION_WORDS: Readonly<
  Record<CompanionEmotion, readonly [words: string, tone: 'good' | 'bad' | 'tender']>
> = {
  admiration: ['impressed by you', 'good'],
  anger: ['angry', 'bad'],
  disliking: ['put off', 'bad'],
  disappointment: ['disappointed', 'bad'],
  distress: ['hurt', 'bad'],
  fear: ['afraid', 'bad'],
  'fears-confirmed': ['shaken', 'bad'],
  gloating: ['amused', 'good'],
  gratification: ['deeply pleased', 'good'],
  gratitude: ['grateful to you', 'good'],
  'happy-for': ['happy for you', 'good'],
  hate: ['full of dislike', 'bad'],
  hope: ['hopeful for you', 'good'],
  joy: ['glad', 'good'],
  liking: ['interested in what you say', 'good'],
  love: ['fond of you', 'good'],
  pity: ['caring about you', 'tender'],
  pride: ['a little proud', 'good'],
  relief: ['relieved', 'good'],
  remorse: ['sorry', 'bad'],
  reproach: ['taken aback', 'bad'],
  resentment: ['resentful', 'bad'],
  satisfaction: ['content', 'good'],
  shame: ['ashamed', 'bad'],
};

/** The mood alone, as it reads after "I am": "moderately relaxed". */
export const moodInWords = (mood: AffectState['mood']): string =>
  `${STRENGTH_WORDS[moodStrength(mood)]} ${MOOD_WORDS[moodName(mood)]}`;

/** An emotion as it reads after "I am": "happy for you". */
export const emotionInWords = (kind: CompanionEmotion): string => EMOTION_WORDS[kind][0];

/**
 * Mood and strongest emotion in one phrase that reads after "I am": "moderately relaxed, happy for you",
 * "slightly low, but happy for you"; the mood alone where no emotion is active.
 */
export function describeMood(state: AffectState): string {
  const mood = moodInWords(state.mood);
  const [strongest] = strongestFirst(state.emotions);
  if (strongest === undefined) return mood;
  const [words, tone] = EMOTION_WORDS[strongest.kind];
  const contrary = tone !== 'tender' && (tone === 'good') !== state.mood.valence >= 0;
  return `${mood}, ${contrary ? 'but ' : ''}${words}`;
}
