import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReply } from '#backend/text-generation/embedded/compose.ts';
import { composeGreeting } from '#backend/text-generation/embedded/greeting.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { vad } from '#shared/emotions/vad.ts';
import { affect, converse, input, reading } from './situation.ts';

/** Templates without words of their own may come back with other content. */
const CONTENT_ONLY = ['{You}.', 'So {you}.'];

const STORY = [
  'I failed my exam today',
  'I studied for weeks and it was for nothing',
  'My parents will be so disappointed',
  'I feel like a failure',
  'My sister never fails anything',
  'She called me last night',
  "I didn't pick up",
  'I sat in the kitchen and cried',
  "I can't sleep",
  'Everything feels pointless today',
  'My best friend wrote to me',
  'He wants to meet tomorrow',
  "I don't want to see anyone",
  'I lost my scarf on the way home',
  'It was a present from my grandmother',
  'She always believed in me',
  'I miss her kitchen',
  'The flat is so quiet',
  'I ate cold soup for dinner',
  'My professor was kind about it',
  'I can try again in spring',
  "I'm scared that it happens again",
  'I made a plan for the next weeks',
  'My roommate laughed at it',
  'He never works for anything',
  'That makes me so angry',
  'I shouted at him',
  "I'm ashamed of that",
  'I apologized this morning',
  'He made me coffee',
];

describe('a reply', () => {
  it('says the person’s own words back, in the second person', () => {
    const reply = composeReply(input('I failed my exam today', { reading: reading('sadness', 0.4) }));
    expect(reply).toMatch(/you failed your exam today/i);
  });

  it('is the same for the same input, and another for another seed', () => {
    const reply = (seed: string) => composeReply(input('My boss yelled at me', { seed }));
    expect(reply('one')).toBe(reply('one'));
    expect(new Set(['1', '2', '3', '4', '5', '6'].map(reply)).size).toBeGreaterThan(3);
  });

  it('never says the same template twice over 60 messages of one story', () => {
    const replies = converse([...STORY, ...STORY.map((text) => `${text}, and then it was evening`)], {
      reading: reading('sadness', 0.4, 0.6),
    });
    const templates = replies.flatMap((reply) => reply.templates).filter((t) => !CONTENT_ONLY.includes(t));
    expect(replies).toHaveLength(60);
    expect(templates.filter((template, index) => templates.indexOf(template) !== index)).toEqual([]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(60);
  });

  it('never says the same template twice when the feelings change, either', () => {
    const labels = EMOTION_LABELS.filter((label) => label !== 'grief');
    const texts = Array.from({ length: 70 }, (_, i) => `${STORY[(i * 7) % STORY.length]} (${i})`);
    const replies = converse(texts, {
      readings: texts.map((_, i) => reading(labels[(i * 5) % labels.length]!, (i % 10) / 10)),
    });
    const templates = replies.flatMap((reply) => reply.templates).filter((t) => !CONTENT_ONLY.includes(t));
    expect(templates.filter((template, index) => templates.indexOf(template) !== index)).toEqual([]);
  });

  it('begins anew with what was said the longest ago when all is said', () => {
    const replies = converse(Array.from({ length: 12 }, () => ['hi', 'hello', 'hey']).flat());
    expect(replies.every((reply) => reply.text !== '')).toBe(true);
    for (let i = 1; i < replies.length; i++) expect(replies[i]!.text).not.toBe(replies[i - 1]!.text);
  });

  it('does not interrogate: after two questions in a row it mostly says something instead', () => {
    const asked = converse(STORY, { reading: reading('sadness', 0.4) }).map(({ text }) => text.endsWith('?'));
    const afterTwo = asked.filter((_, i) => i >= 2 && asked[i - 1] && asked[i - 2]);
    expect(afterTwo.length).toBeGreaterThan(3);
    expect(afterTwo.filter(Boolean).length).toBeLessThan(afterTwo.length / 3);
  });

  it('asks nothing of somebody who wants no questions', () => {
    const replies = converse(
      ['Please stop asking me questions', ...STORY.slice(0, 7), 'ok', 'yes'].slice(0, 8),
      {
        reading: reading('sadness', 0.4),
      },
    );
    for (const { text } of replies) expect(text).not.toContain('?');
  });

  it('never makes a harsh judgement its own', () => {
    for (const text of [
      "I'm a failure",
      "I'm worthless",
      'Nobody likes me',
      'It is all my fault',
      'I hate myself',
    ])
      for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
        const reply = composeReply(input(text, { seed, reading: reading('sadness', 0.9) }));
        expect(reply).not.toMatch(
          /^(?:So )?(?:you're (?:a failure|worthless)|nobody likes you|it is all your fault|you hate yourself)/i,
        );
      }
  });

  it('is gentle with a death: no exclamation mark, no advice, no cheer', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const reply = composeReply(
        input('My grandmother died last night', {
          seed,
          affect: affect(vad(0.8, 0.6, 0.5)),
          reading: reading('neutral'),
        }),
      );
      expect(reply).not.toMatch(/!|How lovely|good news|try |could /);
    }
  });

  it('takes thoughts of death seriously and points to people, whatever was read', () => {
    for (const label of ['joy', 'neutral', 'sadness'] as const)
      for (const seed of ['a', 'b', 'c', 'd']) {
        const reply = composeReply(input('I want to kill myself lol', { seed, reading: reading(label) }));
        expect(reply).toMatch(/crisis line|human hear/);
        expect(reply).toMatch(/program|call|reach out|not enough/);
      }
  });

  it('takes an insult as its mood takes it', () => {
    const said = (mood: ReturnType<typeof vad>) =>
      composeReply(input('you are useless', { affect: affect(mood) }));
    const replies = [
      vad(0.5, 0.4, 0.4),
      vad(0.5, -0.2, 0.2),
      vad(-0.3, 0.4, -0.3),
      vad(-0.3, -0.3, -0.3),
      vad(-0.3, 0.3, 0.4),
    ].map(said);
    expect(new Set(replies).size).toBe(5);
    for (const reply of replies) expect(reply).not.toMatch(/useless|stupid|hate/);
  });

  it('is shorter in a low mood and livelier in a high one', () => {
    const replies = (mood: ReturnType<typeof vad>) =>
      converse(STORY, { affect: affect(mood), reading: reading('joy', 0.5, 0.9) });
    const sentences = (mood: ReturnType<typeof vad>) =>
      replies(mood).reduce((sum, { templates }) => sum + templates.length, 0);
    expect(sentences(vad(-0.5, -0.4, -0.3))).toBeLessThan(sentences(vad(0.6, 0.5, 0.4)));
    const low = replies(vad(-0.5, -0.4, -0.3))
      .map(({ text }) => text)
      .join(' ');
    const high = replies(vad(0.6, 0.5, 0.4))
      .map(({ text }) => text)
      .join(' ');
    expect(low).not.toContain('!');
    expect(high).toContain('!');
  });

  it('greets a person by the name they give', () => {
    expect(composeReply(input('Hi, my name is lena'))).toContain('Lena');
  });

  it('gives an emoji back when there is nothing else', () => {
    for (const seed of ['a', 'b', 'c']) expect(composeReply(input('👩‍👩‍👧!!', { seed }))).toContain('👩‍👩‍👧');
  });
});

describe('any message at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'I',
          'my',
          'you',
          'was',
          '{you}',
          '{name}',
          '$1',
          '"',
          '?',
          '.',
          '\n',
          'sad',
          '😀',
          '\ud800',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
  );
  const label = fc.constantFrom(...EMOTION_LABELS);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const axis = fc.double({ min: -1, max: 1, noNaN: true });
  const mood = fc.record({ valence: axis, arousal: axis, dominance: axis });

  it('gets an answer: never an error, never nothing, never an unfilled slot', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        label,
        share,
        share,
        mood,
        fc.string(),
        (texts, primary, intensity, confidence, where, seed) => {
          for (const reply of converse(texts, {
            reading: reading(primary, intensity, confidence),
            affect: affect(where),
            seed,
          })) {
            expect(reply.text.trim()).not.toBe('');
            for (const template of reply.templates) expect(template).not.toBe('');
            if (!texts.some((one) => one.includes('{')))
              expect(reply.text).not.toMatch(/\{\w+\}|undefined|NaN/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gets an answer without a reading and without a conversation', () => {
    expect(composeReply({ ...input('I am sad'), reading: null })).not.toBe('');
    expect(composeReply({ ...input(''), messages: [] })).not.toBe('');
  });

  it('gets a short answer, however long it is', () => {
    for (const unit of [
      'a',
      'I lost my keys. ',
      'and i ',
      '- ',
      '"',
      '(',
      'no one ',
      '\u0301',
      '👍',
      'so ',
      '\n',
    ])
      expect(composeReply(input(unit.repeat(Math.ceil(32_000 / unit.length)))).length).toBeLessThan(600);
  });
});

describe('the greeting', () => {
  const at = (hour: number) => new Date(2026, 0, 15, hour).getTime();

  const mira = { ...DEFAULT_PERSONA, name: 'Mira' };
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => new Date(2026, 0, day, 10).getTime());

  it('says who speaks, that it is the offline companion on this machine, and invites', () => {
    for (const day of days) {
      const greeting = composeGreeting({ persona: mira, offline: true, at: day });
      expect(greeting).toContain('Mira');
      expect(greeting).toContain('offline companion');
      expect(greeting).toContain('on this machine');
      expect(greeting).toMatch(/[?.]$/);
      expect(greeting.length).toBeLessThan(260);
    }
  });

  it('claims nothing of being offline where a model writes', () => {
    for (const day of days) {
      const greeting = composeGreeting({ persona: mira, offline: false, at: day });
      expect(greeting).toContain('Mira');
      expect(greeting).toContain('model');
      expect(greeting).not.toMatch(/offline|on this machine/);
    }
  });

  it('knows the time of the day', () => {
    const greeting = (hour: number) =>
      composeGreeting({ persona: DEFAULT_PERSONA, offline: true, at: at(hour) });
    expect(greeting(8)).toMatch(/^Good morning/);
    expect(greeting(21)).toMatch(/evening/);
    expect(greeting(15)).toMatch(/^(?:Hello|Good afternoon)/);
    expect(greeting(2)).not.toMatch(/morning/);
  });

  it('is the same from the empty screen to the session that begins there', () => {
    const one = { persona: DEFAULT_PERSONA, offline: true };
    expect(composeGreeting({ ...one, at: at(9) })).toBe(composeGreeting({ ...one, at: at(9) + 60_000 }));
  });
});
