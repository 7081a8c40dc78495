/** Days of a calendar in somebody's time zone. Pure: no clock, no zone of the machine. */

/** A day of the Gregorian calendar; `month` is 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** When something is due: from a day on, for as long as the words leave it open. */
export interface Due {
  readonly from: Day;
  readonly span: Span;
}
export type Span = 'day' | 'weekend' | 'week' | 'month';

const DAY_MS = 86_400_000;
/** Clocks are put forward by this, or by a multiple of it. */
const HALF_HOUR_MS = 1_800_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that does not exist. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock of a moment as if it were UTC, milliseconds. */
function wallClock(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far the clocks of a time zone are ahead of UTC at a moment, milliseconds; a multiple of a second. */
export const offsetAt = (at: number, timeZone: string): number =>
  wallClock(at, timeZone) - Math.floor(at / 1_000) * 1_000;

/** The day of a moment (milliseconds UTC) in a time zone (IANA name). */
export function dayOf(at: number, timeZone: string): Day {
  return fromNumber(Math.floor(wallClock(at, timeZone) / DAY_MS));
}

/** When a day begins in a time zone, milliseconds UTC. Where midnight is skipped, the first moment after it. */
export function startOf(day: Day, timeZone: string): number {
  const wanted = toNumber(day) * DAY_MS;
  let at = wanted;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  for (let i = 0; i < 2; i++) at += wanted - wallClock(at, timeZone);
  // Where there is no midnight, both guesses fall short of it by what the clocks were put forward.
  while (wallClock(at, timeZone) < wanted) at += HALF_HOUR_MS;
  return at;
}

/** Days since 1 January 1970. */
export const toNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / DAY_MS;

function fromNumber(days: number): Day {
  const date = new Date(days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: Day): number => (((toNumber(day) + 3) % 7) + 7) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

export const firstOfMonth = ({ year, month }: Day, monthsLater = 0): Day =>
  fromNumber(Date.UTC(year, month - 1 + monthsLater, 1) / DAY_MS);

/** False for the 31st of February and its like. */
export function exists(day: Day): boolean {
  const same = fromNumber(toNumber(day));
  return same.month === day.month && same.day === day.day;
}

/** The first day after what is due. */
function dayAfter({ from, span }: Due): Day {
  switch (span) {
    case 'day':
      return addDays(from, 1);
    case 'weekend':
      return addDays(from, 2);
    case 'week':
      return addDays(from, 7);
    case 'month':
      return firstOfMonth(from, 1);
  }
}

/** From when (inclusive) until when (exclusive) something is due, milliseconds UTC. */
export const momentsOf = (due: Due, timeZone: string): { dueAt: number; dueUntil: number } => ({
  dueAt: startOf(due.from, timeZone),
  dueUntil: startOf(dayAfter(due), timeZone),
});
