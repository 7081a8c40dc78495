import { describe, expect, test } from 'vitest';
import { EMOTION_LABELS, EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { describeEmotions } from '../../../src-main/backend/emotion-detection/embedded/phrase.ts';

const INTENSITIES = [0.15, 0.3, 0.5, 0.7, 0.8, 1];
const PHRASE = /^[a-z]+(?: [a-z]+){0,2}(?: (?:and|with|mixed with) (?:a touch of )?(?:a )?[a-z]+)?$/;

describe('describeEmotions', () => {
  test('says what the product promises', () => {
    const annoyance = { label: 'annoyance', intensity: 0.3 } as const;
    const curiosity = { label: 'curiosity', intensity: 0.28 } as const;
    expect(describeEmotions([annoyance, curiosity])).toBe('mild frustration with curiosity');
  });

  test('grades by intensity', () => {
    const grades = [0.2, 0.5, 0.9].map((intensity) => describeEmotions([{ label: 'grief', intensity }]));
    expect(grades).toEqual(['some grief', 'grief', 'deep grief']);
  });

  test('joins by sentiment, and tones the second down where it speaks less', () => {
    const joy = { label: 'joy', intensity: 0.9 } as const;
    expect(describeEmotions([joy, { label: 'gratitude', intensity: 0.8 }])).toBe('great joy and gratitude');
    expect(describeEmotions([joy, { label: 'sadness', intensity: 0.5 }])).toBe(
      'great joy mixed with a touch of sadness',
    );
    expect(describeEmotions([joy, { label: 'realization', intensity: 0.8 }])).toBe(
      'great joy with a realization',
    );
  });

  test('leaves out what is faint or says the same again', () => {
    const anger = { label: 'anger', intensity: 0.6 } as const;
    expect(describeEmotions([anger, { label: 'curiosity', intensity: 0.2 }])).toBe('anger');
    expect(describeEmotions([anger, { label: 'annoyance', intensity: 0.6 }])).toBe('anger');
    expect(
      describeEmotions([anger, { label: 'annoyance', intensity: 0.6 }, { label: 'sadness', intensity: 0.5 }]),
    ).toBe('anger and sadness');
  });

  test('neutral, or nothing at all, is no strong emotion', () => {
    expect(describeEmotions([])).toBe('no strong emotion');
    expect(describeEmotions([{ label: 'neutral', intensity: 1 }])).toBe('no strong emotion');
  });

  test('every pair of labels at every intensity is a well-formed phrase without a word twice', () => {
    for (const first of EMOTION_LABELS) {
      for (const second of EMOTION_LABELS) {
        for (const intensity of INTENSITIES) {
          for (const other of INTENSITIES) {
            const phrase = describeEmotions([
              { label: first, intensity },
              { label: second, intensity: other },
            ]);
            expect(phrase).toMatch(PHRASE);
            expect(phrase.length).toBeLessThanOrEqual(60);
            const words = phrase.split(' ').filter((word) => word !== 'a');
            expect(new Set(words).size, phrase).toBe(words.length);
          }
        }
      }
    }
  });

  test('every emotion has three different grades', () => {
    for (const label of EMOTION_LABELS.filter((name) => EMOTIONS[name].sentiment !== 'neutral')) {
      const grades = [0.1, 0.5, 1].map((intensity) => describeEmotions([{ label, intensity }]));
      expect(new Set(grades).size, label).toBe(3);
    }
  });
});
