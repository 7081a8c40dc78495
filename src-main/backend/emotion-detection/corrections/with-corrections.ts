import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionDetector } from '../detector.ts';
import type { LlmDetector } from '../llm/llm-detector.ts';
import { learntReading } from './corrected-reading.ts';
import type { CorrectionMemory } from './memory.ts';

/** A reading as what the corrections taught changes it. Never rejects. */
export type Learning = (text: string, reading: EmotionReading) => Promise<EmotionReading>;

/**
 * @param options.memory asked at each text, so that a correction counts from the next message on; null while there
 *   are none.
 * @param options.report told why the memory could not be used; the reading stays as it is then.
 */
export function createLearning(options: {
  memory: () => Promise<CorrectionMemory | null>;
  report: (error: unknown) => void;
}): Learning {
  return async (text, reading) => {
    try {
      const verdict = (await options.memory())?.verdict(text, reading);
      return verdict ? learntReading(reading, verdict) : reading;
    } catch (error) {
      options.report(error);
      return reading;
    }
  };
}

/** A detector that has learnt from the person's corrections, around any other. */
export function withCorrections(detector: EmotionDetector, learn: Learning): EmotionDetector {
  return {
    detect: async (text, context) => learn(text, await detector.detect(text, context)),
    close: async () => detector.close?.(),
  };
}

/** The same around a language model. */
export function withLlmCorrections(llm: LlmDetector, learn: Learning): LlmDetector {
  return {
    async read(request) {
      const answer = await llm.read(request);
      return answer && { ...answer, reading: await learn(request.text, answer.reading) };
    },
  };
}
