/**
 * The 28 GoEmotions labels (Demszky et al. 2020, arXiv 2005.00547), in the order of the data set: the
 * one list that the detector, the contract, the database and the screens share.
 *
 * Groups are the paper's own (Ekman 7 and sentiment 4).
 *
 * Points are valence, arousal, dominance in [-1, 1]. Their sources, by the `source` of each row:
 * - `RM77`  Russell & Mehrabian 1977, J. Research in Personality 11:273-294;
 * - `ALMA`  the OCC emotion of the nearest meaning in Gebhard 2005 (ALMA, AAMAS), named in the comment;
 * - `own`   our estimate, set between measured neighbours where neither table has the word.
 */
import * as z from 'zod';
import { type Vad, vad } from './vad.ts';

export const EMOTION_LABELS = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const;

export const EmotionLabel = z.enum(EMOTION_LABELS);
export type EmotionLabel = z.infer<typeof EmotionLabel>;

export type EkmanGroup = 'anger' | 'disgust' | 'fear' | 'joy' | 'sadness' | 'surprise' | 'neutral';
export type SentimentGroup = 'positive' | 'negative' | 'ambiguous' | 'neutral';

export interface EmotionFacts {
  readonly emoji: string;
  readonly ekman: EkmanGroup;
  readonly sentiment: SentimentGroup;
  readonly point: Vad;
  readonly source: 'RM77' | 'ALMA' | 'own';
}

const facts = (
  emoji: string,
  ekman: EkmanGroup,
  sentiment: SentimentGroup,
  point: Vad,
  source: EmotionFacts['source'],
): EmotionFacts => ({ emoji, ekman, sentiment, point, source });

export const EMOTIONS: Readonly<Record<EmotionLabel, EmotionFacts>> = {
  admiration: facts('🤩', 'joy', 'positive', vad(0.5, 0.3, -0.2), 'ALMA'), // Admiration
  amusement: facts('😄', 'joy', 'positive', vad(0.6, 0.4, 0.2), 'own'),
  anger: facts('😠', 'anger', 'negative', vad(-0.51, 0.59, 0.25), 'RM77'),
  annoyance: facts('😒', 'anger', 'negative', vad(-0.4, 0.3, 0.1), 'own'),
  approval: facts('👍', 'joy', 'positive', vad(0.4, 0.05, 0.2), 'own'),
  caring: facts('🤗', 'joy', 'positive', vad(0.4, 0.1, 0.1), 'own'),
  confusion: facts('😕', 'surprise', 'ambiguous', vad(-0.25, 0.25, -0.3), 'own'),
  curiosity: facts('🤔', 'surprise', 'ambiguous', vad(0.2, 0.5, 0), 'own'),
  desire: facts('😍', 'joy', 'positive', vad(0.35, 0.45, 0), 'own'),
  disappointment: facts('😞', 'sadness', 'negative', vad(-0.3, 0.1, -0.4), 'ALMA'), // Disappointment
  disapproval: facts('👎', 'anger', 'negative', vad(-0.3, -0.1, 0.4), 'ALMA'), // Reproach
  disgust: facts('🤢', 'disgust', 'negative', vad(-0.6, 0.35, 0.11), 'RM77'),
  embarrassment: facts('😳', 'sadness', 'negative', vad(-0.3, 0.1, -0.6), 'ALMA'), // Shame
  excitement: facts('🎉', 'joy', 'positive', vad(0.62, 0.7, 0.3), 'own'),
  fear: facts('😨', 'fear', 'negative', vad(-0.64, 0.6, -0.43), 'RM77'),
  gratitude: facts('🙏', 'joy', 'positive', vad(0.4, 0.2, -0.3), 'ALMA'), // Gratitude
  grief: facts('💔', 'sadness', 'negative', vad(-0.75, -0.2, -0.5), 'own'),
  joy: facts('😊', 'joy', 'positive', vad(0.76, 0.48, 0.35), 'RM77'),
  love: facts('❤️', 'joy', 'positive', vad(0.7, 0.3, 0.1), 'own'),
  nervousness: facts('😰', 'fear', 'negative', vad(-0.4, 0.5, -0.4), 'own'),
  optimism: facts('🌱', 'joy', 'positive', vad(0.4, 0.25, 0.2), 'own'),
  pride: facts('🏅', 'joy', 'positive', vad(0.4, 0.3, 0.3), 'ALMA'), // Pride
  realization: facts('💡', 'surprise', 'ambiguous', vad(0.05, 0.25, 0.05), 'own'),
  relief: facts('😮‍💨', 'joy', 'positive', vad(0.2, -0.3, 0.4), 'ALMA'), // Relief
  remorse: facts('😔', 'sadness', 'negative', vad(-0.3, 0.1, -0.6), 'ALMA'), // Remorse
  sadness: facts('😢', 'sadness', 'negative', vad(-0.63, -0.27, -0.33), 'RM77'),
  surprise: facts('😮', 'surprise', 'ambiguous', vad(0.4, 0.67, -0.13), 'RM77'),
  neutral: facts('😐', 'neutral', 'neutral', vad(0, 0, 0), 'own'),
};
