/** The companion's moods and feelings in everyday words: the same in its replies, its prompt and on the screens. */
import type { CompanionEmotion, MoodName } from './companion.ts';

/**
 * The octants in everyday words, the same that the companion uses for itself. Their scientific names
 * mislead in a conversation: pity for somebody's grief lies in the octant called "bored", and a
 * grateful companion would call itself "dependent".
 */
export const MOOD_WORDS: Readonly<Record<MoodName, string>> = {
  exuberant: 'cheerful',
  dependent: 'open-hearted',
  relaxed: 'relaxed',
  docile: 'mellow',
  bored: 'low',
  disdainful: 'reserved',
  anxious: 'anxious',
  hostile: 'irritated',
};

/** What the companion feels, as it reads after "I am" and after "relaxed,". */
export const FEELING_WORDS: Readonly<Record<CompanionEmotion, string>> = {
  admiration: 'impressed by you',
  anger: 'angry',
  disliking: 'put off',
  disappointment: 'disappointed',
  distress: 'hurt',
  fear: 'afraid',
  'fears-confirmed': 'shaken',
  gloating: 'amused',
  gratification: 'deeply pleased',
  gratitude: 'grateful to you',
  'happy-for': 'happy for you',
  hate: 'full of dislike',
  hope: 'hopeful for you',
  joy: 'glad',
  liking: 'interested in what you say',
  love: 'fond of you',
  pity: 'caring about you',
  pride: 'a little proud',
  relief: 'relieved',
  remorse: 'sorry',
  reproach: 'taken aback',
  resentment: 'resentful',
  satisfaction: 'content',
  shame: 'ashamed',
};
