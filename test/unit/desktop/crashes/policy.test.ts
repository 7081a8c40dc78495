import { describe, expect, it } from 'vitest';
import {
  answerTo,
  type Crash,
  type CrashKind,
  MOST_CRASHES,
  startsSafe,
  WITHIN_MS,
} from '../../../../src-main/desktop/crashes/policy.ts';

const NOW = 1_800_000_000_000;
/** `count` crashes, a second apart, the last one now. */
const crashes = (kind: CrashKind, count: number, now = NOW): Crash[] =>
  Array.from({ length: count }, (_, i) => ({ kind, at: now - (count - 1 - i) * 1_000 }));
const usual = { safe: false, startedAt: NOW - 60_000, now: NOW };
const safe = { ...usual, safe: true };

describe('after a crash', () => {
  it('the page comes back by being loaded anew', () => {
    expect(answerTo('renderer', crashes('renderer', 1), usual)).toBe('reload');
    expect(answerTo('renderer', crashes('renderer', MOST_CRASHES - 1), usual)).toBe('reload');
  });

  it('a page that crashes again and again has the app started anew, which then starts safe', () => {
    const loop = crashes('renderer', MOST_CRASHES);
    expect(answerTo('renderer', loop, usual)).toBe('restart');
    expect(startsSafe(loop, NOW + 1_000)).toBe(true);
  });

  it('crashes of another day count no more', () => {
    const before = crashes('renderer', 10, NOW - WITHIN_MS - 1);
    expect(answerTo('renderer', [...before, { kind: 'renderer', at: NOW }], usual)).toBe('reload');
    expect(startsSafe(before, NOW)).toBe(false);
  });

  it('a clock that was set back makes no loop of what lies ahead', () => {
    expect(startsSafe(crashes('renderer', 10, NOW + WITHIN_MS), NOW)).toBe(false);
  });

  it('an error that nobody caught has the app started anew', () => {
    expect(answerTo('main', crashes('main', 1), usual)).toBe('restart');
  });

  it('the engine brings its other processes back by itself, the graphics process too', () => {
    expect(answerTo('process', crashes('process', 9), usual)).toBe('go-on');
    expect(answerTo('gpu', crashes('gpu', 1), usual)).toBe('go-on');
  });

  it('a graphics process that crashes again and again is gone without', () => {
    expect(answerTo('gpu', crashes('gpu', MOST_CRASHES), usual)).toBe('restart');
  });

  it('a rejection that nobody awaited stops nothing, however often', () => {
    const many = crashes('rejection', 50);
    expect(answerTo('rejection', many, usual)).toBe('go-on');
    expect(startsSafe(many, NOW)).toBe(false);
  });
});

describe('in safe mode', () => {
  it('what led there does not count again', () => {
    const before = crashes('renderer', 5, safe.startedAt - 1);
    expect(answerTo('renderer', [...before, { kind: 'renderer', at: NOW }], safe)).toBe('reload');
  });

  it('no crash starts the app anew: it ends with a sentence', () => {
    expect(answerTo('renderer', crashes('renderer', MOST_CRASHES), safe)).toBe('give-up');
    expect(answerTo('main', crashes('main', 1), safe)).toBe('give-up');
  });
});

it('runs that ended without a word right after each other start safe', () => {
  expect(startsSafe(crashes('vanished', MOST_CRASHES - 1), NOW)).toBe(false);
  expect(startsSafe(crashes('vanished', MOST_CRASHES), NOW)).toBe(true);
});
