import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryBucket, StoryDay, StoryFigures } from '#shared/contract/story.ts';
import { calendarOf, toneOf } from '../../../src-renderer/story/calendar-cells.ts';
import { differenceOf, shareChanges } from '../../../src-renderer/story/compare.ts';
import { seriesCsv, seriesSvg } from '../../../src-renderer/story/export-files.ts';
import { shareInterval } from '../../../src-renderer/story/interval.ts';
import { moodBand } from '../../../src-renderer/story/mood-band.ts';
import { dayOf, daysIn, periodOf, rangeOfDay, UNITS } from '../../../src-renderer/story/periods.ts';
import { planePath, regionCounts } from '../../../src-renderer/story/plane-geometry.ts';
import { reflectionOf } from '../../../src-renderer/story/reflection.ts';
import { seriesSentences } from '../../../src-renderer/story/sentences.ts';
import { ticksOf } from '../../../src-renderer/story/ticks.ts';
import { chartColumns, trendOf } from '../../../src-renderer/story/trend.ts';
import { FIRST_VIEW, readView, writeView } from '../../../src-renderer/story/view-state.ts';
import { LEAST_SPAN_MS, panned, pinched, within, zoomed } from '../../../src-renderer/story/zoom.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1);

const spread = (mean: number, deviation = 0) => ({ mean, deviation, min: mean, max: mean });
const bucket = (at: number, valence: number | null, messages = 1): StoryBucket => ({
  from: at,
  until: at,
  messages,
  person:
    valence === null ? null : { read: messages, valence: spread(valence), arousal: spread(-valence / 2) },
  companion:
    valence === null
      ? null
      : {
          known: messages,
          valence: spread(0.4),
          arousal: spread(0),
          mood: valence > 0 ? 'relaxed' : 'bored',
        },
});

const NO_STREAK = { days: 0, from: null, until: null };
function figures(of: Partial<StoryFigures> & { read: number; mean?: number }): StoryFigures {
  const { read, mean = 0.4, ...rest } = of;
  return {
    messages: read,
    read,
    sources: { embedded: read, llm: 0, user: 0 },
    sessions: 1,
    first: START,
    last: START,
    person:
      read === 0
        ? null
        : { valence: { mean, deviation: 0.2 }, arousal: { mean: 0.1, deviation: 0.2 }, intensity: 0.5 },
    companion:
      read === 0
        ? null
        : {
            known: read,
            valence: { mean: 0.4, deviation: 0 },
            arousal: { mean: 0, deviation: 0 },
            mood: 'relaxed',
          },
    labels: [],
    transitions: [],
    hours: [],
    days: 1,
    talked: { current: NO_STREAK, longest: NO_STREAK },
    pleasant: { current: NO_STREAK, longest: NO_STREAK },
    ...rest,
  };
}

describe('the line through the marks', () => {
  const many = fc.array(
    fc.record({
      step: fc.integer({ min: 1, max: 40 }),
      value: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      n: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const bucketsOf = (steps: readonly { step: number; value: number | null; n: number }[]) => {
    let at = START;
    return steps.map(({ step, value, n }) => {
      at += step * 1_000;
      return bucket(at, value, n);
    });
  };

  test('stays among the values around it, and its band around the line', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 30_000 }), (steps, reach) => {
        const buckets = bucketsOf(steps);
        const near = (at: number) =>
          buckets.filter(({ from, person }) => person !== null && Math.abs(from - at) <= reach);
        for (const point of trendOf(buckets, 'person', 'valence', reach)) {
          if (point === null) continue;
          const around = near(point.at);
          const values = around.map(({ person }) => person!.valence.mean);
          expect(point.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(point.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          expect(point.low).toBeLessThanOrEqual(point.mean);
          expect(point.high).toBeGreaterThanOrEqual(point.mean);
          expect(point.messages).toBe(around.reduce((sum, { person }) => sum + person!.read, 0));
        }
      }),
    );
  });

  test('is surer of many messages than of one', () => {
    const width = (messages: number) => {
      const [point] = trendOf([bucket(START, 0, messages)], 'person', 'valence', 1_000);
      return point!.high - point!.low;
    };
    expect(width(1)).toBeGreaterThan(0.8);
    expect(width(100)).toBeLessThan(0.1);
  });

  test('is broken where nothing was said for long, in the columns of the chart too', () => {
    const buckets = [bucket(START, 0.5), bucket(START + 1_000, 0.5), bucket(START + 60_000, 0.5)];
    expect(trendOf(buckets, 'person', 'valence', 1_000).map((point) => point === null)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const { columns, bucketAt } = chartColumns(buckets, 'valence', 1_000);
    expect(bucketAt).toEqual([0, 1, -1, 2]);
    expect(columns[1]).toEqual([0.5, 0.5, null, 0.5]);
    for (const column of columns) expect(column).toHaveLength(4);
    expect(columns[0]).toEqual([...columns[0]].sort((a, b) => a - b));
  });
});

describe('moving through time', () => {
  const bounds = { from: START, until: START + 365 * DAY };
  const inside = fc
    .tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 1, max: 365 }))
    .map(([from, length]) =>
      within({ from: START + from * DAY, until: START + (from + length) * DAY }, bounds),
    );

  test('never leaves what there is, nor goes below a minute', () => {
    fc.assert(
      fc.property(
        inside,
        fc.double({ min: 0.00001, max: 1_000, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (range, factor, by, share) => {
          const anchor = range.from + share * (range.until - range.from);
          for (const moved of [zoomed(range, factor, anchor, bounds), panned(range, by, bounds)]) {
            expect(moved.from).toBeGreaterThanOrEqual(bounds.from);
            expect(moved.until).toBeLessThanOrEqual(bounds.until);
            expect(moved.until - moved.from).toBeGreaterThanOrEqual(LEAST_SPAN_MS);
          }
        },
      ),
    );
  });

  test('keeps the moment under the pointer, and the moments under two fingers, where they are', () => {
    const range = { from: START + 100 * DAY, until: START + 200 * DAY };
    const anchor = START + 120 * DAY;
    const near = zoomed(range, 0.5, anchor, bounds);
    expect((anchor - near.from) / (near.until - near.from)).toBeCloseTo(0.2, 5);
    const spreadOut = pinched({ a: START + 120 * DAY, b: START + 140 * DAY }, 0.25, 0.75, bounds)!;
    expect(spreadOut.until - spreadOut.from).toBe(40 * DAY);
    expect(pinched({ a: START, b: START + DAY }, 0.5, 0.5, bounds)).toBeNull();
  });
});

describe('periods of the calendar', () => {
  test('hold their moment, and follow one another without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom(...UNITS.filter((unit) => unit !== 'all')),
        (at, unit) => {
          const period = periodOf(unit, at)!;
          expect(at >= period.from && at < period.until).toBe(true);
          expect(periodOf(unit, at, 1)!.from).toBe(period.until);
          expect(periodOf(unit, at, -1)!.until).toBe(period.from);
        },
      ),
    );
    expect(periodOf('all', START)).toBeNull();
  });

  test('have every day once, whatever the clocks do', () => {
    const year = periodOf('year', new Date(2026, 5, 1).getTime())!;
    const days = daysIn(year);
    expect(days).toHaveLength(365);
    expect(new Set(days).size).toBe(365);
    for (const day of days) expect(dayOf(rangeOfDay(day).from)).toBe(day);
  });

  test('the axis has marks within what is shown, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000 * 1_440 }),
        fc.integer({ min: 2, max: 12 }),
        (minutes, most) => {
          const range = { from: START, until: START + minutes * 60_000 };
          const { ticks } = ticksOf(range, most);
          expect(ticks.length).toBeLessThanOrEqual(most * 2 + 2);
          for (const [index, tick] of ticks.entries()) {
            expect(tick >= range.from && tick < range.until).toBe(true);
            if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1]!);
          }
        },
      ),
    );
  });
});

test('the address keeps what is shown, and nonsense in it is as if it were not there', () => {
  const view = {
    ...FIRST_VIEW,
    tab: 'days',
    unit: 'year',
    at: START,
    sessionId: 'a&b',
    label: 'joy',
    source: 'user',
  } as const;
  expect(readView(writeView(view))).toEqual(view);
  expect(writeView(FIRST_VIEW)).toBe('');
  expect(readView('tab=nope&unit=eon&at=x&label=hunger&source=me')).toEqual(FIRST_VIEW);
});

test('the calendar has a square for every day, with colour and pattern only where something was read', () => {
  const range = { from: new Date(2026, 2, 1).getTime(), until: new Date(2026, 4, 1).getTime() };
  const day: StoryDay = {
    day: '2026-03-14',
    messages: 3,
    read: 3,
    valence: { mean: -0.5, deviation: 0 },
    arousal: { mean: 0, deviation: 0 },
    intensity: 0.9,
    primary: 'sadness',
  };
  const months = calendarOf(range, [day], new Set(['2026-04-02']), 400);
  expect(months.map(({ month, before, cells }) => [month, before, cells.length])).toEqual([
    ['2026-03', 6, 31],
    ['2026-04', 2, 30],
  ]);
  expect(months[0]!.cells[13]).toMatchObject({ tone: 'very-low', strength: 3, noted: false });
  expect(months[1]!.cells[1]).toMatchObject({ tone: null, of: null, noted: true });
  expect([-1, -0.2, 0, 0.2, 1].map(toneOf)).toEqual(['very-low', 'low', 'middle', 'high', 'very-high']);
});

test('the mood band says what was most, in pieces that do not overlap', () => {
  const buckets = Array.from({ length: 40 }, (_, index) =>
    bucket(START + index * 1_000, index < 20 ? -0.5 : 0.5),
  );
  const band = moodBand(buckets, { from: START, until: START + 40_000 });
  expect(band.map(({ mood }) => mood)).toEqual(['bored', 'relaxed']);
  expect(band.reduce((sum, { messages }) => sum + messages, 0)).toBe(40);
  expect(moodBand([], { from: 0, until: 0 })).toEqual([]);
});

test('the plane has a mark for each message that was read; older ones are fainter', () => {
  const points = [-0.5, 0.5, 0.2].map((valence, index) => ({
    messageId: `m${index}`,
    sessionId: 's',
    position: index,
    at: index,
    person: { valence, arousal: 0.3, intensity: 0.4, primary: 'joy', source: 'embedded' } as const,
    companion: null,
  }));
  const path = planePath(points, 'person');
  expect(path.map(({ opacity }) => opacity)).toEqual([...path.map(({ opacity }) => opacity)].sort());
  expect(path.at(-1)!.opacity).toBe(1);
  expect(regionCounts(points, 'person')).toMatchObject({ 'pleasant-stirred': 2, 'unpleasant-stirred': 1 });
  expect(planePath(points, 'companion')).toEqual([]);
});

describe('the difference of two times', () => {
  test('is one only where it is more than chance, and never with a handful of messages', () => {
    const before = figures({ read: 60, mean: 0.4 });
    expect(differenceOf(before, figures({ read: 60, mean: -0.2 }), 'valence')).toMatchObject({
      isSure: true,
    });
    expect(differenceOf(before, figures({ read: 60, mean: 0.41 }), 'valence')!.isSure).toBe(false);
    expect(differenceOf(before, figures({ read: 3, mean: -1 }), 'valence')!.isSure).toBe(false);
    expect(differenceOf(before, figures({ read: 0 }), 'valence')).toBeNull();
  });

  test('of emotions is told in shares, the largest first', () => {
    const joy = (messages: number) => [
      { label: 'joy' as const, messages, intensity: 0.5 },
      { label: 'anger' as const, messages: 100 - messages, intensity: 0.5 },
    ];
    const [first, second] = shareChanges(
      figures({ read: 100, labels: joy(20) }),
      figures({ read: 100, labels: joy(60) }),
    );
    expect(first).toMatchObject({ label: 'anger', before: 0.8, after: 0.4, isSure: true });
    expect(second).toMatchObject({ label: 'joy', isSure: true });
  });

  test('a share is between the ends of its interval, which is wide for few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (of, count) => {
        const { low, high } = shareInterval(Math.min(count, of), of);
        const share = Math.min(count, of) / of;
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
    expect(shareInterval(1, 2).high - shareInterval(1, 2).low).toBeGreaterThan(0.7);
  });
});

describe('looking back', () => {
  const told = (now: StoryFigures, before: StoryFigures | null = null) =>
    reflectionOf(now, before, { unit: 'week', companionName: 'Ada' }).join(' ');
  const full = figures({
    read: 40,
    days: 5,
    labels: [
      { label: 'joy', messages: 25, intensity: 0.6 },
      { label: 'sadness', messages: 15, intensity: 0.6 },
    ],
    transitions: [{ from: 'sadness', to: 'joy', times: 6 }],
    hours: [
      { weekday: 1, hour: 9, messages: 20, read: 20, valence: 0.6 },
      { weekday: 3, hour: 22, messages: 20, read: 20, valence: -0.2 },
    ],
  });

  test('says what was heard, how much of it, and how sure that is', () => {
    const words = told(
      full,
      figures({ read: 50, mean: -0.3, labels: [{ label: 'joy', messages: 5, intensity: 0.5 }] }),
    );
    expect(words).toContain('40 messages on 5 days');
    expect(words).toContain('joy (25 of 40) and sadness (15)');
    expect(words).toContain('more pleasant than the week before, by more than chance');
    expect(words).toContain('After sadness came joy most often, 6 times.');
    expect(words).toContain('most pleasant in the morning, and least in the evening');
    expect(words).toContain('Ada felt mostly relaxed.');
  });

  test('never says how somebody is, and says where little can be told', () => {
    for (const words of [
      told(full),
      told(figures({ read: 2, labels: [{ label: 'joy', messages: 2, intensity: 1 }] })),
    ])
      expect(words).not.toMatch(/\byou (are|were|feel|felt)\b/i);
    expect(told(figures({ read: 2 }))).toContain('may be chance');
    expect(told({ ...figures({ read: 0 }), messages: 3 })).toContain('nothing to say about how they sounded');
    expect(told(figures({ read: 0, messages: 0 }))).toBe('Nothing was said in this time.');
    expect(told(full, figures({ read: 40, mean: 0.41 }))).toContain('no difference can be told from chance');
  });
});

describe('what is saved', () => {
  const buckets = [bucket(START, 0.5), bucket(START + DAY, null)];
  test('as a table has a row for each mark, with numbers as numbers', () => {
    const [head, first, second, end] = seriesCsv(buckets).split('\r\n');
    expect(head!.split(',')).toHaveLength(15);
    expect(first).toBe(
      '2026-03-01T00:00:00.000Z,2026-03-01T00:00:00.000Z,1,1,0.5,0,0.5,0.5,-0.25,0,-0.25,-0.25,0.4,0,relaxed',
    );
    expect(second!.split(',').slice(2, 5)).toEqual(['1', '0', '']);
    expect(end).toBe('');
  });

  test('as a drawing is well-formed, whatever the companion is called', () => {
    const svg = seriesSvg(
      buckets,
      { from: START, until: START + 2 * DAY },
      ['valence', 'arousal'],
      { surface: '#fff', ink: '#000', soft: '#333', line: '#999', person: '#123456', companion: '#654321' },
      {
        title: 'A & B',
        you: 'You',
        companion: '<script>"',
        high: { valence: 'up', arousal: 'up' },
        low: { valence: 'down', arousal: 'down' },
      },
    );
    expect(svg).toContain('A &#38; B');
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });
});

test('the chart in sentences says how much, how it sounded, and how sure that is', () => {
  const series = (buckets: StoryBucket[]) => ({
    from: START,
    until: START + DAY,
    widthMs: 1,
    messages: buckets.length,
    read: buckets.length,
    buckets,
  });
  expect(seriesSentences(series([bucket(START, 0.5)])).join(' ')).toBe(
    '1 message, 1 of them read. On the whole they sounded rather pleasant. Only 1 message was read here: what you see may be chance.',
  );
  const rising = Array.from({ length: 20 }, (_, index) => bucket(START + index, index < 10 ? -0.5 : 0.5));
  expect(seriesSentences(series(rising)).join(' ')).toContain('The later half sounded more pleasant');
  expect(seriesSentences(series([]))).toEqual(['Nothing was said in this time.']);
});
