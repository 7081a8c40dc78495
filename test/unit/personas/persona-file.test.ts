import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PERSONA, Persona } from '#shared/contract/companion.ts';
import { personaFileName, toPersonaFile } from '#shared/personas/persona-file.ts';
import { PRESETS } from '#shared/personas/presets.ts';
import { readPersonaText } from '#shared/personas/read-persona.ts';

fc.configureGlobal({ seed: 1_996 });

const trait = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0);
const anyPersona = fc
  .record({
    name: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    personality: fc.string({ unit: 'binary', maxLength: 200 }),
    customInstruction: fc.string({ unit: 'binary', maxLength: 200 }),
    traits: fc.record({
      openness: trait,
      conscientiousness: trait,
      extraversion: trait,
      agreeableness: trait,
      stability: trait,
    }),
  })
  .map((persona) => Persona.safeParse(persona))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data);

const problem = (file: unknown): string | null => {
  const reading = readPersonaText(JSON.stringify(file));
  return reading.ok ? null : reading.problem;
};
const fileOf = (persona: unknown, rest: object = {}) => ({
  format: 'emotiongpt-persona',
  version: 1,
  persona,
  ...rest,
});

describe('an exported persona', () => {
  it('is the same when it is imported again, to the last digit of every trait', () => {
    fc.assert(
      fc.property(anyPersona, (persona) => {
        expect(readPersonaText(toPersonaFile(persona))).toEqual({
          ok: true,
          preview: { kind: 'persona', persona },
        });
      }),
      { numRuns: 300 },
    );
    for (const { persona } of PRESETS) {
      expect(readPersonaText(toPersonaFile(persona))).toEqual({
        ok: true,
        preview: { kind: 'persona', persona },
      });
    }
  });

  it('is a file whose name every system takes', () => {
    expect(personaFileName({ name: 'Wren' })).toBe('wren.persona.json');
    expect(personaFileName({ name: '../..\\Zoë & 小明: <3' })).toBe('zoë-小明-3.persona.json');
    expect(personaFileName({ name: '…' })).toBe('companion.persona.json');
  });

  it('of a newer version asks for an update, and what it adds is left out', () => {
    expect(problem(fileOf(DEFAULT_PERSONA, { version: 2 }))).toMatch(/newer EmotionGPT/);
    expect(problem(fileOf({ ...DEFAULT_PERSONA, voice: 'low' }, { made: 'today' }))).toBeNull();
  });

  it('that somebody broke is refused with what is wrong, the traits too', () => {
    const traits = (value: unknown) =>
      fileOf({ ...DEFAULT_PERSONA, traits: { ...DEFAULT_PERSONA.traits, openness: value } });
    for (const value of ['0.4', null, 1.01, -2, [0.4], undefined]) {
      expect(problem(traits(value)), String(value)).toMatch(/traits is a number from -1 to 1/);
    }
    const infinite = JSON.stringify(traits(0.4)).replace('"openness":0.4', '"openness":1e999');
    expect(readPersonaText(infinite)).toMatchObject({ ok: false, problem: expect.stringMatching(/traits/) });
    expect(problem(fileOf({ ...DEFAULT_PERSONA, name: 'N'.repeat(10_000) }))).toMatch(
      /at most 80 characters/,
    );
    expect(problem(fileOf({ ...DEFAULT_PERSONA, name: ' ' }))).toMatch(/Give the companion a name/);
    expect(problem(fileOf({ ...DEFAULT_PERSONA, personality: 'p'.repeat(1e6) }))).toMatch(
      /at most 2,000 characters/,
    );
    expect(problem(fileOf({ ...DEFAULT_PERSONA, customInstruction: 5 }))).toMatch(
      /The instruction is a text/,
    );
    for (const file of [
      fileOf(null),
      fileOf('Wren'),
      { format: 'emotiongpt-persona' },
      fileOf(DEFAULT_PERSONA, { version: '1' }),
    ]) {
      expect(problem(file)).toMatch(/incomplete: export it again/);
    }
  });
});
