import type { EmotionReading } from '#shared/emotions/reading.ts';

/** What surrounds the text. A detector may use it or not; the reading is always of the text itself. */
export interface DetectionContext {
  /** The messages before the text, oldest first. They tell a detector what a short "yes" or "ugh" is about. */
  readonly previous?: readonly string[];
  /** True: a first look is enough, at once; a detector with one stage only takes no notice. */
  readonly quick?: boolean;
}

/**
 * Emotion Detection as the rest of the backend sees it. Every detector (embedded, a language model, one
 * that asks both) answers with the same full reading.
 */
export interface EmotionDetector {
  /**
   * Reads the emotion that a person would perceive in `text`. Takes any string: an empty text, or one
   * without anything to read, is a neutral reading. Rejects only if the detector itself cannot work (a
   * damaged model, for example), with an error that says what to do.
   */
  detect(text: string, context?: DetectionContext): Promise<EmotionReading>;
  /** Lets go of what the detector keeps running, such as a thread. */
  close?(): Promise<void>;
}
