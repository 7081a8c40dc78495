import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SaidMessage, sumUpOnDevice } from '#backend/text-generation/summary/sum-up-on-device.ts';
import { estimateTokens } from '#backend/text-generation/tokens.ts';

const said = (text: string, role: SaidMessage['role'] = 'user', intensity = 0): SaidMessage => ({
  role,
  text,
  intensity,
});
const SMALL_TALK = Array.from({ length: 30 }, (_, i) => said(`It rained a little around ${i} o’clock here.`));

test('people, plans and strong feelings stay; small talk goes', () => {
  const summary = sumUpOnDevice(
    null,
    [
      said('My sister Mina is getting married on Friday.'),
      ...SMALL_TALK,
      said('I cried the whole night because my dog died.', 'user', 0.9),
      ...SMALL_TALK,
    ],
    60,
  );
  expect(summary).toContain('Person: My sister Mina is getting married on Friday.');
  expect(summary).toContain('Person: I cried the whole night because my dog died.');
  expect(summary.indexOf('Mina')).toBeLessThan(summary.indexOf('dog'));
});

test('rolls forward: what was kept stays while it matters more than what is new', () => {
  const before = sumUpOnDevice(null, [said('My sister Mina is getting married on Friday.')], 100);
  const after = sumUpOnDevice(before, SMALL_TALK, 40);
  expect(after).toContain('Mina');
  expect(
    sumUpOnDevice(after, [said('My sister Mina is getting married on Friday.')], 100).match(/Mina/g),
  ).toHaveLength(1);
});

test('the person’s words come before the companion’s, whose questions are left out', () => {
  const summary = sumUpOnDevice(
    null,
    [said('How is your mother today?', 'assistant'), said('My mother is at home again.')],
    30,
  );
  expect(summary).toBe('Person: My mother is at home again.');
});

test('stays within its tokens, whatever was said', () => {
  fc.assert(
    fc.property(
      fc.option(fc.string({ maxLength: 200 })),
      fc.array(
        fc.record({
          role: fc.constantFrom('user' as const, 'assistant' as const),
          text: fc.string({ unit: 'grapheme', maxLength: 300 }),
          intensity: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { maxLength: 20 },
      ),
      fc.integer({ min: 20, max: 300 }),
      (before, messages, most) => {
        expect(estimateTokens(sumUpOnDevice(before, messages, most))).toBeLessThanOrEqual(most);
      },
    ),
    { seed: 11 },
  );
});
