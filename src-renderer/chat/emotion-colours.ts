import { type EkmanGroup, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

/** Whole class names, because Tailwind finds them by reading the source. */
const BARS: Record<EkmanGroup, string> = {
  anger: 'bg-emotion-anger',
  disgust: 'bg-emotion-disgust',
  fear: 'bg-emotion-fear',
  joy: 'bg-emotion-joy',
  neutral: 'bg-emotion-neutral',
  sadness: 'bg-emotion-sadness',
  surprise: 'bg-emotion-surprise',
};

/** The background class of a label's group. */
export const emotionBar = (label: EmotionLabel): string => BARS[EMOTIONS[label].ekman];
