import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Clock } from '../clock.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { DetectionContext, EmotionDetector } from './detector.ts';
import type { Proposal } from './llm/answer.ts';
import type { LlmDetector, LlmReading } from './llm/llm-detector.ts';
import { createRateCap } from './rate-cap.ts';

/**
 * Full readings a second that a first look is followed by: more than many people talking at a time need, and at
 * most a quarter of a core. Of programs that send faster the first look stands, and the other core is theirs.
 */
const FULL_READINGS_PER_SECOND = 20;

export interface DetectionRequest {
  readonly text: string;
  readonly context: DetectionContext;
  /** Null where the session leaves no trace. */
  readonly sessionId: string | null;
  /** Who writes the replies of the session, and with which key of its own. */
  readonly replies: Generation;
  readonly sessionKey: string | null;
  readonly signal: AbortSignal;
}

export interface Detected {
  /** What the reply is written with. Null where nobody could read: the turn goes on without. */
  readonly now: Promise<{ reading: EmotionReading | null; proposal: Proposal | null }>;
  /** A better reading, which the reply does not wait for; null where there is none to come. */
  readonly later: Promise<LlmReading | null>;
}

/** Who reads a message: the embedded detector, a language model, or one after the other, as the settings say. */
export interface Detection {
  detect(request: DetectionRequest): Detected;
}

/**
 * A language model that fails costs nothing but itself: the embedded reading stands, and says that it is one.
 *
 * @param report is told what nobody foresaw; a provider that is down is no surprise.
 */
export function createDetection(options: {
  embedded: EmotionDetector;
  llm: LlmDetector;
  settings: SettingsStore;
  clock: Clock;
  report: (error: unknown) => void;
}): Detection {
  const { embedded, llm, settings, clock, report } = options;
  const mayReadInFull = createRateCap(FULL_READINGS_PER_SECOND, clock);

  const read = (
    { text, context }: DetectionRequest,
    { quick } = { quick: false },
  ): Promise<EmotionReading | null> =>
    embedded.detect(text, { ...context, quick }).catch((error: unknown) => {
      report(error);
      return null;
    });

  /** Null: no model is chosen for it, or the chosen one writes nothing. */
  const ask = async (request: DetectionRequest): Promise<LlmReading | null> => {
    const { detection } = settings.get();
    const writer =
      detection.provider === null
        ? request.replies
        : { provider: detection.provider, model: detection.model };
    if (writer.provider === EMBEDDED) return null;
    const sessionKey = writer.provider === request.replies.provider ? request.sessionKey : null;
    return llm.read({ ...request, writer, sessionKey }).catch((error: unknown) => {
      if (!(error instanceof ProviderError)) report(error);
      return null;
    });
  };

  /** The full reading, where it says more than the first look did. */
  const refined = (reading: EmotionReading | null): LlmReading | null =>
    reading?.stage === 'transformer' ? { reading, proposal: null } : null;

  return {
    detect(request) {
      const nothing = Promise.resolve(null);
      if (settings.get().detection.paused) {
        return { now: Promise.resolve({ reading: null, proposal: null }), later: nothing };
      }
      switch (settings.get().detection.mode) {
        case 'embedded': {
          // Somebody else's model is on its way while the full reading is made: it costs no time to the first word.
          const quick = request.replies.provider !== EMBEDDED;
          const first = read(request, { quick });
          const full = () => first.then((reading) => reading && read(request).then(refined));
          return {
            now: first.then((reading) => ({ reading, proposal: null })),
            later: quick && mayReadInFull() ? full() : nothing,
          };
        }
        case 'refined':
          return { now: read(request).then((reading) => ({ reading, proposal: null })), later: ask(request) };
        case 'llm':
          return {
            now: ask(request).then(
              async (answer) => answer ?? { reading: await read(request), proposal: null },
            ),
            later: nothing,
          };
      }
    },
  };
}
