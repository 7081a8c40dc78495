/**
 * What the window knows of a session's messages: how many there are, and those that were loaded, by position.
 * Pure functions; the list draws positions 0…total-1 and asks for what is missing.
 */
import type { Message } from '#shared/contract/messages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Concern } from '#shared/safety/concern.ts';

export interface Transcript {
  readonly total: number;
  readonly messages: ReadonlyMap<number, Message>;
}

export interface MessagePage {
  readonly messages: readonly Message[];
  readonly total: number;
}

/** Messages that one call loads; pages are aligned to multiples of it. */
export const PAGE_SIZE = 50;

export const EMPTY_TRANSCRIPT: Transcript = { total: 0, messages: new Map() };

/**
 * The end of the session as just read from the backend. Earlier pages are kept only while they belong to the
 * same branch: the page's first message must follow, or be, what is already known there.
 */
export function withTail(known: Transcript | undefined, page: MessagePage): Transcript {
  const first = page.messages[0];
  const fits =
    known !== undefined &&
    first !== undefined &&
    (known.messages.get(first.position)?.id === first.id ||
      known.messages.get(first.position - 1)?.id === first.parentId);
  const messages = new Map<number, Message>();
  if (fits) {
    for (const [position, message] of known.messages) {
      if (position < first.position) messages.set(position, message);
    }
  }
  for (const message of page.messages) messages.set(message.position, message);
  return { total: page.total, messages };
}

/** An earlier page, loaded while scrolling up; what is already known stays, it may be newer. */
export function withEarlierPage(known: Transcript, page: MessagePage): Transcript {
  const messages = new Map(known.messages);
  for (const message of page.messages) {
    if (message.position < known.total && !messages.has(message.position))
      messages.set(message.position, message);
  }
  return { total: known.total, messages };
}

/** A message of a running turn. It is the end of its branch: whatever was known behind it is gone. */
export function withLast(known: Transcript, message: Message): Transcript {
  const messages = new Map(known.messages);
  for (const position of known.messages.keys()) {
    if (position > message.position) messages.delete(position);
  }
  messages.set(message.position, message);
  return { total: message.position + 1, messages };
}

/** Another branch: from the page's first message on it takes the place of what was known. */
export function withBranch(known: Transcript, page: MessagePage): Transcript {
  const from = page.messages[0]?.position ?? page.total;
  const messages = new Map<number, Message>();
  for (const [position, message] of known.messages) if (position < from) messages.set(position, message);
  for (const message of page.messages) messages.set(message.position, message);
  return { total: page.total, messages };
}

/** A reading that arrived after its message. The message is near the end: the search starts there. */
export const withReading = (known: Transcript, messageId: string, reading: EmotionReading): Transcript =>
  withChanged(known, messageId, { reading });

/** What the reading brought to light of somebody in danger. */
export const withConcern = (known: Transcript, messageId: string, concern: Concern): Transcript =>
  withChanged(known, messageId, { concern });

function withChanged(
  known: Transcript,
  messageId: string,
  change: Partial<Pick<Message, 'reading' | 'concern'>>,
): Transcript {
  for (let position = known.total - 1; position >= 0; position--) {
    const message = known.messages.get(position);
    if (message?.id === messageId) return withMessage(known, { ...message, ...change });
  }
  return known;
}

/** A message that changed where it is; one that is not known there (any more) changes nothing. */
export function withMessage(known: Transcript, message: Message): Transcript {
  if (known.messages.get(message.position)?.id !== message.id) return known;
  return { ...known, messages: new Map(known.messages).set(message.position, message) };
}

/** The `before` of every page that has to be loaded to show positions `from`…`to` (both included). */
export function missingPages(known: Transcript, from: number, to: number): number[] {
  const pages: number[] = [];
  for (let position = Math.max(0, from); position <= Math.min(to, known.total - 1); position++) {
    if (known.messages.has(position)) continue;
    const before = (Math.floor(position / PAGE_SIZE) + 1) * PAGE_SIZE;
    if (pages.at(-1) !== before) pages.push(before);
  }
  return pages;
}

export const lastMessage = (known: Transcript): Message | undefined => known.messages.get(known.total - 1);

/** What the person said last, as far as it is known. */
export function lastOwnMessage(known: Transcript): Message | undefined {
  for (let position = known.total - 1; position >= 0; position--) {
    const message = known.messages.get(position);
    if (message === undefined || message.role === 'user') return message;
  }
  return undefined;
}
