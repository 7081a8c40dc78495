import { describe, expect, it } from 'vitest';
import { DEFAULT_PERSONA, Persona } from '#shared/contract/companion.ts';
import type { CardPreview } from '#shared/contract/personas.ts';
import { cardInPng } from '#shared/personas/png-card.ts';
import { readPersonaText } from '#shared/personas/read-persona.ts';
import { AVA, cardChunk, cardV2, cardV3, pngWith, textChunk, toBase64 } from '../../fakes/character-card.ts';

function previewOf(card: unknown): CardPreview {
  const reading = readPersonaText(typeof card === 'string' ? card : JSON.stringify(card));
  if (!reading.ok) throw new Error(reading.problem);
  if (reading.preview.kind !== 'card') throw new Error('It was taken for a persona.');
  return reading.preview;
}
const fateOf = ({ parts }: CardPreview, field: string) => parts.find((part) => part.field === field)?.fate;

describe('a character card', () => {
  it('of version 2 becomes a persona, with the names put in', () => {
    const { persona, version, parts, creator, creatorNotes } = previewOf(cardV2());
    expect(version).toBe(2);
    expect(persona).toEqual({
      name: 'Ava',
      personality: 'patient, curious, a little old-fashioned',
      customInstruction: [
        'Write as Ava would.',
        'About Ava:\nAva keeps a lighthouse on a small island and has known the person since school.',
        'The scene:\nthe person visits Ava on a stormy evening.',
        'Always keep in mind:\nStay in the lighthouse.',
        'How Ava talks:\nthe person: Are you lonely?\nAva: Only on sunny days.',
        'How Ava might open a conversation:\n*Ava lifts the lamp.* You came after all, the person!',
      ].join('\n\n'),
      traits: DEFAULT_PERSONA.traits,
    });
    expect(creator).toBe('somebody');
    expect(creatorNotes).toBe('Best by candlelight.');
    expect(parts.filter(({ fate }) => fate === 'left-out')).toEqual([
      { field: 'creator_notes', into: null, fate: 'left-out', length: 20, kept: 0 },
      { field: 'alternate_greetings', into: null, fate: 'left-out', length: 2, kept: 0 },
      { field: 'character_book', into: null, fate: 'left-out', length: 3, kept: 0 },
      { field: 'tags', into: null, fate: 'left-out', length: 1, kept: 0 },
    ]);
  });

  it('of version 3 is called by its nickname', () => {
    const { persona, version } = previewOf(cardV3());
    expect(version).toBe(3);
    expect(persona.name).toBe('Avi');
    expect(persona.customInstruction).toContain('How Avi talks:');
  });

  it('of version 1 has its fields at the top', () => {
    const { persona, version } = previewOf(AVA);
    expect(version).toBe(1);
    expect(persona.name).toBe('Ava');
    expect(persona.customInstruction).toContain('lighthouse');
  });

  it('says nothing about traits, so they are the default ones, whatever it claims', () => {
    const traits = { openness: 'NaN', stability: Number.POSITIVE_INFINITY };
    expect(previewOf(cardV2({ traits, extensions: { traits } })).persona.traits).toEqual(
      DEFAULT_PERSONA.traits,
    );
  });

  it('without a summary is described by its description, where that is short enough', () => {
    const short = previewOf(cardV2({ personality: '', description: 'a keeper' }));
    expect(short.persona.personality).toBe('a keeper');
    expect(short.persona.customInstruction).not.toContain('About Ava');
    const long = previewOf(cardV2({ personality: '', description: 'a keeper '.repeat(400) }));
    expect(long.persona.personality).toBe('');
    expect(long.persona.customInstruction).toContain('About Ava:\na keeper');
  });

  it('that is too long is shortened after a word, the least weighty texts first, and says so', () => {
    const preview = previewOf(
      cardV2({
        name: 'N'.repeat(10_000),
        description: 'word '.repeat(1_500),
        scenario: 'scene '.repeat(400),
      }),
    );
    expect(Persona.parse(preview.persona)).toEqual(preview.persona);
    expect(preview.persona.name).toHaveLength(80);
    expect(preview.persona.customInstruction.length).toBeLessThanOrEqual(8_000);
    expect(fateOf(preview, 'name')).toBe('shortened');
    expect(fateOf(preview, 'description')).toBe('used');
    expect(fateOf(preview, 'scenario')).toBe('shortened');
    expect(preview.persona.customInstruction).toMatch(/scene…$/);
    expect(fateOf(preview, 'mes_example')).toBe('left-out');
  });

  it('keeps scripts and markup as the plain text that they are, and no control characters', () => {
    const { persona } = previewOf(
      cardV2({
        name: '<script>alert(1)</script>\u0000\u202e\n x',
        personality: '<img src=x onerror=alert(1)>\ud800',
      }),
    );
    expect(persona.name).toBe('<script>alert(1)</script> x');
    expect(persona.personality).toBe('<img src=x onerror=alert(1)>\ufffd');
  });

  it('with fields of other kinds, or named after the prototype, is read without them', () => {
    const hostile = `{"__proto__":{"name":"Eve","polluted":true},"spec":"chara_card_v2","data":
      {"name":"Ava","description":["no"],"personality":null,"scenario":{"a":1},"first_mes":7,"tags":"many",
       "__proto__":{"mes_example":"inherited"},"character_book":{"entries":{"0":{},"1":{}}}}}`;
    const preview = previewOf(hostile);
    expect(preview.persona).toMatchObject({ name: 'Ava', personality: '', customInstruction: '' });
    expect(preview.parts.map(({ field, length }) => [field, length])).toEqual([
      ['name', 3],
      ['character_book', 2],
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('without a name is refused, and so is what is no card at all', () => {
    const problem = (text: string) => {
      const reading = readPersonaText(text);
      return reading.ok ? null : reading.problem;
    };
    expect(problem(JSON.stringify(cardV2({ name: ' \u0000 ' })))).toMatch(/no name/);
    for (const text of [
      '{}',
      '[]',
      '"chara"',
      'null',
      '{"name":"Ava"}',
      '{"spec":"chara_card_v2","data":7}',
    ]) {
      expect(problem(text), text).toMatch(/neither a persona|not readable/);
    }
    for (const text of ['', 'hello', '{"name":', toBase64('no json'), '{"a":NaN}']) {
      expect(problem(text), text).toMatch(/not readable as JSON/);
    }
    expect(problem('x'.repeat(4_000_001))).toMatch(/too large/);
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(problem(deep)).toMatch(/neither a persona/);
    expect(previewOf(`{"name":"Ava","description":"","extensions":${deep}}`).persona.name).toBe('Ava');
  });
});

describe('a picture', () => {
  const read = (png: Uint8Array) => {
    const card = cardInPng(png);
    if (!card.ok) return card.problem;
    const reading = readPersonaText(card.base64);
    return reading.ok ? reading.preview.persona.name : reading.problem;
  };
  const v2 = cardChunk('chara', cardV2());

  it('is read by its card, the newer one where it has both', () => {
    expect(read(pngWith(v2))).toBe('Ava');
    expect(read(pngWith(v2, cardChunk('ccv3', cardV3())))).toBe('Avi');
    expect(read(pngWith(cardChunk('ccv3', cardV3()), v2))).toBe('Avi');
    expect(read(pngWith(textChunk('Chara', toBase64(cardV2()))))).toBe('Ava');
    expect(read(pngWith(v2, cardChunk('chara', cardV2({ name: 'Second' }))))).toBe('Ava');
  });

  it('keeps every letter of every script', () => {
    const name = 'Zoë 小明 Ньюша 🦉';
    expect(read(pngWith(cardChunk('ccv3', cardV3({ nickname: name }))))).toBe(name);
  });

  it('without a card, or with a compressed one, says what to take instead', () => {
    expect(read(pngWith())).toMatch(/no character card/);
    expect(read(pngWith(textChunk('Comment', 'made by hand')))).toMatch(/no character card/);
    const bomb = textChunk('chara', `\0${'x'.repeat(100)}`, 'zTXt');
    expect(read(pngWith(bomb))).toMatch(/compressed.*JSON file/);
    expect(read(pngWith(textChunk('ccv3', '\x01\0\0\0', 'iTXt')))).toMatch(/compressed/);
    expect(read(pngWith(bomb, v2))).toBe('Ava');
  });

  it('that is damaged is refused: another checksum, a length that lies, a file cut off', () => {
    expect(read(pngWith({ ...v2, crc: 1 }))).toMatch(/damaged/);
    for (const length of [0, v2.data.length + 1, 0x7fffffff, 0xffffffff]) {
      expect(read(pngWith({ ...v2, length })), String(length)).toMatch(/damaged|no character card/);
    }
    const whole = pngWith(v2);
    for (const size of [8, 20, whole.length - 13, whole.length - 1]) {
      expect(read(whole.subarray(0, size)), String(size)).toMatch(/damaged/);
    }
    expect(read(Buffer.from('GIF89a'))).toMatch(/not a PNG/);
    expect(read(pngWith(textChunk('chara', '!!!')))).toMatch(/not readable/);
  });

  it('larger than 32 MB is not walked at all', () => {
    const large = new Uint8Array(32 * 1024 * 1024 + 1);
    large.set(pngWith(v2));
    expect(read(large)).toMatch(/larger than 32 MB/);
  });
});
