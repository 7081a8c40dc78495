/** What the timeline draws: the contract's points shaped into columns and rows, and what their values are called. Pure. */
import type { TimelinePoint } from '#shared/contract/emotions.ts';

/** A measure is one of the two axes of mood that the timeline shows. */
export type Measure = 'valence' | 'arousal';
export type Shown = Measure | 'both';
export type Subject = 'person' | 'companion';

export interface SeriesName {
  readonly subject: Subject;
  readonly measure: Measure;
}

/** The order of the series everywhere: chart, legend, table. */
export const SERIES: readonly SeriesName[] = [
  { subject: 'person', measure: 'valence' },
  { subject: 'companion', measure: 'valence' },
  { subject: 'person', measure: 'arousal' },
  { subject: 'companion', measure: 'arousal' },
];

export const measuresOf = (shown: Shown): readonly Measure[] =>
  shown === 'both' ? ['valence', 'arousal'] : [shown];

/** What the two ends of a measure are called. */
export const ENDS: Readonly<Record<Measure, { readonly high: string; readonly low: string }>> = {
  valence: { high: 'pleasant', low: 'unpleasant' },
  arousal: { high: 'stirred', low: 'calm' },
};

/** The words at the upper and lower end of the chart. */
export function axisWords(shown: Shown): { readonly high: string; readonly low: string } {
  const measures = measuresOf(shown);
  return {
    high: measures.map((measure) => ENDS[measure].high).join(', '),
    low: measures.map((measure) => ENDS[measure].low).join(', '),
  };
}

/** A coordinate in [-1, 1] in words, such as "rather pleasant"; the middle is "neither" for both measures. */
export function valueWord(measure: Measure, value: number | null): string {
  if (value === null) return 'not read';
  const size = Math.abs(value);
  if (size < 0.1)
    return measure === 'valence' ? 'neither pleasant nor unpleasant' : 'neither calm nor stirred';
  const end = value > 0 ? ENDS[measure].high : ENDS[measure].low;
  if (size < 0.3) return `a little ${end}`;
  if (size < 0.6) return `rather ${end}`;
  return `very ${end}`;
}

/** A coordinate as a signed number with two places and a real minus sign; "–" where there is none. */
export function signed(value: number | null): string {
  if (value === null) return '–';
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return '0.00';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(2)}`;
}

export type Column = readonly (number | null)[];

export type Columns = readonly [x: readonly number[], ...series: Column[]];

/**
 * One column of x and one per entry of {@link SERIES}; a missing reading is null and leaves a gap.
 *
 * x is the ordinal of the person's message (1, 2, 3, …), not the time: a conversation is minutes of
 * talk with days between, which a time axis collapses into a few upright strokes. The time of each
 * point is told in words where the point is looked at.
 *
 * `total` is how many points the session has; where only the newest are given, the count starts later.
 * A `reach` above 0 smooths, see {@link smooth}.
 */
export function toColumns(points: readonly TimelinePoint[], total: number, reach = 0): Columns {
  const skipped = Math.max(0, total - points.length);
  return [
    points.map((_, index) => skipped + index + 1),
    ...SERIES.map(({ subject, measure }) =>
      smooth(
        points.map((point) => point[subject]?.[measure] ?? null),
        reach,
      ),
    ),
  ];
}

/** Null where there is nothing to take the mean of. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Half the width of the running mean that keeps `length` points legible where about `room` fit. */
export const smoothingReach = (length: number, room: number): number =>
  length <= room ? 0 : Math.ceil(length / room);

/** The running mean over `reach` values to each side, over those that are there; gaps stay gaps. */
export function smooth(column: Column, reach: number): Column {
  if (reach === 0) return column;
  return column.map((value, index) =>
    value === null
      ? null
      : mean(column.slice(Math.max(0, index - reach), index + reach + 1).filter((each) => each !== null)),
  );
}

/** The index `by` steps from `from`, held within `length` points; `by` may be ±Infinity. */
export const stepCursor = (from: number, by: number, length: number): number =>
  Math.max(0, Math.min(length - 1, from + by));

/** The newest `limit` rows of the table, newest first, each with the ordinal that the chart's x axis gives it. */
export function tableRows(
  points: readonly TimelinePoint[],
  total: number,
  limit: number,
): readonly { readonly ordinal: number; readonly point: TimelinePoint }[] {
  const skipped = Math.max(0, total - points.length);
  return points
    .map((point, index) => ({ ordinal: skipped + index + 1, point }))
    .slice(-limit)
    .reverse();
}
