/**
 * The companion's inner state and how it changes: a pure function of (state, event, time). There is no
 * clock in here; docs/emotional-state.md says where every constant comes from.
 */
import {
  type ActiveEmotion,
  type AffectState,
  type BigFive,
  COMPANION_EMOTIONS,
} from '#shared/emotions/companion.ts';
import { decay, EMOTION_HALF_LIFE, FAINTEST_EMOTION } from '#shared/emotions/decay.ts';
import { clampToAxis, magnitude, type Vad, vad } from '#shared/emotions/vad.ts';
import type { Appraisal } from './appraisal.ts';
import { restingMood, sensitivity } from './personality.ts';

export { decay, EMOTION_HALF_LIFE, FAINTEST_EMOTION };

/** The furthest that one event moves the mood on any axis, and the step of one emotion of intensity 1 (FAtiMA: 0.3). */
export const LARGEST_STEP = 0.3;

/** Emotions that are held at once; when there are more, the oldest give way. Bounds the state's size. */
export const MOST_EMOTIONS = 24;

/** A companion that nothing has happened to yet: in its resting mood, without emotions. */
export function initialState(traits: BigFive, at: number): AffectState {
  const resting = restingMood(traits);
  return { at, mood: resting, resting, emotions: [] };
}

/**
 * The state after an event: decay to `at`, then feel what the event means to this personality, then
 * let the mood follow.
 *
 * - An event REPLACES whatever the same cause brought about before, and the mood moves only by the
 *   difference between the new and the old. The same event twice is therefore the same as once, and
 *   a message that is read anew (a better reading, a correction) is never counted on top of itself.
 *   (An event whose emotions have faded completely is forgotten and counts anew.)
 * - The mood moves by at most `LARGEST_STEP` per axis and event and never leaves [-1, 1].
 * - Everything is monotone in valence: more of a pleasant emotion, or less of an unpleasant one, never
 *   leaves a less pleasant mood.
 *
 * @param appraisals all that this event gave rise to, in one call; empty changes nothing but the time.
 * @param at milliseconds UTC of the event.
 */
export function applyAppraisals(
  state: AffectState,
  appraisals: readonly Appraisal[],
  traits: BigFive,
  at: number,
): AffectState {
  const now = decay(state, at);
  if (appraisals.length === 0) return now;
  const causes = new Set(appraisals.map((appraisal) => appraisal.causeMessageId));
  return moved(now, feel(appraisals, traits), causes);
}

/** `felt` takes the place of what the same causes brought about before, and the mood follows the difference. */
function moved(now: AffectState, felt: readonly ActiveEmotion[], causes: ReadonlySet<string>): AffectState {
  const before = step(now.emotions.filter((emotion) => causes.has(emotion.causeMessageId)));
  const after = step(felt);
  const others = now.emotions.filter((emotion) => !causes.has(emotion.causeMessageId));
  return {
    ...now,
    mood: vad(
      clampToAxis(now.mood.valence + (after.valence - before.valence)),
      clampToAxis(now.mood.arousal + (after.arousal - before.arousal)),
      clampToAxis(now.mood.dominance + (after.dominance - before.dominance)),
    ),
    emotions: [...others, ...felt].slice(-MOST_EMOTIONS),
  };
}

/** Appraisals scaled by the personality; one of each kind and cause (the strongest), the faint ones left out. */
function feel(appraisals: readonly Appraisal[], traits: BigFive): ActiveEmotion[] {
  const felt: ActiveEmotion[] = [];
  for (const { kind, intensity: given, causeMessageId } of appraisals) {
    const intensity = Math.min(1, given * sensitivity(kind, traits));
    if (!(intensity >= FAINTEST_EMOTION)) continue;
    const known = felt.findIndex((other) => other.kind === kind && other.causeMessageId === causeMessageId);
    if (known < 0) felt.push({ kind, intensity, causeMessageId });
    else if (intensity > felt[known]!.intensity) felt[known] = { kind, intensity, causeMessageId };
  }
  return felt.length > MOST_EMOTIONS ? felt.slice(-MOST_EMOTIONS) : felt;
}

/** Each emotion as a direction (its unit vector), so that a step's size depends on the intensity alone. */
const DIRECTIONS = Object.fromEntries(
  Object.entries(COMPANION_EMOTIONS).map(([kind, point]) => {
    const length = magnitude(point);
    return [kind, vad(point.valence / length, point.arousal / length, point.dominance / length)];
  }),
) as Readonly<Record<ActiveEmotion['kind'], Vad>>;

/**
 * How far one event's emotions move the mood: along the sum of their directions, each weighted by its
 * intensity, bounded per axis. (Bounding the length instead would let a livelier emotion take away
 * from the pleasure of a pleasant one.)
 */
function step(emotions: readonly ActiveEmotion[]): Vad {
  let valence = 0;
  let arousal = 0;
  let dominance = 0;
  for (const { kind, intensity } of emotions) {
    const direction = DIRECTIONS[kind];
    valence += direction.valence * intensity;
    arousal += direction.arousal * intensity;
    dominance += direction.dominance * intensity;
  }
  return vad(
    LARGEST_STEP * clampToAxis(valence),
    LARGEST_STEP * clampToAxis(arousal),
    LARGEST_STEP * clampToAxis(dominance),
  );
}

/** The emotions of a state, strongest first; among equals the newer first. */
export function strongestFirst(emotions: readonly ActiveEmotion[]): ActiveEmotion[] {
  return [...emotions].reverse().sort((one, other) => other.intensity - one.intensity);
}
