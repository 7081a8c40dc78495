import type { Stretch } from '../database/story.ts';
import { offsetAt } from '../self-knowledge/calendar.ts';

const DAY_MS = 86_400_000;
/** Clocks are looked at so often: between two changes of them lie weeks. */
const STEP_MS = 5 * DAY_MS;

/** A stretch in which the clocks of a time zone are the same distance ahead of UTC. */
export interface SameClock extends Stretch {
  readonly offsetMs: number;
}

/**
 * Cuts a stretch of time where the clocks of a time zone change. Within each part a local day is 24 hours; the day on
 * which they change is in two parts.
 *
 * @param timeZone  an IANA name.
 */
export function sameClocks({ from, until }: Stretch, timeZone: string): SameClock[] {
  const parts: SameClock[] = [];
  let start = from;
  let offsetMs = offsetAt(from, timeZone);
  for (let at = from; at < until; ) {
    const next = Math.min(at + STEP_MS, until);
    const offsetThen = offsetAt(next, timeZone);
    if (offsetThen !== offsetMs) {
      const change = firstWith(at, next, (moment) => offsetAt(moment, timeZone) !== offsetMs);
      parts.push({ from: start, until: change, offsetMs });
      start = change;
      offsetMs = offsetAt(change, timeZone);
      at = change;
    } else {
      at = next;
    }
  }
  if (start < until) parts.push({ from: start, until, offsetMs });
  return parts;
}

/** The first moment after `low`, up to `high`, for which `holds`; it holds for `high` and not for `low`. */
function firstWith(low: number, high: number, holds: (at: number) => boolean): number {
  let before = low;
  let since = high;
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2);
    if (holds(middle)) since = middle;
    else before = middle;
  }
  return since;
}

/** Days since 1 January 1970 on the calendar that is `offsetMs` ahead of UTC. */
export const dayNumber = (at: number, offsetMs: number): number => Math.floor((at + offsetMs) / DAY_MS);

/** "2026-03-14". */
export const dayName = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
