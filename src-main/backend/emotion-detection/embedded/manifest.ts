import * as z from 'zod';
import { EMOTION_LABELS, EmotionLabel } from '#shared/emotions/taxonomy.ts';

const probability = z.number().min(0).max(1);

/**
 * What turns a label's raw sum of integer weights into a probability and a decision, all chosen on the
 * dev split: log-odds = scale x sum + bias, damped where above 0.
 */
export const LabelParameters = z.object({
  label: EmotionLabel,
  scale: z.number().positive(),
  bias: z.number(),
  threshold: probability.describe('The label is active from this probability on.'),
  ceiling: probability.describe('From here on the label speaks at full intensity.'),
});
export type LabelParameters = z.infer<typeof LabelParameters>;

/** A file beside the manifest, as it has to be. */
export const ModelFile = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ModelFile = z.infer<typeof ModelFile>;

/** From log-odds to decisions: what the linear stage and the full reading have one of each. */
export const Decisions = z.object({
  damping: z
    .number()
    .positive()
    .max(1)
    .describe('Log-odds above 0 are multiplied by this: the model is too sure of what it says yes to.'),
  confidence: z
    .object({ slope: z.number(), intercept: z.number() })
    .describe('Log-odds of the primary label -> log-odds that people see it too, fitted on dev.'),
  labels: z
    .array(LabelParameters)
    .refine(
      (labels) =>
        labels.length === EMOTION_LABELS.length &&
        labels.every(({ label }, index) => label === EMOTION_LABELS[index]),
      'The labels are not those of the taxonomy, in its order.',
    ),
});
export type Decisions = z.infer<typeof Decisions>;

/**
 * The part of `manifest.json` that the app runs on. Training writes more beside it (data, seed, figures,
 * licence) for people to read.
 */
export const Manifest = Decisions.extend({ formatVersion: z.literal(1), weights: ModelFile });
export type Manifest = z.infer<typeof Manifest>;
