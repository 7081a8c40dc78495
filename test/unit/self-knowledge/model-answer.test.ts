import { expect, test } from 'vitest';
import { parseFacts } from '#backend/self-knowledge/extraction/model-answer.ts';

const HELD = [{ topic: 'place:home', words: 'lives in Berlin' }];

test.each([
  ['no JSON', 'I found nothing.', null],
  ['an empty object', '{}', []],
  ['lists that are none', '{"person": "Ada", "companion": 3}', []],
  ['items that are none', '{"person": [null, "x", {"kind": "name"}]}', []],
  ['a kind that there is not', '{"person": [{"kind": "mood", "words": "has a boat"}]}', ['other:has a boat']],
  [
    'a number that stands for nothing',
    '{"person": [{"kind": "place", "about": "home", "words": "lives in Lyon", "replaces": 7}]}',
    ['place:home'],
  ],
  [
    'what it replaces',
    '{"person": [{"kind": "place", "about": "city", "words": "lives in Lyon", "replaces": "0"}]}',
    ['place:home'],
  ],
  ['words without end', JSON.stringify({ person: [{ kind: 'other', words: 'x'.repeat(500) }] }), []],
  [
    'a fence and a preface',
    'Sure!\n```json\n{"person": [{"kind": "name", "words": "name is Ada."}]}\n```',
    ['name'],
  ],
])('a model’s answer with %s', (_, answer, topics) => {
  const parsed = parseFacts(answer, HELD);
  expect(parsed?.message.map(({ topic }) => topic) ?? null).toEqual(topics);
});

test('a date that there is not is no date', () => {
  const answer = (date: string) =>
    parseFacts(JSON.stringify({ person: [{ kind: 'plan', words: 'has an exam', date }] }), [])?.message[0]
      ?.due;
  expect(answer('2026-02-31')).toBeNull();
  expect(answer('soon')).toBeNull();
  expect(answer('2026-12-05')).toEqual({ from: { year: 2026, month: 12, day: 5 }, span: 'day' });
});
