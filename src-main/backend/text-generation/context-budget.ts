import type { PromptMessage } from '../providers/provider.ts';
import { estimateTokens } from './tokens.ts';

/** Roles and separators cost a few tokens per message with every provider. */
const TOKENS_PER_MESSAGE = 4;

/** What was said is counted once, however many prompts it is part of. */
const counted = new WeakMap<PromptMessage, number>();

function tokensOf(message: PromptMessage): number {
  let tokens = counted.get(message);
  if (tokens === undefined) {
    tokens = estimateTokens(message.text) + TOKENS_PER_MESSAGE;
    counted.set(message, tokens);
  }
  return tokens;
}

/**
 * As much of a conversation as `budget` tokens hold, newest first, in the order in which it was said. The
 * newest message is always in, whatever it costs. Takes pages (each oldest first, newest page first) and
 * asks for no more of them than it uses, so that the cost of a prompt does not grow with the session.
 */
export function fitHistory(pages: Iterable<readonly PromptMessage[]>, budget: number): PromptMessage[] {
  const kept: PromptMessage[] = [];
  let left = budget;
  outer: for (const page of pages) {
    for (let i = page.length - 1; i >= 0; i--) {
      const message = page[i]!;
      if (message.text.trim() === '') continue;
      left -= tokensOf(message);
      if (left < 0 && kept.length > 0) break outer;
      kept.push(message);
    }
  }
  return alternate(kept.reverse());
}

/** Providers want the person first and roles in turn: neighbours of one role become one message. */
function alternate(messages: readonly PromptMessage[]): PromptMessage[] {
  const result: PromptMessage[] = [];
  for (const message of messages) {
    const previous = result.at(-1);
    if (previous === undefined && message.role === 'assistant') continue;
    if (previous?.role === message.role) {
      result[result.length - 1] = { role: message.role, text: `${previous.text}\n\n${message.text}` };
    } else {
      result.push(message);
    }
  }
  return result;
}
