/** The companion's feelings in words for people. Numbers stay out of sight; every word has one meaning. */
import type { Companion } from '#shared/contract/companion.ts';
import { timeToRest } from '#shared/emotions/decay.ts';
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

/** Where the mood is seen from its resting point, such as "less pleasant, more stirred and less sure than at rest". */
export function moodAgainstRest(mood: Vad, resting: Vad): string {
  const parts: string[] = [];
  const pleasure = mood.valence - resting.valence;
  const arousal = mood.arousal - resting.arousal;
  if (Math.abs(pleasure) >= AT_REST) parts.push(pleasure > 0 ? 'more pleasant' : 'less pleasant');
  if (Math.abs(arousal) >= AT_REST) parts.push(arousal > 0 ? 'more stirred' : 'calmer');
  const dominance = mood.dominance - resting.dominance;
  if (Math.abs(dominance) >= AT_REST) parts.push(dominance > 0 ? 'surer of itself' : 'less sure of itself');
  if (parts.length === 0) return 'close to where it rests';
  const last = parts.pop();
  return `${parts.length === 0 ? '' : `${parts.join(', ')} and `}${last} than at rest`;
}

const MINUTE = 60_000;

/** When the mood will be back at rest: "in less than a minute", "in about 7 minutes"; null where it is there. */
export function backAtRest(mood: Vad, resting: Vad): string | null {
  if (isAtRest(mood, resting)) return null;
  const minutes = Math.round(timeToRest(mood, resting) / MINUTE);
  if (minutes < 1) return 'in less than a minute';
  return minutes === 1 ? 'in about a minute' : `in about ${minutes} minutes`;
}

/** What the companion feels, by the message that caused it: the newest message first, its strongest feeling first. */
export function byCause(
  emotions: Companion['emotions'],
): { messageId: string; excerpt: string; emotions: Companion['emotions'] }[] {
  const causes = new Map<string, { messageId: string; excerpt: string; emotions: Companion['emotions'] }>();
  for (const emotion of emotions) {
    const { causeMessageId: messageId, excerpt } = emotion;
    const cause = causes.get(messageId) ?? { messageId, excerpt, emotions: [] };
    causes.set(messageId, { ...cause, emotions: [...cause.emotions, emotion] });
  }
  // The ids begin with the time at which they were made (UUIDv7).
  return [...causes.values()].sort((a, b) => (a.messageId < b.messageId ? 1 : -1));
}
