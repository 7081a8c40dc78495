import { expect, test } from 'vitest';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { choicesFor } from '../../../src-renderer/chat/emotion-choices.ts';

const found = (query: string) => choicesFor(query).flatMap(({ labels }) => labels);

test('all 28 emotions stand in four groups, each once', () => {
  expect([...found('')].sort()).toEqual([...EMOTION_LABELS].sort());
  expect(choicesFor('').map(({ title }) => title)).toEqual([
    'Pleasant',
    'Unpleasant',
    'In between',
    'None of these',
  ]);
});

test('an emotion is found by its name, by the beginning of it, and by what else people call it', () => {
  expect(found('grat')).toEqual(['gratitude']);
  expect(found(' Sadness ')).toEqual(['sadness']);
  expect(found('happy')).toEqual(['joy']);
  expect(found('anxious')).toEqual(['nervousness']);
  expect(found('asham')).toEqual(['embarrassment']);
});

test('words are found from their beginning only, and groups without a find are left out', () => {
  expect(found('adness')).toEqual([]);
  expect(choicesFor('zzz')).toEqual([]);
  expect(choicesFor('furious').map(({ title }) => title)).toEqual(['Unpleasant']);
});
