import { expect, test } from 'vitest';
import { createRecentBranches } from '#backend/turn/recent-branches.ts';

const branch = (from: number, ...texts: string[]) => ({
  from,
  words: texts.map((text) => ({ role: 'user' as const, text })),
});

test('a branch is handed out by the message that it ends with, and only once', () => {
  const recent = createRecentBranches();
  recent.put('session', 'tip', branch(0, 'one'));
  expect(recent.take('session', 'tip')).toEqual(branch(0, 'one'));
  expect(recent.take('session', 'tip')).toBeUndefined();
});

test('a branch that ends otherwise is read anew', () => {
  const recent = createRecentBranches();
  recent.put('session', 'tip', branch(0, 'one'));
  expect(recent.take('session', 'another')).toBeUndefined();
  expect(recent.take('session', 'tip')).toBeUndefined();
});

test('a session that is deleted leaves no words in memory', () => {
  const recent = createRecentBranches();
  recent.put('session', 'tip', branch(0, 'secret'));
  recent.forget('session');
  expect(recent.take('session', 'tip')).toBeUndefined();
});

test('what is remembered is bounded, and knows where it begins', () => {
  const recent = createRecentBranches();
  recent.put('long', 'tip', branch(5, ...Array.from({ length: 1_002 }, (_, i) => `${i}`)));
  const kept = recent.take('long', 'tip');
  expect(kept?.from).toBe(7);
  expect(kept?.words).toHaveLength(1_000);
  expect(kept?.words[0]?.text).toBe('2');
  for (let i = 0; i < 65; i++) recent.put(`${i}`, 'tip', branch(0, 'x'));
  expect(recent.take('0', 'tip')).toBeUndefined();
  expect(recent.take('1', 'tip')).toBeDefined();
});
