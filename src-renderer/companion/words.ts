/** The companion's feelings in words for people. Numbers stay out of sight; every word has one meaning. */
import type { Vad } from '#shared/emotions/vad.ts';

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
