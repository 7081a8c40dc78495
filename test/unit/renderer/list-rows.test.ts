import { describe, expect, it } from 'vitest';
import { type ListSource, rowAt, rowCount, sameRow } from '../../../src-renderer/chat/list-rows.ts';
import { withTail } from '../../../src-renderer/chat/transcript.ts';
import { messageAt, messagesAt } from './messages.ts';

const NOW = messageAt(0).createdAt + 3_600_000;

const source = (change: Partial<ListSource> = {}): ListSource => ({
  transcript: withTail(undefined, { messages: messagesAt(0, 3), total: 4 }),
  greeting: 'Hello.',
  pendingText: null,
  busy: false,
  now: NOW,
  ...change,
});

const kinds = (from: ListSource) =>
  Array.from({ length: rowCount(from) }, (_, index) => rowAt(from, index).kind);

describe('the rows of a conversation', () => {
  it('are the greeting and every position, loaded or not', () => {
    const transcript = withTail(undefined, { messages: messagesAt(2, 3), total: 4 });
    expect(kinds(source({ transcript }))).toEqual(['greeting', 'loading', 'loading', 'message', 'message']);
  });

  it('end with the words on their way and the reply that is awaited', () => {
    expect(kinds(source({ pendingText: 'hello', busy: true })).slice(-2)).toEqual(['pending', 'awaited']);
  });

  it('keep their place when the words on their way are stored', () => {
    const pending = source({ pendingText: 'hello', busy: true });
    const stored = source({
      transcript: withTail(undefined, { messages: messagesAt(0, 4), total: 5 }),
      busy: true,
    });
    expect(rowAt(pending, 5).position).toBe(rowAt(stored, 5).position);
    expect(rowCount(pending)).toBe(rowCount(stored));
  });

  it('await no reply once one has begun', () => {
    expect(kinds(source({ busy: true })).at(-1)).toBe('message');
  });

  it('name the day where one begins, but not today at the start', () => {
    const day = 86_400_000;
    const messages = [messageAt(0, { createdAt: NOW - 3 * day }), messageAt(1, { createdAt: NOW })];
    const older = source({ transcript: withTail(undefined, { messages, total: 2 }) });
    expect(rowAt(older, 1).day).not.toBeNull();
    expect(rowAt(older, 2).day).toBe('Today');
    expect(rowAt(source(), 1).day).toBeNull();
  });

  it('look the same while their message is the same', () => {
    const from = source();
    expect(sameRow(rowAt(from, 2), rowAt(from, 2))).toBe(true);
    expect(sameRow(rowAt(from, 2), rowAt(from, 3))).toBe(false);
    const changed = source({ transcript: withTail(undefined, { messages: messagesAt(0, 3), total: 4 }) });
    expect(sameRow(rowAt(from, 2), rowAt(changed, 2))).toBe(false);
  });
});
