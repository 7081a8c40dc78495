/**
 * How feelings pass: the same on the machine that feels them and on the screen that shows them. Pure, time is an
 * argument; docs/emotional-state.md says where the constants come from.
 */
import type { AffectState } from './companion.ts';
import { clampToAxis, magnitude, type Vad, vad } from './vad.ts';

const MINUTE = 60_000;

/** Time in which an emotion loses half of its intensity, in milliseconds. */
export const EMOTION_HALF_LIFE = 4 * MINUTE;

/** Below this intensity an emotion is gone (FAtiMA: 0.1). */
export const FAINTEST_EMOTION = 0.1;

/** Speed at which a mood returns to rest, per millisecond: the longest distance, sqrt(3), in 20 minutes (ALMA). */
const RETURN_SPEED = Math.sqrt(3) / (20 * MINUTE);

/**
 * The state at a later time, without events in between. Emotions halve every `EMOTION_HALF_LIFE` and
 * are dropped when they become too faint; the mood walks straight back to `resting` and stays there.
 *
 * Exact for any elapsed time, so that an hour in one step equals an hour in any number of steps:
 * `decay(s, a + b)` is `decay(decay(s, a), b)` up to rounding.
 *
 * @param at milliseconds UTC. When the clock was set back, nothing decays and the state only takes the
 *   new time: otherwise a clock that was wrong by a year would freeze the companion for a year.
 */
export function decay<State extends AffectState>(state: State, at: number): State {
  const elapsed = at - state.at;
  if (!(elapsed > 0)) return { ...state, at };
  const kept = 0.5 ** (elapsed / EMOTION_HALF_LIFE);
  const emotions: State['emotions'] = [];
  for (const emotion of state.emotions) {
    const intensity = emotion.intensity * kept;
    if (intensity >= FAINTEST_EMOTION) emotions.push({ ...emotion, intensity });
  }
  return { ...state, at, mood: returned(state.mood, state.resting, RETURN_SPEED * elapsed), emotions };
}

/** `mood` moved by `distance` on the straight line to `resting`, never past it. */
function returned(mood: Vad, resting: Vad, distance: number): Vad {
  const away = vad(
    mood.valence - resting.valence,
    mood.arousal - resting.arousal,
    mood.dominance - resting.dominance,
  );
  const total = magnitude(away);
  if (distance >= total) return resting;
  const left = (total - distance) / total;
  return vad(
    clampToAxis(resting.valence + away.valence * left),
    clampToAxis(resting.arousal + away.arousal * left),
    clampToAxis(resting.dominance + away.dominance * left),
  );
}

/** Milliseconds until a mood is back at rest, if nothing else happens; 0 where it is. */
export const timeToRest = (mood: Vad, resting: Vad): number =>
  magnitude(
    vad(mood.valence - resting.valence, mood.arousal - resting.arousal, mood.dominance - resting.dominance),
  ) / RETURN_SPEED;
