import { describe, expect, test } from 'vitest';
import { dayOf, momentsOf, startOf } from '#backend/self-knowledge/calendar.ts';
import { factsAboutPerson } from '#backend/self-knowledge/extraction/extract.ts';

const MINUTE = 60_000;

describe('days in a time zone', () => {
  test('the same moment is another day elsewhere', () => {
    const at = Date.UTC(2026, 10, 18, 23, 30);
    expect(dayOf(at, 'UTC')).toEqual({ year: 2026, month: 11, day: 18 });
    expect(dayOf(at, 'Europe/Berlin')).toEqual({ year: 2026, month: 11, day: 19 });
    expect(dayOf(at, 'America/Los_Angeles')).toEqual({ year: 2026, month: 11, day: 18 });
  });

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'UTC',
    'America/Santiago',
  ])(
    'every day of a year begins where its first minute is, clocks put forward and back included: %s',
    (zone) => {
      for (let day = 1; day <= 366; day++) {
        const { year, month, day: date } = dayOf(Date.UTC(2026, 0, day, 12), zone);
        const start = startOf({ year, month, day: date }, zone);
        expect(dayOf(start + MINUTE, zone)).toEqual({ year, month, day: date });
        expect(dayOf(start - MINUTE, zone)).not.toEqual({ year, month, day: date });
      }
    },
  );
});

/** From when until when the plan of a message is, as days of the zone. */
function planned(text: string, at: number, timeZone: string) {
  const [plan] = factsAboutPerson(text, { at, timeZone });
  if (plan?.due == null) return null;
  const { dueAt, dueUntil } = momentsOf(plan.due, timeZone);
  const iso = (moment: number) => {
    const { year, month, day } = dayOf(moment, timeZone);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  };
  return [iso(dueAt), iso(dueUntil - 1)];
}

describe('dates in words, against the time of the message', () => {
  const wednesday = Date.UTC(2026, 10, 18, 12);
  test.each([
    ['I have an exam today.', '2026-11-18', '2026-11-18'],
    ['I have an exam tomorrow.', '2026-11-19', '2026-11-19'],
    ['I have an exam on Friday.', '2026-11-20', '2026-11-20'],
    ['I have an exam on Wednesday.', '2026-11-25', '2026-11-25'],
    ['I have an exam this Wednesday.', '2026-11-18', '2026-11-18'],
    ['I have an exam next Friday.', '2026-11-27', '2026-11-27'],
    ['I have an exam this weekend.', '2026-11-21', '2026-11-22'],
    ['I have an exam next week.', '2026-11-23', '2026-11-29'],
    ['I have an exam next month.', '2026-12-01', '2026-12-31'],
    ['I have an exam in three days.', '2026-11-21', '2026-11-21'],
    ['I have an exam in a week.', '2026-11-25', '2026-11-25'],
    ['I have an exam on 3 May.', '2027-05-03', '2027-05-03'],
    ['I have an exam on May 3rd, 2028.', '2028-05-03', '2028-05-03'],
    ['I have an exam on the 5th.', '2026-12-05', '2026-12-05'],
    ['I have an exam on 2026-12-24.', '2026-12-24', '2026-12-24'],
    ['Ich habe übermorgen eine Prüfung.', '2026-11-20', '2026-11-20'],
    ['Ich habe am 3. Mai eine Prüfung.', '2027-05-03', '2027-05-03'],
    ['Tengo un examen la próxima semana.', '2026-11-23', '2026-11-29'],
    ["J'ai un examen le 14 juillet.", '2027-07-14', '2027-07-14'],
  ])('%s', (text, from, to) => {
    expect(planned(text, wednesday, 'Europe/Berlin')).toEqual([from, to]);
  });

  test('“tomorrow” of somebody in Auckland is the day after theirs', () => {
    expect(planned('I have an exam tomorrow.', wednesday, 'Pacific/Auckland')).toEqual([
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  test.each(['I have an exam on 31 February.', 'I had an exam on Friday.', 'Every Friday I have a test.'])(
    '%s is no plan',
    (text) => {
      expect(planned(text, wednesday, 'Europe/Berlin')).toBeNull();
    },
  );
});
