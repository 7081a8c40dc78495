import type { EmotionDetector } from '../detector.ts';
import { learntReading } from './corrected-reading.ts';
import type { CorrectionMemory } from './memory.ts';

/**
 * A detector that has learnt from the person's corrections, around any other.
 *
 * @param options.memory asked at each text, so that a correction counts from the next message on; null while there
 *   are none.
 * @param options.report told why the memory could not be used; the text is read without it then.
 */
export function withCorrections(
  detector: EmotionDetector,
  { memory, report }: { memory: () => Promise<CorrectionMemory | null>; report: (error: unknown) => void },
): EmotionDetector {
  return {
    async detect(text, context) {
      const reading = await detector.detect(text, context);
      try {
        const verdict = (await memory())?.verdict(text, reading);
        return verdict ? learntReading(reading, verdict) : reading;
      } catch (error) {
        report(error);
        return reading;
      }
    },
    close: async () => detector.close?.(),
  };
}
