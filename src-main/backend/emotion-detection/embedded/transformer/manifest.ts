import * as z from 'zod';
import { Decisions, ModelFile } from '../manifest.ts';

/**
 * The part of `transformer.json` that the app runs on: the files, and how a full reading comes about. Its
 * raw score of a label is `blend.linear` x the linear stage's log-odds + `blend.transformer` x the
 * transformer's; `labels` turn that into calibrated log-odds and decisions, all chosen on the dev split.
 */
export const TransformerManifest = Decisions.extend({
  formatVersion: z.literal(1),
  weights: ModelFile,
  kernel: ModelFile,
  blend: z.object({ linear: z.number().min(0), transformer: z.number().positive() }),
  affect: ModelFile.optional().describe('The regressor of valence, arousal and dominance.'),
});
export type TransformerManifest = z.infer<typeof TransformerManifest>;
