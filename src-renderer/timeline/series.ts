/** What the timeline draws: the contract's points shaped into columns, words and steps. Pure. */
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { MOOD_WORDS } from '../companion/words.ts';

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

/** The index `by` steps from `from`, held within `length` points; `by` may be ±Infinity. */
export const stepCursor = (from: number, by: number, length: number): number =>
  Math.max(0, Math.min(length - 1, from + by));

/** One point in a sentence or three: what was said, how it sounded, how the companion felt. */
export function pointSentence(point: TimelinePoint, ordinal: number, companionName: string): string {
  const { person, companion, excerpt } = point;
  return [
    `Message ${ordinal}: “${excerpt}”.`,
    person === null ? null : `Sounded like ${person.phrase}, ${valueWord('valence', person.valence)}.`,
    companion === null ? null : `${companionName} felt ${MOOD_WORDS[companion.moodName]}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const present = (points: readonly TimelinePoint[], subject: Subject, measure: Measure): number[] =>
  points.flatMap((point) => point[subject]?.[measure] ?? []);

/** The chart in a sentence or three, for somebody who hears it: how much, how it sounded on the whole, and lately. */
export function summarise(points: readonly TimelinePoint[], total: number): string {
  if (points.length === 0) return 'No messages yet.';
  const count =
    total > points.length
      ? `The newest ${points.length} of ${total} messages`
      : `${total} ${total === 1 ? 'message' : 'messages'}`;
  const pleasure = mean(present(points, 'person', 'valence'));
  const overall =
    pleasure === null ? 'None has been read.' : `On the whole you sounded ${valueWord('valence', pleasure)}.`;
  const last = points.at(-1);
  const lately = [
    last?.person ? `The last message sounded like ${last.person.phrase}.` : null,
    last?.companion ? `The companion’s mood after it: ${MOOD_WORDS[last.companion.moodName]}.` : null,
  ];
  return [`${count}.`, overall, ...lately].filter((part) => part !== null).join(' ');
}

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
