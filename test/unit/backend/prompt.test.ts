import { describe, expect, test } from 'vitest';
import { initialState } from '#backend/emotion-state/state.ts';
import { describeMood } from '#backend/emotion-state/words.ts';
import { titleFrom } from '#backend/session-manager/title.ts';
import { buildInstructions } from '#backend/text-generation/prompt.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';

describe('the instructions of a reply', () => {
  const affect = initialState(DEFAULT_PERSONA.traits, 0);

  test('carry the persona, the mood in words and numbers, and the person’s own instruction', () => {
    const persona = {
      ...DEFAULT_PERSONA,
      name: 'Mira',
      personality: 'dry',
      customInstruction: 'Answer in rhymes.',
    };
    const text = buildInstructions({ persona, affect, reading: null, knowledge: [] });
    expect(text).toContain('You are Mira');
    expect(text).toContain('dry');
    expect(text).toContain(describeMood(affect));
    expect(text).toContain(`valence ${affect.mood.valence.toFixed(2)}`);
    expect(text).toContain('Answer in rhymes.');
  });

  test('set the limits in every prompt', () => {
    const text = buildInstructions({ persona: DEFAULT_PERSONA, affect, reading: null, knowledge: [] });
    expect(text).toMatch(/no diagnosis/);
    expect(text).toMatch(/honest that you are software/);
    expect(text).toMatch(/Do not guess what they feel/);
  });
});

describe('the title of a session', () => {
  test.each([
    ['Hello', 'Hello'],
    ['  First line \n second line', 'First line'],
    [
      'A very long first line that goes on and on and never seems to come to any end at all',
      /^A very long first line .*…$/,
    ],
    ['字'.repeat(100), /^字{60}…$/],
    [`${'word '.repeat(10)}stupid. ${'And more. '.repeat(9)}`, /word stupid…$/],
    ['👩‍👩‍👧'.repeat(40), /…$/],
  ])('of %j', (text, title) => {
    expect(titleFrom(text)).toMatch(title);
    expect([...titleFrom(text)].length).toBeLessThanOrEqual(61);
    expect(titleFrom(text)).not.toMatch(/\p{Surrogate}/u);
  });
});
