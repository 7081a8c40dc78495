/** Where the time axis has its marks: at minutes, hours, days, months or years of the reader's calendar. Pure. */
import type { Range } from './periods.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Step =
  | { readonly unit: 'minute' | 'hour' | 'day'; readonly every: number; readonly ms: number }
  | { readonly unit: 'month' | 'year'; readonly every: number; readonly ms: number };

const step = (unit: Step['unit'], every: number, ms: number): Step => ({ unit, every, ms: every * ms });
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 30].map((every) => step('minute', every, MINUTE)),
  ...[1, 2, 3, 6, 12].map((every) => step('hour', every, HOUR)),
  ...[1, 2, 7, 14].map((every) => step('day', every, DAY)),
  ...[1, 2, 3, 6].map((every) => step('month', every, 30.4 * DAY)),
  ...[1, 2, 5, 10, 20].map((every) => step('year', every, 365.25 * DAY)),
];

const FORMATS: Readonly<Record<Step['unit'], Intl.DateTimeFormatOptions>> = {
  minute: { hour: 'numeric', minute: '2-digit' },
  hour: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};
const formats = new Map<Step['unit'], Intl.DateTimeFormat>();

/** A mark of the axis in words: "09:00", "14 Mar", "Mar 26", "2026". */
export function tickWord(at: number, unit: Step['unit']): string {
  let format = formats.get(unit);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(undefined, FORMATS[unit]);
    formats.set(unit, format);
  }
  return format.format(at);
}

/** At most about `most` marks, oldest first, and of which unit they are. */
export function ticksOf({ from, until }: Range, most: number): { ticks: number[]; unit: Step['unit'] } {
  const wanted = (until - from) / Math.max(1, most);
  const { unit, every } = STEPS.find(({ ms }) => ms >= wanted) ?? STEPS.at(-1)!;
  const start = new Date(from);
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  const at = (index: number): number => {
    switch (unit) {
      case 'year':
        return new Date(Math.floor(year / every) * every + index * every, 0, 1).getTime();
      case 'month':
        return new Date(year, Math.floor(month / every) * every + index * every, 1).getTime();
      case 'day':
        return new Date(year, month, day + index * every).getTime();
      case 'hour':
        return new Date(year, month, day, index * every).getTime();
      case 'minute':
        return new Date(year, month, day, start.getHours(), index * every).getTime();
    }
  };
  const ticks: number[] = [];
  for (let index = 0; ticks.length < 4 * most; index++) {
    const tick = at(index);
    if (tick >= until) break;
    if (tick >= from) ticks.push(tick);
  }
  return { ticks: [...new Set(ticks)], unit };
}
