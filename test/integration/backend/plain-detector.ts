import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { readingOf } from '../../unit/emotion-state/generators.ts';

const HEARD: readonly (readonly [pattern: RegExp, scores: Partial<Record<EmotionLabel, number>>])[] = [
  [/hate|furious|angry|idiot|useless|stupid/i, { anger: 0.83, annoyance: 0.41 }],
  [/thank|lovely|kind|wonderful/i, { gratitude: 0.87, admiration: 0.52 }],
  [/love/i, { love: 0.91, joy: 0.3 }],
  [/sad|died|failed|hurts|lied/i, { sadness: 0.79, disappointment: 0.44 }],
  [/happy|good|passed/i, { joy: 0.88, excitement: 0.37 }],
  [/awful/i, { annoyance: 0.63 }],
];

/**
 * Hears the same in the same words, whatever else the machine has to do: the shipped detector leaves its second
 * stage out under load, and two sessions of a test would be read differently.
 */
export const plainDetector: EmotionDetector = {
  async detect(text) {
    const scores: Partial<Record<EmotionLabel, number>> = {};
    for (const [pattern, heard] of HEARD) if (pattern.test(text)) Object.assign(scores, heard);
    return readingOf(Object.keys(scores).length === 0 ? { neutral: 0.9 } : scores, 0.6321);
  },
};
