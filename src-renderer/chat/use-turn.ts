/** The running turns and the drafts, for the screens. */
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { client } from '../api/client.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createTurnCache } from './turn-cache.ts';
import { createTurns, type TurnState, type Turns } from './turns.ts';

export interface Conversation {
  readonly turns: Turns;
  readonly drafts: Drafts;
}

/** One per window. */
export function createConversation(queries: QueryClient): Conversation {
  const drafts = createDrafts();
  const { messages, sessions } = client;
  const turns = createTurns({
    calls: {
      createSession: () => sessions.create({}),
      send: (input, signal) => messages.send(input, { signal }),
      regenerate: (input, signal) => messages.regenerate(input, { signal }),
      stop: (input) => messages.stop(input),
    },
    cache: createTurnCache(queries),
    drafts,
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  return { turns, drafts };
}

export const ConversationContext = createContext<Conversation | null>(null);

export function useConversation(): Conversation {
  const conversation = useContext(ConversationContext);
  if (conversation === null) throw new Error('useConversation needs a ConversationContext above it');
  return conversation;
}

/** The state of the turn of one session (or of NEW_SESSION). */
export function useTurnState(key: string): TurnState {
  const { turns } = useConversation();
  return useSyncExternalStore(turns.subscribe, () => turns.state(key));
}

/** The draft of one session and its setter. */
export function useDraft(key: string): [string, (text: string) => void] {
  const { drafts } = useConversation();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const setDraft = useCallback((text: string) => drafts.set(key, text), [drafts, key]);
  return [draft, setDraft];
}
