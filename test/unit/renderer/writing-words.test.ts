import { describe, expect, it } from 'vitest';
import type { Writing } from '#shared/contract/messages.ts';
import { absenceWords, costWord, writerOf, writingFacts } from '../../../src-renderer/chat/writing-words.ts';

const names = [
  { id: 'gemini', name: 'Gemini' },
  { id: 'custom-1', name: 'Work' },
];
const writing: Writing = {
  inputTokens: 1_204,
  outputTokens: 88,
  costUsd: 0.002_14,
  pricesOf: '2026-10-07',
  firstTokenMs: 320,
  durationMs: 2_400,
  insteadOf: [],
};

describe('who wrote a reply', () => {
  it('is its model, or who it was where there is none', () => {
    expect(writerOf({ provider: 'gemini', model: 'gemini-3.8-flash' }, names)).toBe('gemini-3.8-flash');
    expect(writerOf({ provider: 'custom-1', model: null }, names)).toBe('Work');
    expect(writerOf({ provider: 'embedded', model: null }, names)).toBe('the offline companion');
    expect(writerOf({ provider: 'gone', model: null }, names)).toBe('a provider that was removed');
    expect(writerOf({ provider: null, model: null }, names)).toBeNull();
  });

  it('is said with everybody who could not', () => {
    const error = { code: 'PROVIDER_UNREACHABLE', message: 'It cannot be reached.' } as const;
    const insteadOf = [
      { provider: 'gemini', model: 'gemini-3.8-flash', error },
      { provider: 'custom-1', model: null, error },
    ];
    expect(absenceWords({ ...writing, insteadOf }, names)).toEqual([
      'Gemini (gemini-3.8-flash) could not: It cannot be reached.',
      'Work could not: It cannot be reached.',
    ]);
  });
});

describe('what a reply cost', () => {
  it('is dated where it follows a price list, and unknown where it is', () => {
    expect(costWord(writing)).toBe('$0.0021, by the prices of 7 October 2026');
    expect(costWord({ ...writing, pricesOf: null })).toBe('$0.0021, as the provider says');
    expect(costWord({ ...writing, costUsd: null, pricesOf: null })).toBe('unknown');
    expect(costWord({ ...writing, costUsd: 0, pricesOf: null })).toBe('nothing');
  });

  it.each([
    [12.345, '$12.35'],
    [0.5, '$0.50'],
    [0.000_012_8, '$0.000013'],
    [0.000_000_001, '$0.00000000'],
  ])('of %d dollars has the figures that say something', (costUsd, words) => {
    expect(costWord({ ...writing, costUsd, pricesOf: null })).toBe(`${words}, as the provider says`);
  });
});

describe('what a reply took', () => {
  it('says what is unknown', () => {
    const facts = writingFacts(
      {
        provider: 'gemini',
        writing: { ...writing, inputTokens: null, outputTokens: 1_000, costUsd: null, firstTokenMs: null },
      },
      names,
    );
    expect(Object.fromEntries(facts)).toEqual({
      Provider: 'Gemini',
      'Tokens in': 'unknown',
      'Tokens out': '1,000',
      Cost: 'unknown',
      'First word after': 'none came',
      'Whole reply after': '2.4 s',
    });
  });

  it('is time alone for the offline companion, which has neither tokens nor a price', () => {
    expect(writingFacts({ provider: 'embedded', writing }, names).map(([name]) => name)).toEqual([
      'First word after',
      'Whole reply after',
    ]);
  });
});
