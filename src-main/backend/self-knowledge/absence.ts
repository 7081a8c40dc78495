/** How long somebody was away, in words. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Shorter than this is a pause and no absence. By then every mood is back at rest (√3 in 20 minutes). */
const ABSENT_FROM_MS = 3 * HOUR_MS;

export type Absence = 'hours' | 'days' | 'weeks' | 'months';

export function absenceOf(ms: number): Absence | null {
  if (ms < ABSENT_FROM_MS) return null;
  if (ms < 20 * HOUR_MS) return 'hours';
  if (ms < 7 * DAY_MS) return 'days';
  return ms < 60 * DAY_MS ? 'weeks' : 'months';
}

/** "5 hours", "a day", "3 days", "2 weeks", "4 months". */
export function awayFor(ms: number): string {
  const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);
  switch (absenceOf(ms)) {
    case null:
    case 'hours':
      return counted(Math.max(1, Math.round(ms / HOUR_MS)), 'an hour', 'hours');
    case 'days':
      return counted(Math.max(1, Math.round(ms / DAY_MS)), 'a day', 'days');
    case 'weeks':
      return counted(Math.max(1, Math.round(ms / (7 * DAY_MS))), 'a week', 'weeks');
    case 'months':
      return counted(Math.max(2, Math.round(ms / (30 * DAY_MS))), 'a month', 'months');
  }
}
