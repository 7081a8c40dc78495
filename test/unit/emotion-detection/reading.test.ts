import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { toReading } from '../../../src-main/backend/emotion-detection/embedded/reading.ts';

/** Every label: active from .3, at full clarity from .8. */
const TUNING = {
  labels: EMOTION_LABELS.map((label) => ({ label, scale: 1, bias: 0, threshold: 0.3, ceiling: 0.8 })),
  confidence: { slope: 1, intercept: 0 },
};

const probabilities = (given: Partial<Record<EmotionLabel, number>>): Float64Array =>
  Float64Array.from(EMOTION_LABELS, (label) => given[label] ?? 0.01);
const read = (given: Partial<Record<EmotionLabel, number>>, emphasis = 0): EmotionReading =>
  toReading({ probabilities: probabilities(given), emphasis, decisions: TUNING, stage: 'linear' });

describe('toReading', () => {
  test('active labels are those at or above their threshold, strongest first', () => {
    const reading = read({ joy: 0.5, love: 0.8, pride: 0.3, anger: 0.29 });
    expect(reading.active).toEqual(['love', 'joy', 'pride']);
    expect(reading.primary).toBe('love');
  });

  test('strength is relative to the threshold, so that a rare label can come first', () => {
    const labels = TUNING.labels.map((label) =>
      label.label === 'grief' ? { ...label, threshold: 0.15 } : { ...label, threshold: 0.45 },
    );
    const reading = toReading({
      probabilities: probabilities({ grief: 0.5, neutral: 0.6 }),
      emphasis: 0,
      decisions: { ...TUNING, labels },
      stage: 'linear',
    });
    expect(reading.active).toEqual(['grief', 'neutral']);
  });

  test('nothing active: neutral, no intensity, as sure as "neutral" scores', () => {
    const reading = read({ anger: 0.2, neutral: 0.25 });
    expect(reading).toMatchObject({
      primary: 'neutral',
      active: ['neutral'],
      intensity: 0,
      confidence: 0.25,
    });
    expect(reading.phrase).toBe('no strong emotion');
  });

  test('one label pulls valence, arousal and dominance toward its own point', () => {
    for (const label of EMOTION_LABELS) {
      const { point } = EMOTIONS[label];
      const weak = read({ [label]: 0.4 });
      const strong = read({ [label]: 0.99 });
      const distance = (reading: EmotionReading): number =>
        Math.hypot(
          reading.valence - point.valence,
          reading.arousal - point.arousal,
          reading.dominance - point.dominance,
        );
      expect(distance(strong), label).toBeLessThanOrEqual(distance(weak) + 1e-3);
      expect(Math.sign(strong.valence) * Math.sign(point.valence), label).toBeGreaterThanOrEqual(0);
    }
  });

  test('"neutral" pulls toward the origin', () => {
    expect(read({ joy: 0.7, neutral: 0.7 }).valence).toBeLessThan(read({ joy: 0.7 }).valence);
  });

  test('intensity grows with the probability and with emphasis, up to 1', () => {
    const rising = [
      read({ anger: 0.3 }),
      read({ anger: 0.5 }),
      read({ anger: 0.8 }),
      read({ anger: 0.8 }, 0.5),
      read({ anger: 0.8 }, 1),
    ].map(({ intensity }) => intensity);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
    expect(rising.at(-1)).toBe(1);
  });

  test('any probabilities give a valid reading', () => {
    const any = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (scores, emphasis) => {
        const reading = toReading({
          probabilities: Float64Array.from(scores),
          emphasis,
          decisions: TUNING,
          stage: 'linear',
        });
        expect(EmotionReading.parse(reading)).toEqual(reading);
      }),
      { seed: 3 },
    );
  });
});
