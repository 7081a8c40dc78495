/** Finds in a clause when something is to happen, in any language that brings its words. */
import {
  addDays,
  type Day,
  type Due,
  exists,
  firstOfMonth,
  mondayOf,
  type Span,
  toNumber,
  weekdayOf,
} from '../calendar.ts';

/** What a pattern makes of its match; null: no date after all. */
export type ReadDate = (match: RegExpExecArray, today: Day) => Due | null;

export interface DateWords {
  /** Each absorbs its prepositions. The first that matches counts. */
  readonly patterns: readonly (readonly [RegExp, ReadDate])[];
  /** Said of what is over, or of what happens again and again: no plan. */
  readonly noPlan: RegExp;
  /** Such as "on Friday 20 November"; the year only where it is not this one's. */
  readonly say: (due: Due, today: Day) => string;
}

export interface FoundDate {
  readonly due: Due;
  /** The clause without the words of the date. */
  readonly rest: string;
  /** Those words. */
  readonly said: string;
}

/** The date in a clause, from today on; null where there is none. */
export function findDate(clause: string, words: DateWords, today: Day): FoundDate | null {
  if (words.noPlan.test(clause)) return null;
  for (const [pattern, read] of words.patterns) {
    const match = pattern.exec(clause);
    const due = match === null ? null : read(match, today);
    if (match === null || due === null) continue;
    const { from, span } = due;
    if (span === 'day' && toNumber(from) < toNumber(today)) return null;
    const rest = `${clause.slice(0, match.index)} ${clause.slice(match.index + match[0].length)}`;
    return { due, rest: rest.replace(/\s+/g, ' ').trim(), said: match[0].trim() };
  }
  return null;
}

/** A pattern that spans whole words, in any alphabet. */
export const wholeWords = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');

/** The place of a name in a list by its first three letters, without diacritics; -1 where it is not there. */
export const placeIn = (names: readonly string[], start = ''): number =>
  names.findIndex((name) => bare(name).startsWith(bare(start).slice(0, 3)));

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A number in digits, or by its place in a list of number words that begins with one; undefined for any other word. */
export function amountIn(words: readonly (readonly string[])[], word = ''): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const index = words.findIndex((forms) => forms.includes(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

const due = (from: Day, span: Span = 'day'): Due => ({ from, span });

export const inDays = (today: Day, days: number): Due => due(addDays(today, days));

/** The next such weekday after today; today itself only where the words point at this week ("this Friday"). */
export function nextWeekday(today: Day, weekday: number, { fromToday = false } = {}): Due {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return inDays(today, ahead === 0 && !fromToday ? 7 : ahead);
}

/** That weekday of the week after this one (weeks begin on Monday). */
export const weekdayOfNextWeek = (today: Day, weekday: number): Due =>
  due(addDays(mondayOf(today), 7 + weekday));

export const weekend = (today: Day, weeks = 0): Due =>
  due(addDays(mondayOf(today), 5 + 7 * weeks), 'weekend');

export const nextWeek = (today: Day): Due => due(addDays(mondayOf(today), 7), 'week');

export const nextMonth = (today: Day): Due => due(firstOfMonth(today, 1), 'month');

/** A month (1 to 12) that is not over yet. */
export function inMonth(today: Day, month: number): Due {
  const year = month < today.month ? today.year + 1 : today.year;
  return due({ year, month, day: 1 }, 'month');
}

/** A day of a month: of `year`, else the next one that is not over; null where there is no such day. */
export function onDay(today: Day, day: number, month: number, year?: number): Due | null {
  const thisYear = { year: year ?? today.year, month, day };
  const date =
    year === undefined && toNumber(thisYear) < toNumber(today)
      ? { ...thisYear, year: today.year + 1 }
      : thisYear;
  return exists(date) ? due(date) : null;
}

/** The next such day of a month: "on the 25th". */
export function onDayOfMonth(today: Day, day: number): Due | null {
  const { year, month } = day < today.day ? firstOfMonth(today, 1) : today;
  const date = { year, month, day };
  return exists(date) ? due(date) : null;
}

/** Takes an amount of days, weeks or months from today; null where the amount cannot be read. */
export function after(today: Day, amount: number | undefined, unit: 'day' | 'week' | 'month'): Due | null {
  if (amount === undefined || amount < 1 || amount > 400) return null;
  if (unit === 'day') return inDays(today, amount);
  if (unit === 'week') return inDays(today, 7 * amount);
  return due(firstOfMonth(today, amount), 'month');
}

/** " 2027" where the date is not of this year, else nothing. */
export const yearIfOther = ({ from }: Due, today: Day): string =>
  from.year === today.year ? '' : ` ${from.year}`;
