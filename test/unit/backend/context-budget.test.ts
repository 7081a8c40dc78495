import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PromptMessage } from '#backend/providers/provider.ts';
import { fitHistory } from '#backend/text-generation/context-budget.ts';
import { estimateTokens } from '#backend/text-generation/tokens.ts';

const message = fc.record<PromptMessage>({
  role: fc.constantFrom('user', 'assistant'),
  text: fc.string({ minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== ''),
});
const tokensOf = (messages: readonly PromptMessage[]) =>
  messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);

describe('the context budget', () => {
  test('is kept, whatever was said; only a newest message that is too long by itself may exceed it', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 40 }),
        fc.integer({ min: 10, max: 2_000 }),
        (said, budget) => {
          const newest: PromptMessage = { role: 'user', text: 'And now?' };
          const { messages: fitted } = fitHistory([[...said, newest]], budget);
          expect(tokensOf(fitted)).toBeLessThanOrEqual(Math.max(budget, estimateTokens(newest.text)));
          expect(fitted.at(-1)?.text.endsWith(newest.text)).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });

  test('takes the newest first, starts with the person and takes turns', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 40 }),
        fc.integer({ min: 10, max: 2_000 }),
        (said, budget) => {
          const { messages: fitted } = fitHistory([[...said, { role: 'user', text: 'And now?' }]], budget);
          expect(fitted[0]?.role).toBe('user');
          for (let i = 1; i < fitted.length; i++) expect(fitted[i]?.role).not.toBe(fitted[i - 1]?.role);
          const end = fitted.map(({ text }) => text).join('\n\n');
          expect([...said.map(({ text }) => text), 'And now?'].join('\n\n').endsWith(end)).toBe(true);
        },
      ),
      { seed: 2 },
    );
  });

  test('asks for no more pages than it uses', () => {
    let pages = 0;
    function* history(): Generator<PromptMessage[]> {
      for (;;) {
        pages++;
        yield [{ role: 'user', text: 'word '.repeat(100) }];
      }
    }
    fitHistory(history(), 1_000);
    expect(pages).toBeLessThan(12);
  });

  test('is not deceived by other scripts: a Chinese character counts as a token', () => {
    expect(estimateTokens('今天天气很好')).toBe(6);
    expect(estimateTokens('four letters each')).toBe(5);
    expect(estimateTokens('')).toBe(0);
  });
});
