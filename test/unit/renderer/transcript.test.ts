import { describe, expect, it } from 'vitest';
import {
  EMPTY_TRANSCRIPT,
  lastMessage,
  lastOwnMessage,
  missingPages,
  type Transcript,
  withBranch,
  withEarlierPage,
  withLast,
  withMessage,
  withReading,
  withTail,
} from '../../../src-renderer/chat/transcript.ts';
import { messageAt, messagesAt, readingOf } from './messages.ts';

const positions = (transcript: Transcript) => [...transcript.messages.keys()].sort((a, b) => a - b);

describe('the end of a session', () => {
  it('is all that is known of a session just opened', () => {
    const transcript = withTail(undefined, { messages: messagesAt(150, 199), total: 200 });
    expect(transcript.total).toBe(200);
    expect(positions(transcript)).toHaveLength(50);
    expect(lastMessage(transcript)?.id).toBe('m199');
  });

  it('keeps the earlier pages of the same branch', () => {
    const before = withEarlierPage(withTail(undefined, { messages: messagesAt(50, 99), total: 100 }), {
      messages: messagesAt(0, 49),
      total: 100,
    });
    const after = withTail(before, { messages: messagesAt(52, 101), total: 102 });
    expect(positions(after)).toEqual(Array.from({ length: 102 }, (_, index) => index));
  });

  it('drops what was known where the session went on along another branch', () => {
    const before = withTail(undefined, { messages: messagesAt(0, 49), total: 50 });
    const elsewhere = messagesAt(40, 60).map((message) => ({
      ...message,
      id: `x${message.position}`,
      parentId: 'x',
    }));
    expect(positions(withTail(before, { messages: elsewhere, total: 61 }))[0]).toBe(40);
  });
});

describe('an earlier page', () => {
  it('never replaces what is already known, which may be newer', () => {
    const known = withLast({ total: 10, messages: new Map() }, messageAt(10, { text: 'newer' }));
    const merged = withEarlierPage(known, {
      messages: [messageAt(9), messageAt(10, { text: 'older' })],
      total: 11,
    });
    expect(merged.messages.get(10)?.text).toBe('newer');
    expect(merged.messages.get(9)?.text).toBe('text 9');
  });
});

describe('a message of a running turn', () => {
  it('is the new end', () => {
    const transcript = withLast(withLast(EMPTY_TRANSCRIPT, messageAt(0)), messageAt(1));
    expect(transcript.total).toBe(2);
    expect(lastMessage(transcript)?.id).toBe('m1');
  });

  it('takes the place of the reply that was written before, and of all that followed it', () => {
    const before = withTail(undefined, { messages: messagesAt(0, 5), total: 6 });
    const after = withLast(before, messageAt(3, { id: 'again' }));
    expect(positions(after)).toEqual([0, 1, 2, 3]);
    expect(after.total).toBe(4);
    expect(after.messages.get(3)?.id).toBe('again');
  });

  it('gets its reading when that arrives, and a reading of an unknown message changes nothing', () => {
    const before = withTail(undefined, { messages: messagesAt(0, 3), total: 4 });
    const reading = readingOf({ joy: 0.9 });
    expect(withReading(before, 'm2', reading).messages.get(2)?.reading).toBe(reading);
    expect(withReading(before, 'stranger', reading)).toBe(before);
  });

  it('is exchanged where it is when its reading was corrected, and not on a branch that has gone', () => {
    const before = withTail(undefined, { messages: messagesAt(0, 3), total: 4 });
    const corrected = messageAt(2, { reading: readingOf({ joy: 1 }) });
    const after = withMessage(before, corrected);
    expect(after.messages.get(2)).toBe(corrected);
    expect(positions(after)).toEqual([0, 1, 2, 3]);
    expect(withMessage(before, { ...corrected, id: 'elsewhere' })).toBe(before);
  });
});

describe('the pages to load', () => {
  it('are aligned, and each is named once', () => {
    const transcript: Transcript = { total: 500, messages: new Map() };
    expect(missingPages(transcript, 40, 120)).toEqual([50, 100, 150]);
  });

  it('are none where everything in view is known or there is nothing', () => {
    const transcript = withTail(undefined, { messages: messagesAt(0, 9), total: 10 });
    expect(missingPages(transcript, -5, 30)).toEqual([]);
    expect(missingPages(EMPTY_TRANSCRIPT, 0, 30)).toEqual([]);
  });
});

describe('another branch', () => {
  const known = withTail(undefined, { messages: messagesAt(0, 9), total: 10 });

  it('takes the place of what was known from where it parts, however long either is', () => {
    const other = [messageAt(4, { id: 'other 4' }), messageAt(5, { id: 'other 5' })];
    const shorter = withBranch(known, { messages: other, total: 6 });
    expect(shorter.total).toBe(6);
    expect(positions(shorter)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(shorter.messages.get(3)).toBe(known.messages.get(3));
    expect(shorter.messages.get(4)?.id).toBe('other 4');
    const longer = withBranch(shorter, { messages: messagesAt(4, 9), total: 200 });
    expect(longer.total).toBe(200);
    expect(missingPages(longer, 0, 60)).toEqual([50, 100]);
  });

  it('has a last message of the person, as far as it is known', () => {
    expect(lastOwnMessage(known)?.id).toBe('m8');
    expect(lastOwnMessage(EMPTY_TRANSCRIPT)).toBeUndefined();
    expect(lastOwnMessage({ total: 20, messages: known.messages })).toBeUndefined();
  });
});
