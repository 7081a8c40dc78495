import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decay, EMOTION_HALF_LIFE, FAINTEST_EMOTION } from '#backend/emotion-state/state.ts';
import { type AffectState, AffectState as AffectStateSchema } from '#shared/emotions/companion.ts';
import { magnitude, vad } from '#shared/emotions/vad.ts';
import { anyElapsed, anyLife, MINUTE, NOON } from './generators.ts';

const moved: AffectState = {
  at: NOON,
  mood: vad(1, 1, 1),
  resting: vad(-1, -1, -1),
  emotions: [{ kind: 'joy', intensity: 0.8, causeMessageId: 'm1' }],
};

const close = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-9);

/** Equal up to rounding; an emotion that is just at the threshold may be in one and not in the other. */
function expectSame(one: AffectState, other: AffectState) {
  expect(one.at).toBe(other.at);
  for (const axis of ['valence', 'arousal', 'dominance'] as const) close(one.mood[axis], other.mood[axis]);
  const clear = (state: AffectState) =>
    state.emotions.filter((emotion) => emotion.intensity > FAINTEST_EMOTION + 1e-9);
  expect(clear(one).map((e) => `${e.kind} ${e.causeMessageId}`)).toEqual(
    clear(other).map((e) => `${e.kind} ${e.causeMessageId}`),
  );
  clear(one).forEach((emotion, i) => {
    close(emotion.intensity, clear(other)[i]!.intensity);
  });
}

describe('decay', () => {
  it('halves an emotion every half-life and drops it below 0.1', () => {
    expect(decay(moved, NOON + EMOTION_HALF_LIFE).emotions[0]?.intensity).toBeCloseTo(0.4, 12);
    expect(decay(moved, NOON + 3 * EMOTION_HALF_LIFE).emotions[0]?.intensity).toBeCloseTo(0.1, 12);
    expect(decay(moved, NOON + 3 * EMOTION_HALF_LIFE + 1).emotions).toEqual([]);
  });

  it('brings a mood back in a straight line at sqrt(3) in 20 minutes', () => {
    const there = decay(moved, NOON + 20 * MINUTE).mood;
    for (const axis of Object.values(there)) expect(axis).toBeCloseTo(0, 12);
    for (const axis of Object.values(decay(moved, NOON + 30 * MINUTE).mood)) close(axis, -0.5);
    expect(decay(moved, NOON + 40 * MINUTE + 1).mood).toEqual(moved.resting);
  });

  it('is a semigroup: a pause in two steps is the pause in one', () => {
    fc.assert(
      fc.property(anyLife, anyElapsed, anyElapsed, ({ state }, first, second) => {
        const once = decay(state, state.at + first + second);
        expectSame(decay(decay(state, state.at + first), state.at + first + second), once);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on how many ticks a pause is cut into', () => {
    fc.assert(
      fc.property(
        anyLife,
        fc.array(fc.integer({ min: 0, max: MINUTE }), { maxLength: 60 }),
        ({ state }, ticks) => {
          const end = ticks.reduce((sum, tick) => sum + tick, state.at);
          expectSame(
            ticks.reduce((now, tick) => decay(now, now.at + tick), state),
            decay(state, end),
          );
        },
      ),
    );
  });

  it('ends at the resting mood without emotions when nothing happens', () => {
    fc.assert(
      fc.property(anyLife, ({ state }) => {
        const later = decay(state, state.at + 60 * MINUTE);
        expect(later.mood).toEqual(state.resting);
        expect(later.emotions).toEqual([]);
      }),
    );
  });

  it('never takes the mood further from rest', () => {
    fc.assert(
      fc.property(anyLife, anyElapsed, ({ state }, elapsed) => {
        const away = ({ mood, resting }: AffectState) =>
          magnitude(
            vad(
              mood.valence - resting.valence,
              mood.arousal - resting.arousal,
              mood.dominance - resting.dominance,
            ),
          );
        expect(away(decay(state, state.at + elapsed))).toBeLessThanOrEqual(away(state) + 1e-12);
      }),
    );
  });

  it('changes nothing but the time when the clock was set back, and goes on from there', () => {
    const back = decay(moved, NOON - 365 * 24 * 60 * MINUTE);
    expect(back).toEqual({ ...moved, at: NOON - 365 * 24 * 60 * MINUTE });
    expect(decay(back, back.at + EMOTION_HALF_LIFE).emotions[0]?.intensity).toBeCloseTo(0.4, 12);
  });

  it('leaves its argument alone and gives a state that the contract accepts', () => {
    fc.assert(
      fc.property(anyLife, anyElapsed, ({ state }, elapsed) => {
        const before = structuredClone(state);
        expect(AffectStateSchema.safeParse(decay(state, state.at + elapsed)).success).toBe(true);
        expect(state).toEqual(before);
      }),
    );
  });
});
