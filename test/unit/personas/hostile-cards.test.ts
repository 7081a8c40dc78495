import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Persona } from '#shared/contract/companion.ts';
import { PersonaPreview } from '#shared/contract/personas.ts';
import { textFromBase64 } from '#shared/personas/base64-text.ts';
import { cardInPng } from '#shared/personas/png-card.ts';
import { readPersonaText } from '#shared/personas/read-persona.ts';
import { cardChunk, cardV2, cardV3, pngWith, textChunk, toBase64 } from '../../fakes/character-card.ts';

fc.configureGlobal({ seed: 2_023 });

/** Whatever comes in: a preview that fits the contract, or a sentence. Anything thrown fails the test. */
function expectAnswer(text: string): void {
  const reading = readPersonaText(text);
  if (!reading.ok) {
    expect(reading.problem).toMatch(/^[A-Z].*\.$/);
    return;
  }
  expect(PersonaPreview.parse(reading.preview)).toEqual(reading.preview);
  expect(Persona.parse(reading.preview.persona)).toEqual(reading.preview.persona);
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyJson = fc.jsonValue({ maxDepth: 3 });
const hostileText = fc.oneof(
  anyText,
  fc.constantFrom('{{char}}', '<BOT>', '{{//', '}}', '$&', '\ud800', '\0', '<script>', '{{user}}', ' ', '…'),
);
const longText = fc
  .tuple(hostileText, fc.integer({ min: 0, max: 3_000 }))
  .map(([text, times]) => text.repeat(times));

const FIELDS = Object.keys({ ...cardV3().data, nickname: '' });

/** A card in which some fields are something else, are missing, or are enormous. */
const mutatedCard = fc
  .tuple(
    fc.constantFrom<() => { data: object }>(cardV2, cardV3),
    fc.dictionary(
      fc.constantFrom(...FIELDS, '__proto__', 'constructor', 'toString'),
      fc.oneof({ weight: 3, arbitrary: longText }, anyJson, fc.constant(undefined)),
      { maxKeys: 6 },
    ),
    fc.constantFrom('chara_card_v2', 'chara_card_v3', 'chara_card_v9', '', 7),
  )
  .map(([card, fields, spec]) => JSON.stringify({ ...card(), spec, data: { ...card().data, ...fields } }));

describe('whatever is imported', () => {
  it('a mutated card is previewed within the contract’s limits, or refused in a sentence', () => {
    fc.assert(fc.property(mutatedCard, expectAnswer), { numRuns: 300 });
  });

  it('text that is no card is refused in a sentence', () => {
    const text = fc.oneof(
      anyText,
      anyJson.map((value) => JSON.stringify(value)),
      anyText.map(toBase64),
    );
    fc.assert(fc.property(text, expectAnswer), { numRuns: 300 });
  });

  it('JSON cut or changed anywhere is read or refused, never thrown', () => {
    const whole = JSON.stringify(cardV3());
    const changed = fc
      .tuple(fc.nat(whole.length), fc.nat(20), anyText)
      .map(([at, gone, put]) => whole.slice(0, at) + put + whole.slice(at + gone));
    fc.assert(fc.property(changed, expectAnswer), { numRuns: 300 });
  });

  it('a picture with any bytes changed, cut or put in is read or refused, never thrown', () => {
    const whole = pngWith(cardChunk('chara', cardV2()), cardChunk('ccv3', cardV3()));
    const changed = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        fc.uint8Array({ maxLength: 30 }),
        fc.integer({ min: 0, max: whole.length }),
      )
      .map(([bytes, at, put, end]) => {
        const copy = Buffer.from(whole);
        for (const [place, value] of bytes) copy[place] = value;
        return Buffer.concat([copy.subarray(0, at), put, copy.subarray(at)]).subarray(0, end);
      });
    fc.assert(
      fc.property(changed, (png) => {
        const card = cardInPng(png);
        if (card.ok) expectAnswer(card.base64);
        else expect(card.problem).toMatch(/^(This|The|There) .*\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('base64 is read as Node.js reads it, and only where it is base64 of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(textFromBase64(toBase64(text))).toBe(text);
      }),
    );
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
        let expected: string | null = null;
        try {
          expected = decoder.decode(bytes);
        } catch {
          // Not UTF-8: null.
        }
        expect(textFromBase64(Buffer.from(bytes).toString('base64'))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['nesting', `{"name":"A","description":${'['.repeat(1e6)}${']'.repeat(1e6)}}`],
    ['open braces', `{"name":"A","description":"${'{{//'.repeat(5e5)}"}`],
    ['placeholders', JSON.stringify({ name: 'N'.repeat(5e5), description: '{{char}}'.repeat(2e5) })],
    ['spaces', JSON.stringify({ name: `A${' '.repeat(1e6)}B`, description: ` ${'\n \n'.repeat(5e5)}x` })],
    ['white space before nothing', ' '.repeat(3_900_000)],
    ['base64', 'QUFB'.repeat(950_000)],
    ['padding', '='.repeat(3_900_000)],
    ['keys', `{"name":"A","description":"","extensions":{${'"a":1,'.repeat(5e5)}"b":2}}`],
  ])('of megabytes of %s is answered at once', (_, text) => {
    const startedAt = performance.now();
    expectAnswer(text);
    // Some 100 ms on a busy machine; anything that is not linear takes minutes for as much.
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('a picture of hundreds of thousands of chunks is walked at once', () => {
    const empty = pngWith(...Array.from({ length: 2_000 }, () => textChunk('chara', '')));
    const chunks = empty.subarray(33, empty.length - 33);
    const many = Buffer.concat([
      empty.subarray(0, 33),
      ...Array.from({ length: 100 }, () => chunks),
      empty.subarray(-33),
    ]);
    const startedAt = performance.now();
    cardInPng(many);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
