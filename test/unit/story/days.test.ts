import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointColumns } from '#backend/database/story.ts';
import { dayName, dayNumber, sameClocks } from '#backend/story/offsets.ts';
import { streaksOf } from '#backend/story/streaks.ts';
import { createTally } from '#backend/story/tally.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

describe('the clocks of a place', () => {
  test('are cut where summer time begins and ends, to the millisecond', () => {
    const year = { from: at('2026-01-01T00:00Z'), until: at('2027-01-01T00:00Z') };
    expect(sameClocks(year, 'Europe/Berlin')).toEqual([
      { from: year.from, until: at('2026-03-29T01:00Z'), offsetMs: HOUR },
      { from: at('2026-03-29T01:00Z'), until: at('2026-10-25T01:00Z'), offsetMs: 2 * HOUR },
      { from: at('2026-10-25T01:00Z'), until: year.until, offsetMs: HOUR },
    ]);
    expect(sameClocks(year, 'UTC')).toEqual([{ ...year, offsetMs: 0 }]);
    // Half an hour of summer time.
    expect(sameClocks(year, 'Australia/Lord_Howe').map(({ offsetMs }) => offsetMs / HOUR)).toEqual([
      11, 10.5, 11,
    ]);
  });

  test('leave nothing out of a stretch and nothing twice', () => {
    const moment = fc.integer({ min: at('2015-01-01T00:00Z'), max: at('2027-01-01T00:00Z') });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 400 * 24 * HOUR }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Africa/Casablanca'),
        (from, length, zone) => {
          const parts = sameClocks({ from, until: from + length }, zone);
          let next = from;
          for (const part of parts) {
            expect(part.from).toBe(next);
            expect(part.until).toBeGreaterThan(part.from);
            next = part.until;
          }
          expect(length === 0 ? from : next).toBe(from + length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('days in a row', () => {
  const today = dayNumber(at('2026-03-14T12:00Z'), 0);
  const daysAgo = (...ago: number[]) => ago.map((each) => today - each);

  test('go on while today or yesterday is one of them', () => {
    expect(streaksOf(daysAgo(0, 1, 2), today).current).toEqual({
      days: 3,
      from: '2026-03-12',
      until: '2026-03-14',
    });
    expect(streaksOf(daysAgo(1, 2), today).current.days).toBe(2);
    expect(streaksOf(daysAgo(2, 3), today).current.days).toBe(0);
    expect(streaksOf([], today)).toEqual({
      current: { days: 0, from: null, until: null },
      longest: { days: 0, from: null, until: null },
    });
  });

  test('the longest is no shorter than any run that is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (ago) => {
        const present = new Set(ago);
        let longest = 0;
        for (let day = 0, run = 0; day <= 41; day++) {
          run = present.has(day) ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
        const found = streaksOf(daysAgo(...ago), today);
        expect(found.longest.days).toBe(longest);
        expect(found.current.days).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

const point = (
  when: string,
  label: EmotionLabel | null,
  { session = 1, valence = 500 }: { session?: number; valence?: number } = {},
): PointColumns => [
  at(when),
  session,
  label === null ? null : valence,
  label === null ? null : 100,
  label === null ? null : 400,
  label,
  label === null ? null : 'embedded',
  null,
  null,
  null,
];

function tallyIn(zone: string, points: readonly PointColumns[], labels: readonly EmotionLabel[] = []) {
  const tally = createTally(labels);
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 0;
  for (const { from, until, offsetMs } of sameClocks({ from: first, until: last + 1 }, zone)) {
    for (const row of points) if (row[0] >= from && row[0] < until) tally.add(row, offsetMs);
  }
  return tally;
}

describe('what a stretch of time comes to', () => {
  test('on the days when the clocks change, hours are those of the clock on the wall', () => {
    // 29 March 2026 has 23 hours in Berlin: after 01:59 comes 03:00. 25 October has 02:30 twice.
    const tally = tallyIn('Europe/Berlin', [
      point('2026-03-29T00:30Z', 'joy'),
      point('2026-03-29T01:30Z', 'joy'),
      point('2026-03-29T21:59Z', 'joy'),
      point('2026-03-29T22:00Z', 'joy'),
      point('2026-10-25T00:30Z', 'sadness'),
      point('2026-10-25T01:30Z', 'sadness'),
    ]);
    expect(tally.days().map(({ day, messages }) => [day, messages])).toEqual([
      ['2026-03-29', 3],
      ['2026-03-30', 1],
      ['2026-10-25', 2],
    ]);
    expect(tally.figures(0).hours.map(({ weekday, hour, messages }) => [weekday, hour, messages])).toEqual([
      [0, 0, 1],
      [6, 1, 1],
      [6, 2, 2],
      [6, 3, 1],
      [6, 23, 1],
    ]);
  });

  test('what follows what is counted within a talk of one session alone', () => {
    const tally = tallyIn('UTC', [
      point('2026-03-01T10:00Z', 'sadness'),
      point('2026-03-01T10:01Z', 'joy', { session: 2 }),
      point('2026-03-01T10:02Z', 'relief'),
      point('2026-03-01T10:03Z', null),
      point('2026-03-01T10:04Z', 'joy'),
      point('2026-03-01T17:00Z', 'joy'),
    ]);
    expect(tally.figures(0).transitions).toEqual([{ from: 'sadness', to: 'relief', times: 1 }]);
  });

  test('with one emotion chosen only its messages count, and what came before and after them', () => {
    const tally = tallyIn(
      'UTC',
      [
        point('2026-03-01T10:00Z', 'sadness'),
        point('2026-03-01T10:02Z', 'relief'),
        point('2026-03-01T10:04Z', 'joy'),
        point('2026-03-01T10:06Z', 'love'),
      ],
      ['relief'],
    );
    const { messages, labels, transitions } = tally.figures(0);
    expect({ messages, labels: labels.map(({ label }) => label) }).toEqual({
      messages: 1,
      labels: ['relief'],
    });
    expect(transitions).toEqual([
      { from: 'relief', to: 'joy', times: 1 },
      { from: 'sadness', to: 'relief', times: 1 },
    ]);
  });

  test('every message is on one day and in one hour, and every reading has one emotion', () => {
    const row = fc.tuple(
      fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2026-12-31T00:00Z') }),
      fc.option(fc.constantFrom(...EMOTION_LABELS)),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const points = rows
          .sort(([a], [b]) => a - b)
          .map(([when, label]) => point(new Date(when).toISOString(), label));
        const tally = tallyIn('America/New_York', points);
        const figures = tally.figures(0);
        const read = rows.filter(([, label]) => label !== null).length;
        const sum = (counts: readonly { messages: number }[]) => counts.reduce((a, b) => a + b.messages, 0);
        expect(sum(tally.days())).toBe(rows.length);
        expect(sum(figures.hours)).toBe(rows.length);
        expect(sum(figures.labels)).toBe(read);
        expect(figures.sources.embedded).toBe(read);
        expect(figures.transitions.reduce((a, b) => a + b.times, 0)).toBeLessThan(Math.max(1, read));
        expect(figures.days).toBe(tally.days().length);
      }),
      { numRuns: 60 },
    );
  });

  test('pleasant days in a row are those whose mean is above the middle', () => {
    const tally = tallyIn('UTC', [
      point('2026-03-10T10:00Z', 'joy'),
      point('2026-03-11T10:00Z', 'joy'),
      point('2026-03-11T11:00Z', 'sadness', { valence: -900 }),
      point('2026-03-12T10:00Z', 'joy'),
      point('2026-03-13T10:00Z', 'joy'),
    ]);
    const today = dayNumber(at('2026-03-14T09:00Z'), 0);
    expect(dayName(today)).toBe('2026-03-14');
    const { talked, pleasant } = tally.figures(today);
    expect(talked.current.days).toBe(4);
    expect(pleasant.current).toEqual({ days: 2, from: '2026-03-12', until: '2026-03-13' });
  });
});
