import type { Generation } from '#shared/contract/sessions.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Clock } from '../../clock.ts';
import type { ModelCall } from '../../providers/model-call.ts';
import type { PromptMessage } from '../../providers/provider.ts';
import type { DetectionContext } from '../detector.ts';
import { type Proposal, parseAnswer } from './answer.ts';
import { ask, askAgain, INSTRUCTIONS } from './question.ts';

/** A reading that takes longer would hold up the reply too much: the embedded one is taken instead. */
const PATIENCE_MS = 20_000;

/** An answer this long is no reading. */
const LONGEST_ANSWER = 20_000;

/** As the model's maker decided: a fixed temperature is refused by some models that think. */
const OPTIONS = { temperature: null, maxOutputTokens: null, thinking: null };

export interface LlmReading {
  readonly reading: EmotionReading;
  /** What the model thinks that the companion would feel. */
  readonly proposal: Proposal | null;
}

export interface LlmDetector {
  /**
   * Asks a language model for a reading, once more where its answer cannot be used. Null where it has none to
   * give: no usable answer, too late, or `signal` is aborted.
   * @throws ProviderError where the provider cannot be asked.
   */
  read(request: {
    text: string;
    context: DetectionContext;
    /** Null where the session leaves no trace. */
    sessionId: string | null;
    writer: Generation;
    sessionKey: string | null;
    signal: AbortSignal;
  }): Promise<LlmReading | null>;
}

export function createLlmDetector({ call, clock }: { call: ModelCall; clock: Clock }): LlmDetector {
  return {
    async read({ text, context, sessionId, writer, sessionKey, signal: outer }) {
      const controller = new AbortController();
      const abort = () => controller.abort();
      const cancel = clock.after(PATIENCE_MS, abort);
      outer.addEventListener('abort', abort, { once: true });
      if (outer.aborted) abort();
      const { signal } = controller;

      const answerTo = async (messages: readonly PromptMessage[]): Promise<string> => {
        let answer = '';
        const request = { instructions: INSTRUCTIONS, options: OPTIONS, json: true };
        const errand = { purpose: 'detection', sessionId } as const;
        for await (const part of call({ ...errand, ...request, writer, sessionKey, messages, signal })) {
          if (part.type === 'delta') answer += part.text;
          if (answer.length > LONGEST_ANSWER) break;
        }
        return answer;
      };

      try {
        const question = ask(text, context.previous ?? []);
        const first = await answerTo([question]);
        if (signal.aborted) return null;
        const parsed = parseAnswer(first);
        if (parsed.ok) return parsed;
        const second = parseAnswer(await answerTo(askAgain(question, first, parsed.problem)));
        return second.ok && !signal.aborted ? second : null;
      } finally {
        cancel();
        outer.removeEventListener('abort', abort);
      }
    },
  };
}
