import type { PromptMessage } from '../providers/provider.ts';
import { fitHistory } from './context-budget.ts';
import { instructionsFor, type ReplySituation } from './prompt.ts';
import { estimateTokens } from './tokens.ts';

/** What the instructions look at of the conversation: what was used lately, and what it is about. */
const MOST_RECENT = 16;

export interface PromptRequest extends ReplySituation {
  /** The branch in pages, each oldest first, newest page first; the last message is the one to answer. */
  readonly history: () => Iterable<readonly PromptMessage[]>;
  /** What a reply that was interrupted says so far, where it is to be continued; else empty. */
  readonly begun: string;
}

/**
 * The whole prompt, within `budget` tokens as `estimateTokens` counts: instructions and as much of the conversation as
 * is left room for, newest first. Only the message to answer is in whatever it costs: nobody's words are cut. The
 * summary is told where something is left out, and only there.
 */
export function fillPrompt(
  request: PromptRequest,
  budget: number,
): { instructions: string; messages: readonly PromptMessage[] } {
  const instructionsWith = instructionsFor(request, newest(request.history()), budget);
  const fill = (summary: string | null) => {
    const instructions = instructionsWith(summary);
    const continued = request.begun === '' ? 0 : estimateTokens(request.begun) + estimateTokens(GO_ON) + 8;
    const room = budget - estimateTokens(instructions) - continued;
    return { instructions, ...fitHistory(request.history(), room) };
  };
  const bare = fill(null);
  const { instructions, messages } = bare.isWhole || request.summary === null ? bare : fill(request.summary);
  return { instructions, messages: withBegun(messages, request.begun) };
}

function newest(pages: Iterable<readonly PromptMessage[]>): PromptMessage[] {
  const found: PromptMessage[] = [];
  for (const page of pages) {
    found.unshift(...page.slice(-MOST_RECENT));
    if (found.length >= MOST_RECENT) break;
  }
  return found.slice(-MOST_RECENT);
}

const GO_ON =
  'Your last message was cut off. Write what comes next, from the very character at which it stops. Repeat nothing and add no introduction.';

/** A reply that is continued stands in the conversation, and the person asks for the rest of it. */
function withBegun(messages: readonly PromptMessage[], begun: string): readonly PromptMessage[] {
  if (begun === '') return messages;
  return [...messages, { role: 'assistant', text: begun }, { role: 'user', text: GO_ON }];
}
