/** Days of the calendar as the page draws them: colour by how they sounded, pattern for whoever sees no colour. Pure. */
import type { StoryDay } from '#shared/contract/story.ts';
import { daysIn, type Range, weekdayOf } from './periods.ts';

/** How a day sounded on the mean, in five steps; the middle is neither. */
export const TONES = ['very-low', 'low', 'middle', 'high', 'very-high'] as const;
export type DayTone = (typeof TONES)[number];

/** The borders of the steps, the same that the words of the chart have. */
export function toneOf(valence: number): DayTone {
  if (valence <= -0.3) return 'very-low';
  if (valence < -0.1) return 'low';
  if (valence <= 0.1) return 'middle';
  return valence < 0.3 ? 'high' : 'very-high';
}

/** How strongly emotions spoke, in three steps: how much of a day's square is filled. */
export type Strength = 1 | 2 | 3;
const strengthOf = (intensity: number): Strength => (intensity < 0.34 ? 1 : intensity < 0.67 ? 2 : 3);

export interface CalendarCell {
  readonly day: string;
  /** Null: nothing was said, or nothing of it was read. */
  readonly tone: DayTone | null;
  readonly strength: Strength | null;
  readonly of: StoryDay | null;
  readonly noted: boolean;
}

export interface CalendarMonth {
  /** "2026-03". */
  readonly month: string;
  /** Empty places before its first day; weeks begin on Monday. */
  readonly before: number;
  readonly cells: readonly CalendarCell[];
}

/** Every day of a stretch, month by month, oldest first. @param most  days, the newest. */
export function calendarOf(
  range: Range,
  days: readonly StoryDay[],
  noted: ReadonlySet<string>,
  most: number,
): CalendarMonth[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const months: { month: string; before: number; cells: CalendarCell[] }[] = [];
  for (const day of daysIn(range, most)) {
    const month = day.slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ month, before: weekdayOf(day), cells: [] });
    const of = byDay.get(day) ?? null;
    const isRead = of?.valence != null && of.intensity !== null;
    months.at(-1)!.cells.push({
      day,
      tone: isRead ? toneOf(of.valence!.mean) : null,
      strength: isRead ? strengthOf(of.intensity!) : null,
      of,
      noted: noted.has(day),
    });
  }
  return months;
}
