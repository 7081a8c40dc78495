/** What the chart draws of buckets: marks, a line through them, and how sure the line is. Pure. */
import type { StoryBucket } from '#shared/contract/story.ts';
import type { Measure, Subject } from '../timeline/series.ts';

/** A place of the line: its value, and between which values the mean lies 19 times of 20. */
export interface TrendPoint {
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Messages that it rests on. */
  readonly messages: number;
}

/** The line is broken where nothing was said for so many times the reach. */
const GAP_REACHES = 3;
/** z of 95 %. */
const Z = 1.96;
/**
 * What is assumed before anything is known: messages lie so far from their mean, as sure as so many messages would make
 * it. Our own estimate, about the spread of readings over everyday talk; it keeps the band of one or two messages wide.
 */
const PRIOR_DEVIATION = 0.35;
const PRIOR_MESSAGES = 2;

interface Sample {
  readonly at: number;
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
}

export const middleOf = ({ from, until }: Pick<StoryBucket, 'from' | 'until'>): number => (from + until) / 2;

function samplesOf(buckets: readonly StoryBucket[], subject: Subject, measure: Measure): Sample[] {
  return buckets.flatMap((bucket) => {
    const side = bucket[subject];
    if (side === null) return [];
    const { mean, deviation } = side[measure];
    return [{ at: middleOf(bucket), count: 'read' in side ? side.read : side.known, mean, deviation }];
  });
}

/**
 * The running mean over the messages within `reachMs` to each side, with the interval in which it lies.
 * @returns a point for each bucket that has a value, and null between two that are too far apart.
 */
export function trendOf(
  buckets: readonly StoryBucket[],
  subject: Subject,
  measure: Measure,
  reachMs: number,
): (TrendPoint | null)[] {
  const samples = samplesOf(buckets, subject, measure);
  const line: (TrendPoint | null)[] = [];
  let first = 0;
  let next = 0;
  let count = 0;
  let sum = 0;
  let squares = 0;
  const change = ({ count: n, mean, deviation }: Sample, sign: 1 | -1) => {
    count += sign * n;
    sum += sign * n * mean;
    squares += sign * n * (deviation * deviation + mean * mean);
  };
  for (const [index, { at }] of samples.entries()) {
    while (next < samples.length && samples[next]!.at <= at + reachMs) change(samples[next++]!, 1);
    while (samples[first]!.at < at - reachMs) change(samples[first++]!, -1);
    const before = samples[index - 1];
    if (before !== undefined && at - before.at > GAP_REACHES * reachMs) line.push(null);
    const mean = clamp(sum / count);
    const variance = Math.max(0, squares / count - mean * mean);
    const margin = Z * Math.sqrt(varianceWithPrior(variance, count) / count);
    line.push({ at, mean, low: clamp(mean - margin), high: clamp(mean + margin), messages: count });
  }
  return line;
}

const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

/** Of the messages, and of what is assumed before there are any. */
export const varianceWithPrior = (variance: number, count: number): number =>
  (variance * count + PRIOR_DEVIATION ** 2 * PRIOR_MESSAGES) / (count + PRIOR_MESSAGES);

/** Half the width of the window of the running mean, for a stretch of so many milliseconds. */
export const reachFor = (spanMs: number): number => Math.max(1, spanMs / 30);

/** The columns of one chart: x, then line, upper and lower end of the band, and marks, of the person and of the companion. */
export type ChartColumns = readonly [
  x: number[],
  personLine: (number | null)[],
  personHigh: (number | null)[],
  personLow: (number | null)[],
  personMark: (number | null)[],
  companionLine: (number | null)[],
  companionHigh: (number | null)[],
  companionLow: (number | null)[],
  companionMark: (number | null)[],
];

/**
 * One row for each bucket, and one without values in each long pause. `bucketAt` leads from a row to its bucket; -1 for
 * a pause.
 */
export function chartColumns(
  buckets: readonly StoryBucket[],
  measure: Measure,
  reachMs: number,
): { columns: ChartColumns; bucketAt: number[] } {
  const columns: ChartColumns = [[], [], [], [], [], [], [], [], []];
  const bucketAt: number[] = [];
  const byTime = (subject: Subject) =>
    new Map(
      trendOf(buckets, subject, measure, reachMs).flatMap((point) => (point ? [[point.at, point]] : [])),
    );
  const person = byTime('person');
  const companion = byTime('companion');
  const push = (index: number, ...values: (number | null)[]) => {
    bucketAt.push(index);
    for (const [column, value] of values.entries()) (columns[column] as (number | null)[]).push(value);
  };
  for (const [index, bucket] of buckets.entries()) {
    const at = middleOf(bucket);
    const before = buckets[index - 1];
    if (before !== undefined && at - middleOf(before) > GAP_REACHES * reachMs)
      push(-1, (at + middleOf(before)) / 2, null, null, null, null, null, null, null, null);
    const yours = person.get(at);
    const its = companion.get(at);
    push(
      index,
      at,
      yours?.mean ?? null,
      yours?.high ?? null,
      yours?.low ?? null,
      bucket.person?.[measure].mean ?? null,
      its?.mean ?? null,
      its?.high ?? null,
      its?.low ?? null,
      bucket.companion?.[measure].mean ?? null,
    );
  }
  return { columns, bucketAt };
}
