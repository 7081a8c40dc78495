/** The companion's feelings in words for people. Numbers stay out of sight; every word has one meaning. */
import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { Vad } from '#shared/emotions/vad.ts';

/** Said of the companion, after "Feels". Pity is what OCC call sorrow for another; here it is care. */
export const FEELING_WORDS: Readonly<Record<CompanionEmotion, string>> = {
  admiration: 'admiration',
  anger: 'anger',
  disliking: 'dislike',
  disappointment: 'disappointment',
  distress: 'distress',
  fear: 'worry about what comes',
  'fears-confirmed': 'a fear come true',
  gloating: 'mischief',
  gratification: 'fulfilment',
  gratitude: 'gratitude',
  'happy-for': 'happy for you',
  hate: 'aversion',
  hope: 'hope',
  joy: 'joy',
  liking: 'fondness',
  love: 'affection',
  pity: 'sorry for you',
  pride: 'pride',
  relief: 'relief',
  remorse: 'remorse',
  reproach: 'reproach',
  resentment: 'resentment',
  satisfaction: 'satisfaction',
  shame: 'embarrassment',
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
