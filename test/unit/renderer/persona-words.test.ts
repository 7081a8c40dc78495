import { describe, expect, it } from 'vitest';
import type { CardPreview } from '#shared/contract/personas.ts';
import { readPersonaText } from '#shared/personas/read-persona.ts';
import { accountOf, coordinate } from '../../../src-renderer/personas/words.ts';
import { cardV3 } from '../../fakes/character-card.ts';

function previewOf(data: object): CardPreview {
  const reading = readPersonaText(JSON.stringify(cardV3(data)));
  if (!reading.ok || reading.preview.kind !== 'card') throw new Error('This is no card.');
  return reading.preview;
}

describe('what a card brings, in words', () => {
  it('says of every field what becomes of it', () => {
    expect(accountOf(previewOf({ scenario: '' }), true)).toEqual({
      used: [
        'The name',
        'Its personality in brief',
        'Directions for how to be it, as instruction',
        'Its description, as instruction',
        'What it is to keep in mind, as instruction',
        'Examples of how it talks, as instruction',
        'Its opening words, as instruction',
      ],
      shortened: [],
      leftOut: [
        'Notes of its creator, shown above',
        '2 other openings',
        '3 lorebook entries',
        '1 picture or sound',
        '1 tag',
        'The picture',
      ],
    });
  });

  it('counts what had to be shortened and what there was no room for', () => {
    const { shortened, leftOut } = accountOf(previewOf({ description: 'word '.repeat(2_000) }), false);
    expect(shortened).toEqual([
      expect.stringMatching(/^Its description, as instruction: 7,9\d\d of 9,999 characters$/),
    ]);
    expect(leftOut).toContain('The scene: no room for 42 characters');
    expect(leftOut).not.toContain('The picture');
  });

  it('writes coordinates with a real minus and without a negative zero', () => {
    expect([0.531, -0.102, -0.001, 0].map(coordinate)).toEqual(['0.53', '−0.10', '0.00', '0.00']);
  });
});
