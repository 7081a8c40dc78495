/** The companion's feelings in words for people. Numbers stay out of sight; every word has one meaning. */
import type { CompanionEmotion, MoodName } from '#shared/emotions/companion.ts';
import type { Vad } from '#shared/emotions/vad.ts';

/**
 * The octants in everyday words, the same that the companion uses for itself. Their scientific names
 * mislead on a screen: pity for somebody's grief lies in the octant called "bored".
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

/** What the companion feels, as it would say it after "I am". */
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

/** How strong an intensity in [0, 1] is. Below .1 an emotion is gone and is not shown. */
export function intensityWord(intensity: number): string {
  if (intensity < 0.25) return 'a trace';
  if (intensity < 0.45) return 'a little';
  if (intensity < 0.65) return 'clearly';
  if (intensity < 0.85) return 'strongly';
  return 'very strongly';
}

/** Distance under which the mood counts as being at rest; a person sees no difference on the plane. */
const AT_REST = 0.06;

const distance = (a: Vad, b: Vad): number =>
  Math.hypot(a.valence - b.valence, a.arousal - b.arousal, a.dominance - b.dominance);

/** Whether the mood has returned to where it rests. */
export const isAtRest = (mood: Vad, resting: Vad): boolean => distance(mood, resting) < AT_REST;

/** Where the mood is seen from its resting point, such as "less pleasant and more stirred than at rest". */
export function moodAgainstRest(mood: Vad, resting: Vad): string {
  const parts: string[] = [];
  const pleasure = mood.valence - resting.valence;
  const arousal = mood.arousal - resting.arousal;
  if (Math.abs(pleasure) >= AT_REST) parts.push(pleasure > 0 ? 'more pleasant' : 'less pleasant');
  if (Math.abs(arousal) >= AT_REST) parts.push(arousal > 0 ? 'more stirred' : 'calmer');
  return parts.length === 0 ? 'close to where it rests' : `${parts.join(' and ')} than at rest`;
}
