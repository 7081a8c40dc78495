import { describe, expect, test } from 'vitest';
import { titleFrom } from '#backend/session-manager/title.ts';

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
