/** The rows of the conversation: the greeting, then one row per position, loaded or not. Pure. */
import type { Message } from '#shared/contract/messages.ts';
import { dayName, isSameDay } from '../ui/dates.ts';
import type { Transcript } from './transcript.ts';
import type { Welcome } from './use-welcome.ts';

interface Placed {
  /** -1 for the greeting, the message's position for everything else: also the row's key. */
  readonly position: number;
  /** The day's name where a day begins. */
  readonly day: string | null;
}

export type ListRow = Placed &
  (
    | { readonly kind: 'greeting'; readonly text: string }
    | {
        readonly kind: 'message';
        readonly message: Message;
        readonly isLast: boolean;
        /** What the companion said after it, when the person came back; null: nothing. */
        readonly welcome: string | null;
      }
    | { readonly kind: 'loading' }
    | { readonly kind: 'pending'; readonly text: string }
    /** A reply that was asked for and has not begun. */
    | { readonly kind: 'awaited' }
  );

export interface ListSource {
  readonly transcript: Transcript;
  readonly greeting: string;
  readonly welcome?: Welcome | null;
  readonly pendingText: string | null;
  readonly busy: boolean;
  readonly now: number;
}

export const rowCount = ({ transcript, pendingText, busy }: ListSource): number =>
  1 + transcript.total + (pendingText === null ? 0 : 1) + (isAwaited(transcript, pendingText, busy) ? 1 : 0);

function isAwaited(transcript: Transcript, pendingText: string | null, busy: boolean): boolean {
  if (!busy) return false;
  return pendingText !== null || transcript.messages.get(transcript.total - 1)?.role === 'user';
}

/** The row at `index` of `rowCount(source)`; made when drawn, so that a long session costs nothing. */
export function rowAt(source: ListSource, index: number): ListRow {
  const { transcript, pendingText } = source;
  const position = index - 1;
  if (position < 0) return { kind: 'greeting', position, day: null, text: source.greeting };
  if (position < transcript.total) {
    const message = transcript.messages.get(position);
    if (message === undefined) return { kind: 'loading', position, day: null };
    const isLast = position === transcript.total - 1 && pendingText === null;
    const welcome = source.welcome?.afterMessageId === message.id ? source.welcome.text : null;
    return { kind: 'message', position, message, isLast, welcome, day: dayBefore(source, message) };
  }
  if (pendingText !== null && position === transcript.total) {
    return { kind: 'pending', position, day: null, text: pendingText };
  }
  return { kind: 'awaited', position, day: null };
}

function dayBefore({ transcript, now }: ListSource, message: Message): string | null {
  const previous = transcript.messages.get(message.position - 1);
  if (message.position > 0 && (previous === undefined || isSameDay(previous.createdAt, message.createdAt)))
    return null;
  // A conversation of today needs no date above its first message.
  return message.position === 0 && isSameDay(message.createdAt, now) ? null : dayName(message.createdAt, now);
}

/** Whether two rows look the same: rows are made anew on each draw, their messages are not. */
export function sameRow(a: ListRow, b: ListRow): boolean {
  if (a.kind !== b.kind || a.position !== b.position || a.day !== b.day) return false;
  if (a.kind === 'message' && b.kind === 'message')
    return a.message === b.message && a.isLast === b.isLast && a.welcome === b.welcome;
  if ('text' in a && 'text' in b) return a.text === b.text;
  return true;
}
