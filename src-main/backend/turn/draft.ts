import type { Message, Writing } from '#shared/contract/messages.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import type { ReplyPart } from '../text-generation/text-generation.ts';

/** What becomes of a reply while its parts arrive: its text, who writes it, and what that takes. */
export interface Draft {
  readonly text: string;
  add(part: ReplyPart): void;
  end(): Pick<Message, 'text' | 'provider' | 'model' | 'writing'>;
}

/** Starts from what `reply` says already, where it is continued: tokens, cost and time add up. */
export function createDraft(reply: NewMessage, clock: Clock): Draft {
  const askedAt = clock.now();
  const before = reply.writing;
  let { text, provider, model } = reply;
  let insteadOf: Writing['insteadOf'] = [];
  let firstTokenMs = before?.firstTokenMs ?? null;
  let took: Pick<Writing, 'inputTokens' | 'outputTokens' | 'costUsd' | 'pricesOf'> | null = null;

  return {
    get text() {
      return text;
    },
    add(part) {
      if (part.type === 'delta') {
        text += part.text;
        firstTokenMs ??= Math.max(0, clock.now() - askedAt);
      } else if (part.type === 'writer') {
        ({ provider, model } = part);
        insteadOf = [...part.insteadOf];
      } else {
        const { inputTokens, outputTokens, costUsd, pricesOf } = part;
        took = { inputTokens, outputTokens, costUsd, pricesOf };
      }
    },
    end() {
      const durationMs = Math.max(0, clock.now() - askedAt);
      const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
      const now = took ?? { inputTokens: null, outputTokens: null, costUsd: null, pricesOf: null };
      const total =
        before === null
          ? now
          : {
              inputTokens: sum(before.inputTokens, now.inputTokens),
              outputTokens: sum(before.outputTokens, now.outputTokens),
              costUsd: sum(before.costUsd, now.costUsd),
              pricesOf: now.pricesOf ?? before.pricesOf,
            };
      const writing: Writing = {
        ...total,
        firstTokenMs,
        durationMs: durationMs + (before?.durationMs ?? 0),
        insteadOf: insteadOf.length > 0 ? insteadOf : (before?.insteadOf ?? []),
      };
      return { text, provider, model, writing };
    },
  };
}
