import type { QueryClient } from '@tanstack/react-query';
import { createQueryClient } from '../api/query-client.ts';
import { type Conversation, createConversation } from '../chat/use-turn.ts';

/** Everything that this window remembers of a person's words: what was asked for, turns, drafts, queues. */
export interface Memory {
  /** Another one for each memory, so that nothing on the screen outlives its own. */
  readonly id: number;
  readonly queries: QueryClient;
  readonly conversation: Conversation;
}

let made = 0;

export function createMemory(): Memory {
  const queries = createQueryClient();
  made += 1;
  return { id: made, queries, conversation: createConversation(queries) };
}

/** Lets go of it. A turn that still ends writes into what nobody reads any more. */
export function forget({ queries }: Memory): void {
  void queries.cancelQueries();
  queries.clear();
}
