/** Writes what a turn tells into the query caches, so that chat, sessions, companion and timeline move together. */
import type { QueryClient } from '@tanstack/react-query';
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { putSession } from '../sessions/session-cache.ts';
import { EMPTY_TRANSCRIPT, type Transcript, withConcern, withLast, withReading } from './transcript.ts';

export const transcriptKey = (sessionId: string) => ['transcript', sessionId] as const;

export interface TurnCache {
  /** A session that was just made has no messages: nothing to load. */
  begin(session: Session): void;
  /** Before a turn: a page that is still on its way would be older than what the turn says. */
  settle(sessionId: string): Promise<void>;
  apply(sessionId: string, event: TurnEvent): void;
  /** After a turn that broke off: the backend knows what was kept. */
  reload(sessionId: string): Promise<void>;
}

export function createTurnCache(queries: QueryClient): TurnCache {
  const change = (sessionId: string, next: (known: Transcript) => Transcript) =>
    queries.setQueryData<Transcript>(transcriptKey(sessionId), (known) => next(known ?? EMPTY_TRANSCRIPT));
  const putMessage = (message: Message) => change(message.sessionId, (known) => withLast(known, message));
  const reloadTimeline = (sessionId: string) =>
    queries.invalidateQueries({ queryKey: api.emotions.timeline.key({ input: { sessionId } }) });

  return {
    begin(session) {
      queries.setQueryData(transcriptKey(session.id), EMPTY_TRANSCRIPT);
      putSession(queries, session);
    },
    settle: (sessionId) => queries.cancelQueries({ queryKey: transcriptKey(sessionId) }),
    apply(sessionId, event) {
      switch (event.type) {
        case 'user-message':
        case 'reply-started':
          putMessage(event.message);
          return;
        case 'reading':
          change(sessionId, (known) => withReading(known, event.messageId, event.reading));
          return;
        case 'concern':
          change(sessionId, (known) => withConcern(known, event.messageId, event.concern));
          return;
        case 'companion':
          queries.setQueryData(api.companion.get.queryKey({ input: { sessionId } }), event.companion);
          void reloadTimeline(sessionId);
          return;
        case 'reply-finished':
          putMessage(event.message);
          void reloadTimeline(sessionId);
          return;
        case 'session':
          putSession(queries, event.session);
          return;
        case 'delta':
          return;
      }
    },
    async reload(sessionId) {
      await Promise.all([
        queries.invalidateQueries({ queryKey: transcriptKey(sessionId) }),
        queries.invalidateQueries({ queryKey: api.sessions.key() }),
        queries.invalidateQueries({ queryKey: api.companion.get.key({ input: { sessionId } }) }),
        reloadTimeline(sessionId),
      ]);
    },
  };
}
