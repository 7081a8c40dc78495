import { describe, expect, test } from 'vitest';
import { costOf } from '#backend/providers/prices.ts';

const NOW = Date.UTC(2026, 10, 22);
const usage = (inputTokens: number | null, outputTokens: number | null, costUsd: number | null = null) => ({
  inputTokens,
  outputTokens,
  costUsd,
});
const gemini = { kind: 'gemini', model: 'gemini-3.8-flash', local: false };
const UNKNOWN = { costUsd: null, pricesOf: null };

describe('what a reply cost', () => {
  test('follows the price list, and says of which day it is', () => {
    const cost = costOf(gemini, usage(100_000, 100_000), NOW);
    expect(cost).toEqual({ costUsd: 0.45, pricesOf: '2026-10-07' });
  });

  test('holds for dated versions of a model, and for no other model', () => {
    const openai = (model: string) =>
      costOf({ kind: 'openai', model, local: false }, usage(1e5, 0), NOW).costUsd;
    expect(openai('gpt-5.4')).toBeCloseTo(0.25);
    expect(openai('gpt-5.4-2026-03-05')).toBeCloseTo(0.25);
    expect(openai('gpt-5.4-mini')).toBeCloseTo(0.075);
    expect(openai('gpt-5.4-turbo')).toBeNull();
    expect(costOf({ ...gemini, kind: 'custom' }, usage(10, 10), NOW)).toEqual(UNKNOWN);
  });

  test('is unknown where nobody counted, the model has no price, or the prompt is in a dearer tier', () => {
    expect(costOf(gemini, usage(null, 10), NOW)).toEqual(UNKNOWN);
    expect(costOf({ ...gemini, model: 'gemini-9' }, usage(10, 10), NOW)).toEqual(UNKNOWN);
    expect(costOf(gemini, usage(200_001, 10), NOW)).toEqual(UNKNOWN);
  });

  test('is unknown once a price has run out', () => {
    expect(costOf(gemini, usage(10, 10), Date.UTC(2026, 11, 31)).costUsd).not.toBeNull();
    expect(costOf(gemini, usage(10, 10), Date.UTC(2027, 0, 1))).toEqual(UNKNOWN);
  });

  test('is what the provider says, and nothing on one’s own machine', () => {
    expect(costOf(gemini, usage(10, 10, 0.02), NOW)).toEqual({ costUsd: 0.02, pricesOf: null });
    expect(costOf({ kind: 'ollama', model: 'any', local: true }, usage(null, null), NOW)).toEqual({
      costUsd: 0,
      pricesOf: null,
    });
  });
});
