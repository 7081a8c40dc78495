import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appraisal } from '#backend/emotion-state/appraisal.ts';
import {
  applyAppraisals,
  initialState,
  LARGEST_STEP,
  MOST_EMOTIONS,
  strongestFirst,
} from '#backend/emotion-state/state.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { AffectState, COMPANION_EMOTIONS, type CompanionEmotion } from '#shared/emotions/companion.ts';
import { anyAppraisals, anyElapsed, anyKind, anyLife, anyTraits, NOON } from './generators.ts';

const traits = DEFAULT_PERSONA.traits;
const rested = initialState(traits, NOON);
const one = (kind: CompanionEmotion, intensity: number, causeMessageId = 'm1'): Appraisal[] => [
  { kind, intensity, causeMessageId },
];

describe('an event', () => {
  it('adds its emotion with its cause, scaled by the personality', () => {
    const { emotions } = applyAppraisals(rested, one('pity', 0.5), traits, NOON);
    expect(emotions).toEqual([{ kind: 'pity', intensity: 0.5 * 1.24, causeMessageId: 'm1' }]);
  });

  it('moves the mood in the direction of the emotion by 0.3 of its intensity', () => {
    const { mood } = applyAppraisals(rested, one('pity', 0.5), traits, NOON);
    const { valence, arousal, dominance } = COMPANION_EMOTIONS.pity;
    const size = (0.3 * 0.5 * 1.24) / Math.hypot(valence, arousal, dominance);
    expect(mood.valence).toBeCloseTo(rested.mood.valence + size * valence, 12);
    expect(mood.arousal).toBeCloseTo(rested.mood.arousal + size * arousal, 12);
    expect(mood.dominance).toBeCloseTo(rested.mood.dominance + size * dominance, 12);
  });

  it('too faint to be felt leaves no trace', () => {
    expect(applyAppraisals(rested, one('joy', 0.05), traits, NOON)).toEqual(rested);
  });

  it('happens after the time since the last one has passed', () => {
    const sad = applyAppraisals(rested, one('pity', 1), traits, NOON);
    const later = applyAppraisals(sad, one('joy', 0.5, 'm2'), traits, NOON + 3_600_000);
    expect(later).toEqual(
      applyAppraisals({ ...rested, at: NOON + 3_600_000 }, one('joy', 0.5, 'm2'), traits, NOON + 3_600_000),
    );
  });

  it('seen twice is the same as seen once', () => {
    fc.assert(
      fc.property(anyLife, anyAppraisals, anyElapsed, ({ traits, state }, appraisals, after) => {
        const once = applyAppraisals(state, appraisals, traits, state.at + after);
        expect(applyAppraisals(once, appraisals, traits, once.at)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('seen again while it is still felt is topped up and never counted on top', () => {
    const once = applyAppraisals(rested, one('pity', 0.8), traits, NOON);
    const again = applyAppraisals(once, one('pity', 0.8), traits, NOON + 60_000);
    expect(again.emotions).toEqual(once.emotions);
    expect(again.mood.valence).toBeGreaterThanOrEqual(once.mood.valence);
  });

  it('read anew counts as its new reading alone', () => {
    const misread = applyAppraisals(rested, one('distress', 0.7), traits, NOON);
    const corrected = applyAppraisals(misread, one('joy', 0.4), traits, NOON);
    const direct = applyAppraisals(rested, one('joy', 0.4), traits, NOON);
    expect(corrected.emotions).toEqual(direct.emotions);
    for (const axis of ['valence', 'arousal', 'dominance'] as const)
      expect(corrected.mood[axis]).toBeCloseTo(direct.mood[axis], 12);
  });

  it('keeps the emotions of other causes', () => {
    const first = applyAppraisals(rested, one('joy', 0.6, 'm1'), traits, NOON);
    const second = applyAppraisals(first, one('joy', 0.5, 'm2'), traits, NOON);
    expect(second.emotions.map((emotion) => emotion.causeMessageId)).toEqual(['m1', 'm2']);
  });

  it('moves no axis further than the documented step', () => {
    fc.assert(
      fc.property(anyLife, anyAppraisals, ({ traits, state }, appraisals) => {
        const fresh = appraisals.map((appraisal) => ({ ...appraisal, causeMessageId: 'never seen' }));
        const after = applyAppraisals(state, fresh, traits, state.at);
        for (const axis of ['valence', 'arousal', 'dominance'] as const)
          expect(Math.abs(after.mood[axis] - state.mood[axis])).toBeLessThanOrEqual(LARGEST_STEP + 1e-12);
      }),
    );
  });

  it('that is happier never leaves a less pleasant mood', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        anyLife,
        anyAppraisals,
        share,
        share,
        fc.nat(),
        ({ traits, state }, appraisals, a, b, pick) => {
          fc.pre(appraisals.length > 0);
          const chosen = appraisals[pick % appraisals.length]!;
          const pleasant = COMPANION_EMOTIONS[chosen.kind].valence > 0;
          const rest = appraisals.filter((appraisal) => appraisal.kind !== chosen.kind);
          const valence = (intensity: number) =>
            applyAppraisals(state, [...rest, { ...chosen, intensity }], traits, state.at).mood.valence;
          const [weaker, stronger] = [Math.min(a, b), Math.max(a, b)];
          const [sadder, happier] = pleasant ? [weaker, stronger] : [stronger, weaker];
          expect(valence(happier)).toBeGreaterThanOrEqual(valence(sadder));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a pleasant kind never lowers the mood’s valence, of an unpleasant kind never raises it', () => {
    fc.assert(
      fc.property(
        anyLife,
        anyKind,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ traits, state }, kind, intensity) => {
          const change =
            applyAppraisals(state, one(kind, intensity, 'new'), traits, state.at).mood.valence -
            state.mood.valence;
          expect(change * Math.sign(COMPANION_EMOTIONS[kind].valence)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('a life of events', () => {
  it('never leaves the space and stays a state that the contract accepts, over 1,000 events', () => {
    const event = fc.record({ after: anyElapsed, appraisals: anyAppraisals });
    fc.assert(
      fc.property(anyTraits, fc.array(event, { minLength: 1_000, maxLength: 1_000 }), (traits, events) => {
        let state = initialState(traits, NOON);
        for (const { after, appraisals } of events) {
          state = applyAppraisals(state, appraisals, traits, state.at + after);
          for (const axis of Object.values(state.mood)) expect(Math.abs(axis)).toBeLessThanOrEqual(1);
        }
        expect(AffectState.safeParse(state).success).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('holds a bounded number of emotions when messages arrive faster than they fade', () => {
    let state = rested;
    for (let i = 0; i < 200; i++) state = applyAppraisals(state, one('joy', 0.9, `m${i}`), traits, NOON + i);
    expect(state.emotions).toHaveLength(MOST_EMOTIONS);
    expect(state.emotions.at(-1)?.causeMessageId).toBe('m199');
    expect(state.mood.valence).toBe(1);
  });

  it('is the same life when it is lived again', () => {
    fc.assert(
      fc.property(anyTraits, fc.array(anyAppraisals, { maxLength: 40 }), (traits, history) => {
        const live = () =>
          history.reduce(
            (state, appraisals) => applyAppraisals(state, appraisals, traits, state.at + 30_000),
            initialState(traits, NOON),
          );
        expect(live()).toEqual(live());
      }),
    );
  });
});

describe('strongestFirst', () => {
  it('orders by intensity, the newer first among equals, and leaves its argument alone', () => {
    const emotions = [...one('joy', 0.5, 'a'), ...one('pity', 0.9, 'b'), ...one('hope', 0.5, 'c')];
    expect(strongestFirst(emotions).map((emotion) => emotion.causeMessageId)).toEqual(['b', 'c', 'a']);
    expect(emotions[0]?.causeMessageId).toBe('a');
  });
});
