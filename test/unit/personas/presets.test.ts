import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restingMood } from '#backend/emotion-state/personality.ts';
import { Persona } from '#shared/contract/companion.ts';
import { moodInWords } from '#shared/emotions/mood.ts';
import { PRESETS } from '#shared/personas/presets.ts';

const docs = readFileSync(join(import.meta.dirname, '../../../docs/personas.md'), 'utf8');

/** The row of the table of presets that begins with this name, cell by cell. */
function documented(name: string): string[] {
  const row = docs.split('\n').find((line) => line.startsWith(`| ${name} `));
  return (
    row
      ?.split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()) ?? []
  );
}
const number = (value: number): string => value.toFixed(2).replace('-', '−');

describe('the six presets', () => {
  it('are six, each complete and unlike the others', () => {
    expect(PRESETS).toHaveLength(6);
    for (const { persona } of PRESETS) expect(Persona.parse(persona)).toEqual(persona);
    for (const of of [
      ({ id }) => id,
      ({ kind }) => kind,
      ({ persona }) => persona.name,
      ({ persona }) => persona.personality,
      ({ persona }) => JSON.stringify(persona.traits),
    ] as ((preset: (typeof PRESETS)[number]) => string)[]) {
      expect(new Set(PRESETS.map(of)).size).toBe(6);
    }
  });

  it.each(PRESETS)('$persona.name rests where docs/personas.md says, by the formula', ({ kind, persona }) => {
    const { valence, arousal, dominance } = restingMood(persona.traits);
    const { openness, conscientiousness, extraversion, agreeableness, stability } = persona.traits;
    expect(documented(persona.name)).toEqual([
      persona.name,
      kind,
      ...[openness, conscientiousness, extraversion, agreeableness, stability].map((value) =>
        value.toFixed(1).replace('-', '−'),
      ),
      [valence, arousal, dominance].map(number).join(', '),
      moodInWords({ valence, arousal, dominance }),
    ]);
  });

  it('rest in moods that differ by more than a person would overlook', () => {
    const moods = PRESETS.map(({ persona }) => restingMood(persona.traits));
    for (const [index, one] of moods.entries()) {
      for (const other of moods.slice(index + 1)) {
        const { valence, arousal, dominance } = one;
        const apart = Math.hypot(
          valence - other.valence,
          arousal - other.arousal,
          dominance - other.dominance,
        );
        expect(apart).toBeGreaterThan(0.15);
      }
    }
  });
});
