import { join } from 'node:path';
import type { EmotionDetector } from './detector.ts';
import { createEmbeddedDetector } from './embedded/embedded-detector.ts';
import { createLanguageAwareDetector } from './languages/language-aware-detector.ts';
import { createLanguageModels } from './languages/load-languages.ts';

/**
 * The detector that ships, whole: English in two stages, eleven other languages, and a word about the rest. It
 * keeps nothing of what it reads, so that one may serve several backends. Models are loaded at the first text.
 *
 * @param modelDir  the folder with the models
 * @param report    told where a part of it cannot be used
 */
export function createShippedDetector(options: {
  readonly modelDir: string;
  readonly report: (error: unknown) => void;
}): EmotionDetector {
  return createLanguageAwareDetector({
    english: createEmbeddedDetector(options),
    languages: createLanguageModels(join(options.modelDir, 'languages')),
  });
}
