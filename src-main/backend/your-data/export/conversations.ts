import type { Message } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Store } from '../../database/store.ts';

const SESSIONS_AT_A_TIME = 100;
const MESSAGES_AT_A_TIME = 32;

/** These sessions, in their order; null: all of them, newest first. */
export function* sessionsOf(store: Store, ids: readonly string[] | null): Generator<Session> {
  if (ids !== null) {
    for (const id of ids) {
      const session = store.sessions.get(id);
      if (session !== null) yield session;
    }
    return;
  }
  for (let page = store.sessions.list(SESSIONS_AT_A_TIME); ; ) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < SESSIONS_AT_A_TIME) return;
    page = store.sessions.list(SESSIONS_AT_A_TIME, last);
  }
}

/** The messages of a session that the screen shows, first to last, some at a time; without what is being deleted. */
export function* messagesOf(store: Store, { id, messageCount }: Session): Generator<Message[]> {
  for (let at = 0; at < messageCount; at += MESSAGES_AT_A_TIME) {
    const page = store.messages.page(id, at + MESSAGES_AT_A_TIME, MESSAGES_AT_A_TIME);
    yield page.filter((message) => message.position >= at && store.deletions.ofMessage(message.id) === null);
  }
}

/** Such as `2026-01-31 18:05 UTC`. */
export const timeWord = (at: number): string => {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
};

export const titleWord = ({ title }: Pick<Session, 'title'>): string => title ?? 'Untitled session';

/** Who said a message, in the words of a reader. */
export const speakerWord = (message: Message, { persona }: Session): string =>
  message.role === 'user' ? 'You' : persona.name;
