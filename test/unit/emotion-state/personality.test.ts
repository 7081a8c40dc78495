import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restingMood, sensitivity } from '#backend/emotion-state/personality.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { BigFive } from '#shared/emotions/companion.ts';
import { anyKind, anyTraits } from './generators.ts';

const neutral: BigFive = {
  openness: 0,
  conscientiousness: 0,
  extraversion: 0,
  agreeableness: 0,
  stability: 0,
};

describe('the resting mood of a personality', () => {
  it.each([
    ['openness', 0, 0.15, 0.25],
    ['conscientiousness', 0, 0, 0.17],
    ['extraversion', 0.21, 0, 0.6],
    ['agreeableness', 0.59, 0.3, -0.32],
    ['stability', 0.19, -0.57, 0],
  ] as const)('has Mehrabian’s weights for %s', (trait, valence, arousal, dominance) => {
    const mood = restingMood({ ...neutral, [trait]: 1 });
    expect(mood.valence).toBeCloseTo(valence, 12);
    expect(mood.arousal).toBeCloseTo(arousal, 12);
    expect(mood.dominance).toBeCloseTo(dominance, 12);
  });

  it('is neutral for a personality without leanings', () => {
    expect(restingMood(neutral)).toEqual({ valence: 0, arousal: 0, dominance: 0 });
  });

  it('is the one that the contract states for the default persona', () => {
    const mood = restingMood(DEFAULT_PERSONA.traits);
    expect(mood.valence).toBeCloseTo(0.531, 12);
    expect(mood.arousal).toBeCloseTo(-0.102, 12);
    expect(mood.dominance).toBeCloseTo(0.122, 12);
  });

  it('takes stability as calm, not as nervousness', () => {
    expect(restingMood({ ...neutral, stability: 1 }).arousal).toBeLessThan(0);
    expect(restingMood({ ...neutral, stability: -1 }).arousal).toBeGreaterThan(0);
  });

  it('stays inside the space for every personality', () => {
    fc.assert(
      fc.property(anyTraits, (traits) => {
        for (const axis of Object.values(restingMood(traits))) expect(Math.abs(axis)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('how strongly a personality feels', () => {
  it('lies between 0.6 and 1.4 of the average for every emotion and personality', () => {
    fc.assert(
      fc.property(anyKind, anyTraits, (kind, traits) => {
        const factor = sensitivity(kind, traits);
        expect(factor).toBeGreaterThanOrEqual(0.6 - 1e-12);
        expect(factor).toBeLessThanOrEqual(1.4 + 1e-12);
      }),
    );
  });

  it('gives an agreeable companion more care and less reproach, a stable one less hurt', () => {
    expect(sensitivity('pity', { ...neutral, agreeableness: 0.5 })).toBeCloseTo(1.2, 12);
    expect(sensitivity('reproach', { ...neutral, agreeableness: 0.5 })).toBeCloseTo(0.8, 12);
    expect(sensitivity('distress', { ...neutral, stability: 0.5 })).toBeCloseTo(0.8, 12);
  });
});
