const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dayWithYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

/** "14:05", in the reader's own way. `at` is milliseconds UTC. */
export const timeOfDay = (at: number): string => clock.format(at);

/** Midnight of the day of `at`, in the reader's time zone. */
const dayStart = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const isSameDay = (a: number, b: number): boolean => dayStart(a) === dayStart(b);

/** Whole days between the days of `at` and `now`; 0 is today, 1 is yesterday. */
export const daysAgo = (at: number, now: number): number =>
  Math.round((dayStart(now) - dayStart(at)) / 86_400_000);

/** "Today", "Yesterday", "Monday, 3 March" within the year, "3 March 2024" before. */
export function dayName(at: number, now: number): string {
  const ago = daysAgo(at, now);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? day : dayWithYear).format(at);
}
