import * as z from 'zod';
import { EmotionLabel } from './taxonomy.ts';
import { Vad } from './vad.ts';

const share = z.number().min(0).max(1);

/**
 * What a detector read from one text: how likely a person would PERCEIVE each emotion in the words,
 * never what somebody truly feels.
 */
export const EmotionReading = Vad.extend({
  scores: z
    .record(EmotionLabel, share)
    .describe('Every label with its score in [0, 1]; scores are independent and need not add up to 1.'),
  primary: EmotionLabel.describe('The strongest label that passes its threshold; "neutral" where none does.'),
  active: z
    .array(EmotionLabel)
    .describe('All labels that pass their thresholds, strongest first; never empty.'),
  phrase: z.string().describe('A short description in words, such as "mild frustration with curiosity".'),
  intensity: share.describe('How strongly the emotion speaks from the words; 0 for neutral.'),
  confidence: share.describe('How sure the detector is of `primary`.'),
  source: z.enum(['embedded', 'llm', 'user']).describe('Who made the reading.'),
}).meta({ id: 'EmotionReading' });
export type EmotionReading = z.infer<typeof EmotionReading>;
