/** Days in a row. Pure. */
import type { Streak } from '#shared/contract/story.ts';
import { dayName } from './offsets.ts';

const NONE: Streak = { days: 0, from: null, until: null };

const streak = (first: number, last: number): Streak => ({
  days: last - first + 1,
  from: dayName(first),
  until: dayName(last),
});

/**
 * @param days  numbers of days, in any order, each once.
 * @param today  the current streak may end here, or the day before: the day is not over yet.
 * @returns the longest one (of equals the last) and the one that still goes on.
 */
export function streaksOf(days: readonly number[], today: number): { current: Streak; longest: Streak } {
  const sorted = [...days].sort((a, b) => a - b);
  let longest = NONE;
  let latest: Streak = NONE;
  let start: number | null = null;
  for (const [index, day] of sorted.entries()) {
    if (start === null || day !== sorted[index - 1]! + 1) start = day;
    latest = streak(start, day);
    if (latest.days >= longest.days) longest = latest;
  }
  const goesOn = latest.until === dayName(today) || latest.until === dayName(today - 1);
  return { current: goesOn ? latest : NONE, longest };
}
