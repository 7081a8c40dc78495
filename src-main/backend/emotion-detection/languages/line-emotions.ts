/**
 * The eight emotions of XED (Plutchik's, as Öhman et al. 2020 annotated film dialogue with them), in the
 * order of its numbers 1 to 8, and what each is in the 28 labels of a reading.
 *
 * Six are there under the same name. Two are not: *anticipation* is looking forward and bracing for the worst
 * alike, so it is neither optimism nor nervousness nor curiosity; *trust* is neither approval nor caring nor
 * admiration. What cannot be told is not invented: they are learned (the other six profit), measured, and
 * left out of the reading.
 */
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

export const LINE_EMOTIONS = [
  'anger',
  'anticipation',
  'disgust',
  'fear',
  'joy',
  'sadness',
  'surprise',
  'trust',
] as const;
export type LineEmotion = (typeof LINE_EMOTIONS)[number];

export const LABEL_OF: Readonly<Record<LineEmotion, EmotionLabel | null>> = {
  anger: 'anger',
  anticipation: null,
  disgust: 'disgust',
  fear: 'fear',
  joy: 'joy',
  sadness: 'sadness',
  surprise: 'surprise',
  trust: null,
};
