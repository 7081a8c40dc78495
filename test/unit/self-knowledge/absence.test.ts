import { expect, test } from 'vitest';
import { absenceOf, awayFor } from '#backend/self-knowledge/absence.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  [2.9 * HOUR, null, '3 hours'],
  [3 * HOUR, 'hours', '3 hours'],
  [19 * HOUR, 'hours', '19 hours'],
  [20 * HOUR, 'days', 'a day'],
  [6.9 * DAY, 'days', '7 days'],
  [7 * DAY, 'weeks', 'a week'],
  [59 * DAY, 'weeks', '8 weeks'],
  [60 * DAY, 'months', '2 months'],
  [400 * DAY, 'months', '13 months'],
])('%d ms away is %s: %s', (ms, absence, words) => {
  expect(absenceOf(ms)).toBe(absence);
  expect(awayFor(ms)).toBe(words);
});
