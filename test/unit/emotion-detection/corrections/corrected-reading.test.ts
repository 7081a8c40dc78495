import { describe, expect, test } from 'vitest';
import { learntReading, ownReading } from '#backend/emotion-detection/corrections/corrected-reading.ts';
import type { CorrectionMemory } from '#backend/emotion-detection/corrections/memory.ts';
import { createLearning, withCorrections } from '#backend/emotion-detection/corrections/with-corrections.ts';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS } from '#shared/emotions/taxonomy.ts';

const DETECTED: EmotionReading = {
  scores: Object.fromEntries(
    EMOTION_LABELS.map((label) => [label, label === 'anger' ? 0.8 : label === 'joy' ? 0.3 : 0.01]),
  ) as EmotionReading['scores'],
  primary: 'anger',
  active: ['anger', 'joy'],
  phrase: 'strong anger mixed with joy',
  valence: -0.4,
  arousal: 0.5,
  dominance: 0.2,
  intensity: 0.9,
  confidence: 0.7,
  source: 'embedded',
  stage: 'linear',
  language: 'en',
  words: [{ start: 0, end: 3, weight: 0.4 }],
};

describe('a reading that the person set', () => {
  test.each(EMOTION_LABELS)('%s is a whole reading that the contract takes', (label) => {
    for (const detected of [DETECTED, null]) {
      const reading = ownReading(label, detected);
      expect(EmotionReading.parse(reading)).toEqual(reading);
      expect(reading).toMatchObject({
        primary: label,
        source: 'user',
        confidence: 1,
        ...EMOTIONS[label].point,
      });
    }
  });

  test('keeps how emphatically the words are written, and says an unheard emotion clearly', () => {
    expect(ownReading('joy', DETECTED).intensity).toBe(0.9);
    expect(ownReading('joy', { ...DETECTED, intensity: 0 }).phrase).toBe('joy');
    expect(ownReading('neutral', DETECTED)).toMatchObject({ intensity: 0, phrase: 'no strong emotion' });
  });
});

describe('a reading that the corrections change', () => {
  test('says the learnt emotion first, keeps those of the same sentiment, takes the others back', () => {
    const reading = learntReading(DETECTED, { label: 'love', support: 1.2 });
    expect(EmotionReading.parse(reading)).toEqual(reading);
    expect(reading.active).toEqual(['love', 'joy']);
    expect(reading.scores).toMatchObject({ love: 0.75, joy: 0.3, anger: 0.2 });
    expect(reading.valence).toBeGreaterThan(0);
    expect(reading).toMatchObject({ source: 'embedded', stage: 'linear', language: 'en', words: [] });
  });

  test('is sure in proportion to what supports it, and never certain', () => {
    const confidence = (support: number) => learntReading(DETECTED, { label: 'love', support }).confidence;
    expect(confidence(3)).toBeGreaterThan(confidence(1));
    expect(confidence(5)).toBeLessThan(1);
  });

  test('is left alone where the detector says the same', () => {
    expect(learntReading(DETECTED, { label: 'anger', support: 2 })).toBe(DETECTED);
  });

  test('can be neutral', () => {
    const reading = learntReading(DETECTED, { label: 'neutral', support: 1 });
    expect(reading).toMatchObject({ primary: 'neutral', active: ['neutral'], intensity: 0, valence: 0 });
  });
});

describe('a detector with corrections', () => {
  const detector: EmotionDetector = { detect: async () => DETECTED };
  const says = (label: 'love' | null): CorrectionMemory => ({
    verdict: () => (label === null ? null : { label, support: 1 }),
  });

  test('asks the memory about each text, and reads as the detector does where it says nothing', async () => {
    let memory: CorrectionMemory | null = null;
    const learning = withCorrections(
      detector,
      createLearning({ memory: async () => memory, report: () => undefined }),
    );
    expect(await learning.detect('a')).toBe(DETECTED);
    memory = says(null);
    expect(await learning.detect('a')).toBe(DETECTED);
    memory = says('love');
    expect((await learning.detect('a')).primary).toBe('love');
  });

  test('reads without a memory that cannot be used, and reports it', async () => {
    const reported: unknown[] = [];
    const broken = new Error('The emotion model cannot be used.');
    const learning = withCorrections(
      detector,
      createLearning({
        memory: async () => {
          throw broken;
        },
        report: (error) => reported.push(error),
      }),
    );
    expect(await learning.detect('a')).toBe(DETECTED);
    expect(reported).toEqual([broken]);
  });

  test('passes the context on', async () => {
    const seen: unknown[] = [];
    const learning = withCorrections(
      {
        detect: async (text, context) => {
          seen.push(text, context);
          return DETECTED;
        },
      },
      createLearning({ memory: async () => null, report: () => undefined }),
    );
    await learning.detect('yes', { previous: ['Are you happy?'] });
    expect(seen).toEqual(['yes', { previous: ['Are you happy?'] }]);
  });
});
