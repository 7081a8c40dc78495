import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { isRefusal, toShownError } from '../../../src-renderer/api/errors.ts';
import { parseRoute, sessionHash } from '../../../src-renderer/app/route.ts';
import { activeLabels, percent, topLabels } from '../../../src-renderer/chat/reading-facts.ts';
import { daysAgo } from '../../../src-renderer/ui/dates.ts';
import { readingOf } from './messages.ts';

describe('a reading on the screen', () => {
  const reading = readingOf({ joy: 0.31, anger: 0.9, love: 0.004 });

  it('has its strongest labels first', () => {
    expect(topLabels(reading, 2)).toEqual([
      { label: 'anger', score: 0.9 },
      { label: 'joy', score: 0.31 },
    ]);
    expect(topLabels(reading, 5)).toHaveLength(5);
    expect(activeLabels(reading, 1)).toEqual([{ label: 'anger', score: 0.9 }]);
  });

  it('has numbers that a person can read', () => {
    expect(percent(0.614)).toBe('61%');
    expect(percent(0.004)).toBe('<1%');
    expect(percent(0)).toBe('0%');
  });
});

describe('an error on the screen', () => {
  it('is the sentence of the contract', () => {
    const error = new ORPCError('TURN_RUNNING', { status: 409, message: 'A reply is still being written.' });
    expect(toShownError(error)).toEqual({ code: 'TURN_RUNNING', message: 'A reply is still being written.' });
    expect(isRefusal(error)).toBe(true);
  });

  it('is the first issue where input was refused', () => {
    const data = { issues: [{ path: 'text', message: 'The message is empty.' }] };
    const error = new ORPCError('BAD_REQUEST', { status: 400, message: 'See the issues.', data });
    expect(toShownError(error).message).toBe('The message is empty.');
  });

  it('says what to do where nothing answers', () => {
    expect(toShownError(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
    expect(isRefusal(new TypeError('Failed to fetch'))).toBe(false);
  });
});

describe('the address', () => {
  it('names a session, a new one, or the latest', () => {
    expect(parseRoute(sessionHash('a/b c'))).toEqual({ name: 'session', sessionId: 'a/b c' });
    expect(parseRoute('#/new')).toEqual({ name: 'new' });
    expect(parseRoute('')).toEqual({ name: 'latest' });
    expect(parseRoute('#/elsewhere')).toEqual({ name: 'latest' });
  });
});

describe('days', () => {
  it('begin at midnight of the reader, not every 24 hours', () => {
    const lateEvening = new Date(2024, 4, 10, 23, 50).getTime();
    const earlyMorning = new Date(2024, 4, 11, 0, 10).getTime();
    expect(daysAgo(lateEvening, earlyMorning)).toBe(1);
    expect(daysAgo(earlyMorning, earlyMorning)).toBe(0);
  });
});
