import { type EkmanGroup, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

/** Whole class names, because Tailwind finds them by reading the source. */
const BARS: Record<EkmanGroup, string> = {
  anger: 'bg-emotion-anger-fill',
  disgust: 'bg-emotion-disgust-fill',
  fear: 'bg-emotion-fear-fill',
  joy: 'bg-emotion-joy-fill',
  neutral: 'bg-emotion-neutral-fill',
  sadness: 'bg-emotion-sadness-fill',
  surprise: 'bg-emotion-surprise-fill',
};

/** The background class of a label's group. */
export const emotionBar = (label: EmotionLabel): string => BARS[EMOTIONS[label].ekman];
