/** Rows of several slices put together to buckets. Pure. */
import type { Spread, StoryBucket } from '#shared/contract/story.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { Stretch, SumRow } from '../database/story.ts';

/** Sums that can be added to one another; in thousandths. */
interface Sums {
  count: number;
  sum: number;
  squares: number;
  min: number;
  max: number;
}

const nothing = (): Sums => ({ count: 0, sum: 0, squares: 0, min: Infinity, max: -Infinity });

function add(sums: Sums, count: number, row: readonly (number | null)[]): void {
  const [sum, squares, min, max] = row;
  if (count === 0 || sum == null || squares == null || min == null || max == null) return;
  sums.count += count;
  sums.sum += sum;
  sums.squares += squares;
  sums.min = Math.min(sums.min, min);
  sums.max = Math.max(sums.max, max);
}

/** Of sums in thousandths, what they come to in [-1, 1]. */
function spreadOf({ count, sum, squares, min, max }: Sums): Spread {
  const { mean, deviation } = toneOf(count, sum, squares);
  const low = min / 1_000;
  const high = max / 1_000;
  // Rounding must not carry a mean past the values that it was made of.
  return { mean: Math.min(high, Math.max(low, mean)), deviation, min: low, max: high };
}

/** Mean and standard deviation (of the values themselves, not a sample's) of thousandths, in [-1, 1], to four places. */
export function toneOf(count: number, sum: number, squares: number): { mean: number; deviation: number } {
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  return { mean: rounded(mean / 1_000), deviation: rounded(Math.sqrt(variance) / 1_000) };
}

export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000 || 0;

interface Bucket {
  first: number;
  last: number;
  messages: number;
  valence: Sums;
  arousal: Sums;
  moodValence: Sums;
  moodArousal: Sums;
  moodDominance: number;
}

/** The width that cuts a stretch into at most `budget` buckets, milliseconds, at least 1. */
export const widthFor = ({ from, until }: Stretch, budget: number): number =>
  Math.max(1, Math.ceil((until - from) / budget));

/** Takes rows, slice by slice in the order of time; a bucket may lie in two slices. */
export function createBuckets() {
  const buckets = new Map<number, Bucket>();
  function at(number: number, first: number, last: number): Bucket {
    let bucket = buckets.get(number);
    if (bucket === undefined) {
      bucket = {
        first,
        last,
        messages: 0,
        valence: nothing(),
        arousal: nothing(),
        moodValence: nothing(),
        moodArousal: nothing(),
        moodDominance: 0,
      };
      buckets.set(number, bucket);
    }
    return bucket;
  }
  return {
    /** @param number  of the bucket. */
    add(number: number, row: SumRow): void {
      const { first, last } = row;
      if (first === null || last === null) return;
      const bucket = at(number, first, last);
      bucket.first = Math.min(bucket.first, first);
      bucket.last = Math.max(bucket.last, last);
      bucket.messages += row.messages;
      const { read, known } = row;
      add(bucket.valence, read, [row.valence, row.valence_squares, row.valence_min, row.valence_max]);
      add(bucket.arousal, read, [row.arousal, row.arousal_squares, row.arousal_min, row.arousal_max]);
      add(bucket.moodValence, known, [
        row.mood_valence,
        row.mood_valence_squares,
        row.mood_valence_min,
        row.mood_valence_max,
      ]);
      add(bucket.moodArousal, known, [
        row.mood_arousal,
        row.mood_arousal_squares,
        row.mood_arousal_min,
        row.mood_arousal_max,
      ]);
      bucket.moodDominance += row.mood_dominance ?? 0;
    },
    /** Oldest first. */
    all: (): StoryBucket[] => [...buckets].sort(([a], [b]) => a - b).map(([, bucket]) => toBucket(bucket)),
  };
}

function toBucket({ first, last, messages, ...sums }: Bucket): StoryBucket {
  const { valence, arousal, moodValence, moodArousal, moodDominance } = sums;
  const known = moodValence.count;
  return {
    from: first,
    until: last,
    messages,
    person:
      valence.count === 0
        ? null
        : { read: valence.count, valence: spreadOf(valence), arousal: spreadOf(arousal) },
    companion:
      known === 0
        ? null
        : {
            known,
            valence: spreadOf(moodValence),
            arousal: spreadOf(moodArousal),
            mood: moodName({
              valence: moodValence.sum / known,
              arousal: moodArousal.sum / known,
              dominance: moodDominance / known,
            }),
          },
  };
}
