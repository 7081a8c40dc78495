/** fast-check generators for the inner life: personalities, moods, readings, events, whole histories. */
import fc from 'fast-check';
import type { Appraisal } from '#backend/emotion-state/appraisal.ts';
import { applyAppraisals, initialState } from '#backend/emotion-state/state.ts';
import {
  type AffectState,
  type BigFive,
  COMPANION_EMOTIONS,
  type CompanionEmotion,
} from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';

// One seed for every property of this folder: a failure repeats, and a green run means the same twice.
fc.configureGlobal({ seed: 1_977 });

export const NOON = Date.UTC(2026, 0, 1, 12);
export const MINUTE = 60_000;

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anyTraits: fc.Arbitrary<BigFive> = fc.record({
  openness: axis,
  conscientiousness: axis,
  extraversion: axis,
  agreeableness: axis,
  stability: axis,
});

export const anyPoint: fc.Arbitrary<Vad> = fc.record({ valence: axis, arousal: axis, dominance: axis });

export const anyKind = fc.constantFrom(...(Object.keys(COMPANION_EMOTIONS) as CompanionEmotion[]));

/** What one message calls for: up to five emotions with the same cause. */
export const anyAppraisals: fc.Arbitrary<Appraisal[]> = fc
  .tuple(
    fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    fc.array(fc.record({ kind: anyKind, intensity: share }), { maxLength: 5 }),
  )
  .map(([causeMessageId, emotions]) => emotions.map((emotion) => ({ ...emotion, causeMessageId })));

/** Elapsed milliseconds from nothing to a month, short times as likely as long ones. */
export const anyElapsed = fc.oneof(
  fc.integer({ min: 0, max: 10 * MINUTE }),
  fc.integer({ min: 0, max: 30 * 24 * 60 * MINUTE }),
);

const anyEvent = fc.record({ after: anyElapsed, appraisals: anyAppraisals });

/** A companion somewhere in its life: a personality and a random history of events. */
export const anyLife: fc.Arbitrary<{ traits: BigFive; state: AffectState }> = fc
  .record({ traits: anyTraits, events: fc.array(anyEvent, { maxLength: 30 }) })
  .map(({ traits, events }) => ({
    traits,
    state: events.reduce(
      (state, event) => applyAppraisals(state, event.appraisals, traits, state.at + event.after),
      initialState(traits, NOON),
    ),
  }));

export const anyScores = fc
  .array(share, { minLength: EMOTION_LABELS.length, maxLength: EMOTION_LABELS.length })
  .map(
    (values) =>
      Object.fromEntries(EMOTION_LABELS.map((label, i) => [label, values[i]])) as Record<
        EmotionLabel,
        number
      >,
  );

/** A reading with the given scores; what appraisal does not look at is left neutral. */
export function readingOf(scores: Partial<Record<EmotionLabel, number>>, intensity = 0.7): EmotionReading {
  const all = Object.fromEntries(EMOTION_LABELS.map((label) => [label, scores[label] ?? 0])) as Record<
    EmotionLabel,
    number
  >;
  const active = EMOTION_LABELS.filter((label) => all[label] > 0.3).sort((a, b) => all[b] - all[a]);
  return {
    scores: all,
    primary: active[0] ?? 'neutral',
    active: active.length > 0 ? active : ['neutral'],
    phrase: active[0] ?? 'neutral',
    intensity,
    confidence: all[active[0] ?? 'neutral'],
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
    valence: 0,
    arousal: 0,
    dominance: 0,
  };
}
