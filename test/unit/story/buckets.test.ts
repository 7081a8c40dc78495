import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SumRow } from '#backend/database/story.ts';
import { createBuckets, widthFor } from '#backend/story/buckets.ts';

const thousandths = fc.integer({ min: -1_000, max: 1_000 });
/** Messages as SQL sums them: at, valence, arousal, mood; null where it was not read. */
const message = fc.record({
  at: fc.integer({ min: 0, max: 10_000 }),
  valence: fc.option(thousandths),
  arousal: thousandths,
  mood: fc.option(thousandths),
});
type Said = { at: number; valence: number | null; arousal: number; mood: number | null };

/** What SQL makes of the messages of one slice. */
function sums(said: readonly Said[]): SumRow {
  const read = said.filter(({ valence }) => valence !== null);
  const known = said.filter(({ mood }) => mood !== null);
  const of = (values: readonly number[]) => ({
    sum: values.length === 0 ? null : values.reduce((a, b) => a + b, 0),
    squares: values.length === 0 ? null : values.reduce((a, b) => a + b * b, 0),
    min: values.length === 0 ? null : Math.min(...values),
    max: values.length === 0 ? null : Math.max(...values),
  });
  const v = of(read.map(({ valence }) => valence!));
  const a = of(read.map(({ arousal }) => arousal));
  const m = of(known.map(({ mood }) => mood!));
  return {
    first: said.length === 0 ? null : Math.min(...said.map(({ at }) => at)),
    last: said.length === 0 ? null : Math.max(...said.map(({ at }) => at)),
    messages: said.length,
    read: read.length,
    valence: v.sum,
    valence_squares: v.squares,
    valence_min: v.min,
    valence_max: v.max,
    arousal: a.sum,
    arousal_squares: a.squares,
    arousal_min: a.min,
    arousal_max: a.max,
    known: known.length,
    mood_valence: m.sum,
    mood_valence_squares: m.squares,
    mood_valence_min: m.min,
    mood_valence_max: m.max,
    mood_arousal: m.sum,
    mood_arousal_squares: m.squares,
    mood_arousal_min: m.min,
    mood_arousal_max: m.max,
    mood_dominance: m.sum,
  };
}

describe('buckets', () => {
  test('however rows are cut into slices, every message is counted once and no mean leaves its values', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (said, budget, sliceSize) => {
          const widthMs = widthFor({ from: 0, until: 10_001 }, budget);
          const sorted = [...said].sort((a, b) => a.at - b.at);
          const buckets = createBuckets();
          for (let number = 0; number * widthMs <= 10_000; number++) {
            const inside = sorted.filter(({ at }) => Math.floor(at / widthMs) === number);
            buckets.add(number, sums([])); // a slice without a row changes nothing
            for (let from = 0; from < inside.length; from += sliceSize)
              buckets.add(number, sums(inside.slice(from, from + sliceSize)));
          }
          const all = buckets.all();
          const count = (of: (bucket: (typeof all)[number]) => number) =>
            all.reduce((sum, bucket) => sum + of(bucket), 0);
          expect(all.length).toBeLessThanOrEqual(budget);
          expect(count(({ messages }) => messages)).toBe(said.length);
          expect(count(({ person }) => person?.read ?? 0)).toBe(
            said.filter(({ valence }) => valence !== null).length,
          );
          expect(count(({ companion }) => companion?.known ?? 0)).toBe(
            said.filter(({ mood }) => mood !== null).length,
          );
          for (const { from, until, person, companion } of all) {
            expect(from).toBeLessThanOrEqual(until);
            for (const spread of [person?.valence, person?.arousal, companion?.valence]) {
              if (spread === undefined) continue;
              expect(spread.mean).toBeGreaterThanOrEqual(spread.min);
              expect(spread.mean).toBeLessThanOrEqual(spread.max);
              // No values lie further from their mean than half of what they span (Popoviciu).
              expect(spread.deviation).toBeLessThanOrEqual((spread.max - spread.min) / 2 + 0.0002);
            }
          }
          expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).sort((a, b) => a - b));
        },
      ),
    );
  });

  test('a message that was not read is counted and has no reading', () => {
    const buckets = createBuckets();
    buckets.add(0, sums([{ at: 5, valence: null, arousal: 0, mood: null }]));
    expect(buckets.all()).toEqual([{ from: 5, until: 5, messages: 1, person: null, companion: null }]);
  });

  test('the width cuts a stretch into no more buckets than were asked for', () => {
    expect(widthFor({ from: 0, until: 1_000 }, 3)).toBe(334);
    expect(widthFor({ from: 0, until: 2 }, 600)).toBe(1);
    expect(widthFor({ from: 7, until: 7 }, 600)).toBe(1);
  });
});
