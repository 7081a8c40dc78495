import { v7 as uuidv7 } from 'uuid';
import type { Message } from '#shared/contract/messages.ts';
import { findConcern } from '../safety/find-concern.ts';

/** What the person says now, unread and unanswered. */
export function newMessage(said: {
  sessionId: string;
  text: string;
  /** What it follows; null: nothing. */
  previous: Pick<Message, 'id' | 'position'> | null;
  /** What was said in its place before. */
  siblingIds?: readonly string[];
  /** Milliseconds UTC. */
  at: number;
}): Message {
  const { sessionId, text, previous, siblingIds = [], at } = said;
  const id = uuidv7();
  return {
    id,
    sessionId,
    parentId: previous?.id ?? null,
    position: previous === null ? 0 : previous.position + 1,
    role: 'user',
    text,
    status: 'complete',
    error: null,
    provider: null,
    model: null,
    writing: null,
    createdAt: at,
    reading: null,
    readingHidden: false,
    concern: findConcern(text),
    helpDismissed: false,
    siblingIds: [...siblingIds, id],
  };
}
