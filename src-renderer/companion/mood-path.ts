/** How the face gets from one mood to the next: pure functions of the share of the way, 0 to 1. */
import type { Vad } from '#shared/emotions/vad.ts';

/** Milliseconds that a change of mood takes on the face. */
export const MOOD_CHANGE_MS = 900;

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Slow at both ends (smoothstep), so that a face neither jerks off nor stops dead. */
export const ease = (share: number): number => share * share * (3 - 2 * share);

/** The mood at `share` of the way. */
export function moodBetween(from: Vad, to: Vad, share: number): Vad {
  const eased = ease(Math.max(0, Math.min(1, share)));
  return {
    valence: mix(from.valence, to.valence, eased),
    arousal: mix(from.arousal, to.arousal, eased),
    dominance: mix(from.dominance, to.dominance, eased),
  };
}

/**
 * How open the eyes are on the way, 1 but for one blink in the middle: people blink when their
 * expression changes, and it hides that the shapes are being bent.
 */
export function blinkAt(share: number): number {
  const fromMiddle = Math.abs(share - 0.4) / 0.12;
  return fromMiddle >= 1 ? 1 : 0.08 + 0.92 * ease(fromMiddle);
}

/** Whether two moods look different enough to move the face. */
export const differs = (a: Vad, b: Vad): boolean =>
  Math.abs(a.valence - b.valence) + Math.abs(a.arousal - b.arousal) + Math.abs(a.dominance - b.dominance) >
  0.002;
