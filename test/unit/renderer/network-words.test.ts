import { expect, test } from 'vitest';
import { OutboundFailure } from '#shared/contract/network.ts';
import { bytesWord, leftSentence, outcomeWord } from '../../../src-renderer/settings/network-words.ts';

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [1_234, '1.2 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [3_400_000, '3.4 MB'],
  [5_600_000_000, '5.6 GB'],
  [7_000_000_000_000, '7000.0 GB'],
])('%i bytes are %s', (bytes, word) => {
  expect(bytesWord(bytes)).toBe(word);
});

test.each([
  [{ total: 0, left: 0, complete: true }, 'Nothing has left this machine.'],
  [{ total: 0, left: 0, complete: false }, 'Nothing has left this machine since the log was cleared.'],
  [
    { total: 3, left: 0, complete: true },
    'Nothing has left this machine: these requests went to programs that run on it.',
  ],
  [{ total: 3, left: 1, complete: true }, 'One request has left this machine.'],
  [
    { total: 5_000, left: 4_321, complete: false },
    '4,321 requests have left this machine in the time that this log covers.',
  ],
])('%o reads: %s', (facts, sentence) => {
  expect(leftSentence(facts)).toBe(sentence);
});

test('an end that is worth a word has one', () => {
  const done = { failure: null, status: 200, durationMs: 12 };
  expect(outcomeWord(done)).toBeNull();
  expect(outcomeWord({ ...done, status: 401 })).toBe('answered 401');
  expect(outcomeWord({ failure: null, status: null, durationMs: null })).toBe('under way');
  for (const failure of OutboundFailure.options) {
    expect(outcomeWord({ ...done, failure })).toMatch(/\w/);
  }
});
