import type { Message } from '#shared/contract/messages.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Clock } from '../../clock.ts';
import type { ModelCall } from '../../providers/model-call.ts';
import type { PromptMessage } from '../../providers/provider.ts';
import type { OpenSession } from '../../session-manager/session-manager.ts';
import { dayOf, weekdayOf } from '../calendar.ts';
import type { Fact } from './fact.ts';
import { INSTRUCTIONS, type KnownFact, parseFacts } from './model-answer.ts';

/** Nobody waits for it, but nothing may hang for ever. */
const PATIENCE_MS = 30_000;
/** An answer this long is no list of a few facts. */
const LONGEST_ANSWER = 20_000;
/** More of a message is not looked at. */
const LONGEST_EXCERPT = 6_000;
/** As the model's maker decided, as for readings. */
const OPTIONS = { temperature: null, maxOutputTokens: null, thinking: null };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface ModelExtraction {
  /**
   * Asks the model that wrote a reply what the turn teaches: one request, no second try. Null where there is no
   * model to ask, or no answer that can be used.
   * @throws ProviderError where the provider cannot be asked.
   */
  extract(request: {
    open: OpenSession;
    message: Message;
    reply: Message | null;
    timeZone: string;
    signal: AbortSignal;
  }): Promise<{ message: Fact[]; reply: Fact[] } | null>;
}

/** @param known  what is held already and may be about the same as this text. */
export function createModelExtraction({
  call,
  clock,
  known,
}: {
  call: ModelCall;
  clock: Clock;
  known: (text: string) => readonly KnownFact[];
}): ModelExtraction {
  return {
    async extract({ open, message, reply, timeZone, signal: outer }) {
      if (reply === null || reply.provider === null || reply.provider === EMBEDDED || reply.text === '')
        return null;
      const controller = new AbortController();
      const abort = () => controller.abort();
      const cancel = clock.after(PATIENCE_MS, abort);
      outer.addEventListener('abort', abort, { once: true });
      if (outer.aborted) abort();
      const held = known(message.text);
      try {
        let answer = '';
        const parts = call({
          purpose: 'knowledge',
          sessionId: open.session.id,
          writer: { provider: reply.provider, model: reply.model },
          // A key of the session's own is meant for the provider that the session was made with.
          sessionKey: open.session.generation?.provider === reply.provider ? open.apiKey : null,
          instructions: INSTRUCTIONS,
          messages: [question(message, reply, timeZone, held)],
          options: OPTIONS,
          json: true,
          signal: controller.signal,
        });
        for await (const part of parts) {
          if (part.type === 'delta') answer += part.text;
          if (answer.length > LONGEST_ANSWER) return null;
        }
        return controller.signal.aborted ? null : parseFacts(answer, held);
      } finally {
        cancel();
        outer.removeEventListener('abort', abort);
      }
    },
  };
}

/** The turn as a model gets it: quoted as JSON, so that it cannot pass for an instruction. */
function question(
  message: Message,
  reply: Message,
  timeZone: string,
  held: readonly KnownFact[],
): PromptMessage {
  const today = dayOf(message.createdAt, timeZone);
  const { year, month, day } = today;
  const data = {
    today: `${WEEKDAYS[weekdayOf(today)]} ${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    known: held.map(({ words }, index) => `${index}: ${words}`),
    message: message.text.slice(0, LONGEST_EXCERPT),
    reply: reply.text.slice(0, LONGEST_EXCERPT),
  };
  return { role: 'user', text: JSON.stringify(data) };
}
