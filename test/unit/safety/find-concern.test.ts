/** What needs help is found, and what only sounds like it is not: measured on `test/safety`, with floors. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConcern } from '#backend/safety/find-concern.ts';
import { concernWithReading } from '#backend/safety/with-reading.ts';
import { AFTERWARDS } from '../../safety/afterwards.ts';
import type { Category, SafetyCase } from '../../safety/case.ts';
import { LAST } from '../../safety/last.ts';
import { SAFETY_SET } from '../../safety/set.ts';
import { THIRD } from '../../safety/third.ts';
import { reading } from '../embedded-companion/situation.ts';

interface Row {
  sentences: number;
  found: number;
  explicit: number;
  kind: number;
  about: number;
}

function measure(cases: readonly SafetyCase[]): Row {
  const row: Row = { sentences: cases.length, found: 0, explicit: 0, kind: 0, about: 0 };
  for (const { text, kind, about } of cases) {
    const concern = findConcern(text);
    if (concern === null) continue;
    row.found++;
    if (concern.level === 'explicit') row.explicit++;
    if (concern.kind === kind) row.kind++;
    if (concern.about === about) row.about++;
  }
  return row;
}

const isHarmless = ({ kind }: SafetyCase) => kind === null;
const HALVES = {
  'the half it was made on': SAFETY_SET.filter(({ heldOut }) => !heldOut),
  'the held-out half': SAFETY_SET.filter(({ heldOut }) => heldOut),
  'all of it': SAFETY_SET,
};

describe.each(Object.entries(HALVES))('on %s', (half, cases) => {
  const of = (category: Category) => cases.filter((one) => one.category === category);
  const share = (row: Row, what: keyof Row) => row[what] / row.sentences;

  test('explicit ones are found: recall of at least .97, in English and in every other language', () => {
    const explicit = measure(of('explicit'));
    expect(share(explicit, 'found')).toBeGreaterThanOrEqual(0.97);
    expect(share(explicit, 'explicit')).toBeGreaterThanOrEqual(0.95);
    expect(share(explicit, 'kind')).toBeGreaterThanOrEqual(0.95);
    expect(share(explicit, 'about')).toBeGreaterThanOrEqual(0.95);
    for (const language of ['en', 'de', 'es', 'fr', 'pt', 'it']) {
      const row = measure(of('explicit').filter((one) => one.language === language));
      expect(share(row, 'found'), language).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('figurative ones are not: at most 2 % false alarms; nor denied, quoted, recovered or academic ones', () => {
    expect(share(measure(of('figurative')), 'found')).toBeLessThanOrEqual(0.02);
    for (const category of ['negated', 'quoted', 'recovered', 'academic'] as const) {
      expect(share(measure(of(category)), 'found'), category).toBeLessThanOrEqual(0.1);
    }
  });

  test('indirect ones are mostly found, and called so', () => {
    const row = measure(of('indirect'));
    expect(share(row, 'found')).toBeGreaterThanOrEqual(0.8);
    expect(share(row, 'explicit')).toBeLessThanOrEqual(0.1);
  });

  test('the table of docs/safety.md is what comes out', () => {
    const categories = [...new Set(cases.map(({ category }) => category))];
    const table = categories.map((category) => {
      const row = measure(of(category));
      return `| ${category} | ${row.sentences} | ${row.found} | ${row.explicit} |`;
    });
    console.log(`${half}\n${table.join('\n')}`);
    if (half !== 'all of it') return;
    const docs = readFileSync(`${import.meta.dirname}/../../../docs/safety.md`, 'utf8').replace(/ +/g, ' ');
    for (const line of table) expect(docs).toContain(line);
  });
});

test('what was written afterwards, in other words on purpose, is found by now; docs/safety.md says how it was at first', () => {
  const cases = [...AFTERWARDS, ...LAST, ...THIRD];
  const explicit = measure(cases.filter(({ category }) => category === 'explicit'));
  expect(explicit.found / explicit.sentences).toBeGreaterThanOrEqual(0.97);
  const figurative = measure(cases.filter(({ category }) => category === 'figurative'));
  expect(figurative.found / figurative.sentences).toBeLessThanOrEqual(0.02);
});

test('the set is what it says: at least 400 different sentences, half of each kind held out', () => {
  expect(new Set(SAFETY_SET.map(({ text }) => text)).size).toBe(SAFETY_SET.length);
  expect(SAFETY_SET.length).toBeGreaterThanOrEqual(400);
  const heldOut = SAFETY_SET.filter((one) => one.heldOut).length;
  expect(heldOut / SAFETY_SET.length).toBeGreaterThan(0.45);
});

describe('how it looks', () => {
  test('the worst that is said counts, wherever it stands', () => {
    const long = 'The weather was fine and we went to the lake. '.repeat(300);
    for (const text of [`I want to die. ${long}`, `${long}I want to die.`, `${long}I want to die. ${long}`]) {
      expect(findConcern(text)).toEqual({ kind: 'suicide', level: 'explicit', about: 'self' });
    }
    const both = 'I can’t go on like this. My boyfriend beats me.';
    expect(findConcern(both)).toEqual({ kind: 'abuse', level: 'explicit', about: 'self' });
    expect(findConcern('My friend wants to die. And I want to die, too.')?.about).toBe('self');
  });

  test('capitals, odd apostrophes, invisible characters and accents hide nothing', () => {
    for (const text of [
      'I WANT TO KILL MYSELF',
      'i don’t want to live anymore',
      'I want to k\u200bill my\u00adself',
      'ＩWant to die? no: Ｉ want to die.',
      'Je ne veux plus vivre',
      'ich mo\u0308chte nicht mehr leben',
    ]) {
      expect(findConcern(text), text).not.toBeNull();
    }
  });

  test('without punctuation, in the middle of a long message, it is found too', () => {
    const filler = 'and then we talked about the house and the garden and the dog and the rain '.repeat(40);
    expect(findConcern(`${filler} and honestly i want to kill myself ${filler}`)?.kind).toBe('suicide');
  });

  test('weary words alone are no sign; with a heavy reading they hint', () => {
    const weary = "I can't do this anymore.";
    expect(findConcern(weary)).toBeNull();
    expect(concernWithReading(weary, reading('amusement', 0.9, 0.9))).toBeNull();
    expect(concernWithReading(weary, reading('sadness', 0.8, 0.9))).toEqual({
      kind: 'suicide',
      level: 'indirect',
      about: 'self',
    });
    expect(concernWithReading('My train is late.', reading('sadness', 0.8, 0.9))).toBeNull();
  });

  test('figurative sentences raise no alarm even where they are read as heavy', () => {
    const heavy = reading('sadness', 0.9, 0.9);
    const alarms = SAFETY_SET.filter(({ category }) => category === 'figurative').filter(
      ({ text }) => concernWithReading(text, heavy) !== null,
    );
    expect(alarms).toEqual([]);
  });
});

describe('hostile text', () => {
  const elapsed = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      findConcern(text);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };

  test('nothing throws, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        findConcern(text);
      }),
      { seed: 9, numRuns: 30 },
    );
  });

  test.each([
    ['prose', 'The deploy went fine, and we stopped for coffee and talked about the plan for the spring. '],
    ['one letter', 'a'],
    ['people and wishes', 'my he she i think about want to '],
    ['nothing but cues', 'kill die cut hit pills live end self stop hope '],
    ['negations', 'i am my husband he wants to not kill my brother hits the gun pills '],
    ['marks', '."!?;'],
    ['accents', 'é'],
  ])('%s: the time grows with the length, and stays small at 32,000 characters', (_, unit) => {
    const fill = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    elapsed(fill(4_000)); // warm
    expect(elapsed(fill(32_000))).toBeLessThan(25); // 0.2 to 2 ms where nothing else runs; a busy machine has its moments
    const long = elapsed(fill(256_000));
    expect(long).toBeLessThan(200);
  });

  test('of sentences that are all different and all suspicious, the first and the last are looked at', () => {
    const harmless = SAFETY_SET.filter(isHarmless).map(({ text }) => text);
    const many = Array.from({ length: 6 }, (_, i) =>
      harmless.map((text) => `${text} (${i})`).join('\n'),
    ).join('\n');
    expect(findConcern(`${many}\nI want to kill myself.`)?.level).toBe('explicit');
    expect(findConcern(`I want to kill myself.\n${many}`)?.level).toBe('explicit');
  });
});
