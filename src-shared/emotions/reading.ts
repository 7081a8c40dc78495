import * as z from 'zod';
import { EmotionLabel } from './taxonomy.ts';
import { Vad } from './vad.ts';

const share = z.number().min(0).max(1);

/** The most words that a reading names. */
const MAX_WEIGHED_WORDS = 8;

/** A word that a reading rests on, as a place in the text: the text itself is not repeated. */
const WeighedWord = z.object({
  start: z.number().int().min(0).describe('Where the word begins, in UTF-16 units of the text.'),
  end: z.number().int().min(1).describe('Where it ends; the unit there no longer belongs to it.'),
  weight: share.describe('By how much the score of `primary` would be lower without the word.'),
});
export type WeighedWord = z.infer<typeof WeighedWord>;

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
  stage: z
    .enum(['linear', 'transformer', 'languages'])
    .nullable()
    .describe(
      'Which part of the embedded detector answered: "linear" is the quick first look, "transformer" the full one, "languages" the one for languages besides English; null where it was none of them.',
    ),
  language: z
    .string()
    .nullable()
    .describe('Of the text, as a BCP 47 tag such as "en"; null where not known.'),
  words: z
    .array(WeighedWord)
    .max(MAX_WEIGHED_WORDS)
    .describe('The words that weighed most, heaviest first; empty where that was not worked out.'),
}).meta({ id: 'EmotionReading' });
export type EmotionReading = z.infer<typeof EmotionReading>;
