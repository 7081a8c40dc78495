import * as z from 'zod';
import { LANGUAGES_BESIDES_ENGLISH } from '#shared/emotions/languages.ts';
import { NGRAM_LANGUAGES } from './language-list.ts';
import { LINE_EMOTIONS } from './line-emotions.ts';

const probability = z.number().min(0).max(1);

const ModelFile = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ModelFile = z.infer<typeof ModelFile>;

/** What turns an emotion's sum into a probability, fitted on the dev lines of all languages together. */
const EmotionParameters = z.object({
  emotion: z.enum(LINE_EMOTIONS),
  scale: z.number().positive().describe('Of the integer weights.'),
  slope: z.number(),
  intercept: z.number(),
  ceiling: probability.describe('From here on the emotion speaks at full intensity.'),
});

const LanguageIdParameters = z.object({
  scales: z.array(z.number().positive()).length(NGRAM_LANGUAGES.length),
  biases: z.array(z.number()).length(NGRAM_LANGUAGES.length),
  fewestLetters: z.number().int().positive().describe('A text of fewer letters has no language.'),
  englishFrom: probability,
  otherFrom: probability,
});
export type LanguageIdParameters = z.infer<typeof LanguageIdParameters>;

/**
 * The part of `manifest.json` that the app runs on. Training writes more beside it (data, seed, figures,
 * licence) for people to read.
 */
export const LanguagesManifest = z.object({
  formatVersion: z.literal(1),
  languageId: LanguageIdParameters.extend({ table: ModelFile }),
  emotions: z.object({
    table: ModelFile,
    parameters: z.array(EmotionParameters).length(LINE_EMOTIONS.length),
    emotionalShare: probability.describe(
      'The share of dialogue lines with any emotion, from the English lines: the other languages hold only such.',
    ),
    thresholds: z
      .record(z.enum(LANGUAGES_BESIDES_ENGLISH), z.array(probability).length(LINE_EMOTIONS.length))
      .describe('From this probability on a line of the language has the emotion, chosen on its dev lines.'),
    confidence: z
      .object({ slope: z.number(), intercept: z.number() })
      .describe('Log-odds of the primary emotion -> log-odds that the line was given it, fitted on dev.'),
  }),
});
export type LanguagesManifest = z.infer<typeof LanguagesManifest>;
