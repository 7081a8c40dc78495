/** Days, weeks, months and years of the reader's own calendar, as stretches of time. Pure; the zone is the machine's. */

export const UNITS = ['day', 'week', 'month', 'year', 'all'] as const;
export type Unit = (typeof UNITS)[number];

/** Milliseconds UTC; `until` is no longer in it. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/** Weeks begin on Monday (ISO 8601). */
const daysSinceMonday = (date: Date): number => (date.getDay() + 6) % 7;

/** The first moment of the unit that `at` lies in, moved by so many units. Local midnights, whatever the clocks do. */
function startOf(unit: Exclude<Unit, 'all'>, at: number, by = 0): number {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  switch (unit) {
    case 'day':
      return new Date(year, month, day + by).getTime();
    case 'week':
      return new Date(year, month, day - daysSinceMonday(date) + 7 * by).getTime();
    case 'month':
      return new Date(year, month + by, 1).getTime();
    case 'year':
      return new Date(year + by, 0, 1).getTime();
  }
}

/** The day, week, month or year of a moment, moved by so many of them; null for all time. */
export function periodOf(unit: Unit, at: number, by = 0): Range | null {
  if (unit === 'all') return null;
  return { from: startOf(unit, at, by), until: startOf(unit, at, by + 1) };
}

/** A day as the calendar writes it, "2026-03-14". */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The stretch of a day that was written so. */
export function rangeOfDay(day: string): Range {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return {
    from: new Date(year, month - 1, date).getTime(),
    until: new Date(year, month - 1, date + 1).getTime(),
  };
}

/** Every day of a stretch, oldest first; at most `most` of them, the newest. */
export function daysIn({ from, until }: Range, most = 3_700): string[] {
  const days: string[] = [];
  for (let day = dayOf(from); rangeOfDay(day).from < until; day = dayOf(rangeOfDay(day).until))
    days.push(day);
  return days.slice(-most);
}

/** 0 is Monday. */
export const weekdayOf = (day: string): number => daysSinceMonday(new Date(rangeOfDay(day).from));

/** The machine's time zone, by its IANA name. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
