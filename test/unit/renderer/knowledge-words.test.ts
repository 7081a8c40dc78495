import { describe, expect, it } from 'vitest';
import { rowAt, sameRow } from '../../../src-renderer/chat/list-rows.ts';
import { withTail } from '../../../src-renderer/chat/transcript.ts';
import { whenSaid } from '../../../src-renderer/knowledge/words.ts';
import { messagesAt } from './messages.ts';

const NOW = new Date(2026, 10, 18, 12).getTime();
const DAY = 86_400_000;

describe('when something was said', () => {
  it.each([
    [{ createdAt: NOW }, 'Said today'],
    [{ createdAt: NOW - DAY }, 'Said yesterday'],
    [{ createdAt: NOW, origin: 'person' as const }, 'Said today · in your words'],
    [{ createdAt: NOW, dueUntil: NOW - 1 }, 'Said today · its date has passed'],
    [{ createdAt: NOW, dueUntil: NOW - 1, askedAt: NOW }, 'Said today · I asked how it went'],
    [{ createdAt: NOW, dueUntil: NOW + 1 }, 'Said today'],
  ])('%o: %s', (change, said) => {
    const statement = { origin: 'patterns' as const, dueUntil: null, askedAt: null, ...change };
    expect(whenSaid(statement, NOW)).toBe(said);
  });

  it('names the day of what was said longer ago', () => {
    const statement = {
      origin: 'patterns' as const,
      createdAt: NOW - 3 * DAY,
      dueUntil: null,
      askedAt: null,
    };
    expect(whenSaid(statement, NOW)).toMatch(/^Said on \S+.*15/);
  });
});

describe('a welcome', () => {
  const transcript = withTail(undefined, { messages: messagesAt(0, 3), total: 4 });
  const source = (welcome: { text: string; afterMessageId: string } | null) => ({
    transcript,
    greeting: 'Hello.',
    welcome,
    pendingText: null,
    busy: false,
    now: NOW,
  });
  const last = transcript.messages.get(3)!;

  it('stands after the message that was the last one, and nowhere else', () => {
    const from = source({ text: 'Hello again.', afterMessageId: last.id });
    expect(
      [1, 2, 3, 4].map((index) => rowAt(from, index)).map((row) => 'welcome' in row && row.welcome),
    ).toEqual([null, null, null, 'Hello again.']);
  });

  it('is drawn when it comes', () => {
    const before = rowAt(source(null), 4);
    expect(sameRow(before, rowAt(source(null), 4))).toBe(true);
    expect(sameRow(before, rowAt(source({ text: 'Hi.', afterMessageId: last.id }), 4))).toBe(false);
  });
});
