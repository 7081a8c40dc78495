import { ORPCError } from '@orpc/server';
import type { QuickTarget } from '#shared/contract/desktop.ts';
import type { MessageStatus, TurnEvent } from '#shared/contract/messages.ts';
import type { Client } from './client.ts';

/** How a reply ended, and where. */
export interface EndedReply {
  readonly sessionId: string;
  readonly messageId: string;
  readonly status: MessageStatus;
}

interface ThoughtsOptions {
  readonly client: Pick<Client, 'sessions' | 'messages'>;
  /** The session that a window showed last; null: none did. */
  readonly shownSession: () => string | null;
  readonly onReplied: (reply: EndedReply) => void;
  readonly report: (error: unknown) => void;
}

/** Sends what the quick entry takes, and follows the reply itself: no window has to stay open for it. */
export function createThoughts({ client, shownSession, onReplied, report }: ThoughtsOptions) {
  /** The session that was looked at last, else the newest; null where one cannot go on with it. */
  async function find() {
    const id = shownSession();
    const shown = id === null ? null : await client.sessions.get({ sessionId: id }).catch(unlessGone);
    const session = shown ?? (await client.sessions.list({ limit: 1 })).sessions[0] ?? null;
    return session === null || session.endedAt !== null ? null : { id: session.id, title: session.title };
  }

  async function follow(sessionId: string, events: AsyncIterable<TurnEvent>): Promise<void> {
    for await (const event of events) {
      if (event.type !== 'reply-finished') continue;
      onReplied({ sessionId, messageId: event.message.id, status: event.message.status });
    }
  }

  return {
    async target(): Promise<QuickTarget> {
      try {
        return { state: 'open', session: await find() };
      } catch (error) {
        if (error instanceof ORPCError) return { state: 'closed', why: error.message };
        throw error;
      }
    },
    /**
     * Resolves when the words are on the disk.
     *
     * @param sessionId  null: begins a session.
     * @throws as `messages.send` does
     */
    async send(text: string, sessionId: string | null): Promise<{ sessionId: string }> {
      const id = sessionId ?? (await client.sessions.create({})).id;
      try {
        follow(id, await client.messages.send({ sessionId: id, text })).catch(report);
      } catch (error) {
        if (sessionId === null) await client.sessions.remove({ sessionId: id }).catch(report); // nobody asked for an empty one
        throw error;
      }
      return { sessionId: id };
    },
  };
}

function unlessGone(error: unknown): null {
  if (error instanceof ORPCError && error.code === 'NOT_FOUND') return null;
  throw error;
}
