import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';

/** Reads nothing, at once: where files are what is tested, models only take time. */
export const createNoDetector = (): EmotionDetector => ({
  detect: () => Promise.reject(new Error('Nothing is read here.')),
});
