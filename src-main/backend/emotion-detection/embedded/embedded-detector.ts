import type { EmotionDetector } from '../detector.ts';
import { contextShare, withContext } from './context.ts';
import { emphasis } from './emphasis.ts';
import { nothingRead, toReading } from './reading.ts';
import type { ThreadLimits } from './transformer/transformer-thread.ts';
import { createStages } from './two-stages.ts';
import { splitIntoWindows } from './windows.ts';

export interface EmbeddedDetectorOptions {
  /** The folder with the models. */
  readonly modelDir: string;
  /** Told of what the detector works around: a transformer that cannot be loaded. */
  readonly report?: ((error: unknown) => void) | undefined;
  readonly limits?: ThreadLimits | undefined;
}

/** How much of an earlier message is read for a short text after it, in characters from its end. */
const CONTEXT_LENGTH = 300;

/**
 * The detector that ships with the app, on this machine, without a network. A linear model gives the first look in
 * a fraction of a millisecond; a transformer in a thread of its own refines it. Where that cannot answer in time,
 * the linear stage answers alone, and the reading's `stage` says so.
 *
 * The models in `modelDir` are loaded at the first text. A missing or damaged linear model rejects that text
 * with a `ModelError`, and is looked at again for the next.
 */
export function createEmbeddedDetector(options: EmbeddedDetectorOptions): EmotionDetector {
  const { modelDir, report = () => undefined, limits } = options;
  const stages = createStages({ modelDir, report, limits });
  return {
    async detect(text, { previous = [], quick = false } = {}) {
      const share = previous.length === 0 ? 0 : contextShare(text);
      const before = share === 0 ? [] : previous.slice(-2).map((message) => message.slice(-CONTEXT_LENGTH));
      const { stage, results, decisions } = await stages.read([text, ...before], { quick });
      const [own, ...earlier] = results;
      if (own?.probabilities === undefined) return nothingRead();
      const context = earlier.flatMap(({ probabilities }) => (probabilities ? [probabilities] : []));
      return toReading({
        probabilities: withContext(own.probabilities, context, share),
        affect: own.affect,
        emphasis: emphasis(splitIntoWindows(text).join('')),
        decisions,
        stage,
        weighWords: own.weighWords,
      });
    },
    close: () => stages.close(),
  };
}
