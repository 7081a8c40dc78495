/** The running turns, the queues and the drafts, for the screens. */
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Persona } from '#shared/contract/companion.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { client, desktop } from '../api/client.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createEdits, type Edits } from './edits.ts';
import type { Queue } from './queue.ts';
import { createQueues, type Queues } from './queues.ts';
import { createTurnCache } from './turn-cache.ts';
import { createTurns, type TurnState, type Turns } from './turns.ts';
import { createUpcoming, type Upcoming } from './upcoming.ts';

export interface Conversation {
  readonly turns: Turns;
  readonly drafts: Drafts;
  readonly queues: Queues;
  /** Who writes in the session that is begun next. */
  readonly upcoming: Upcoming<Generation>;
  /** Who the companion is in it. */
  readonly upcomingPersona: Upcoming<Persona>;
  readonly edits: Edits;
}

/** One per window. */
export function createConversation(queries: QueryClient): Conversation {
  const drafts = createDrafts();
  const upcoming = createUpcoming<Generation>();
  const upcomingPersona = createUpcoming<Persona>();
  const { messages, sessions } = client;
  const turns: Turns = createTurns({
    calls: {
      async createSession() {
        const generation = upcoming.get();
        const persona = upcomingPersona.get();
        const session = await sessions.create({
          ...(generation === null ? {} : { generation }),
          ...(persona === null ? {} : { persona }),
        });
        upcoming.set(null);
        upcomingPersona.set(null);
        return session;
      },
      send: (input, signal) => messages.send(input, { signal }),
      edit: (input, signal) => messages.edit(input, { signal }),
      regenerate: (input, signal) => messages.regenerate(input, { signal }),
      continue: (input, signal) => messages.continue(input, { signal }),
      stop: (input) => messages.stop(input),
    },
    cache: createTurnCache(queries),
    drafts,
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    onReplied: ({ id, sessionId, status }) => {
      desktop?.replied({ sessionId, messageId: id, status }).catch(() => {}); // a notification less
    },
    onEnded: (sessionId, end) => queues.turnEnded(sessionId, end),
  });
  const queues = createQueues({
    send: (sessionId, text, onStored) => void turns.sendQueued(sessionId, text, onStored),
    isBusy: (sessionId) => turns.state(sessionId).busy,
  });
  return { turns, drafts, queues, upcoming, upcomingPersona, edits: createEdits() };
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

/** What waits to be sent in one session. */
export function useQueue(key: string): Queue {
  const { queues } = useConversation();
  return useSyncExternalStore(queues.subscribe, () => queues.get(key));
}

/** The draft of one session and its setter. */
export function useDraft(key: string): [string, (text: string) => void] {
  const { drafts } = useConversation();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const setDraft = useCallback((text: string) => drafts.set(key, text), [drafts, key]);
  return [draft, setDraft];
}
