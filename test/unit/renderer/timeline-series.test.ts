import { describe, expect, it } from 'vitest';
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { pointSentence, summarise } from '../../../src-renderer/timeline/sentences.ts';
import {
  axisWords,
  measuresOf,
  SERIES,
  signed,
  smooth,
  smoothingReach,
  stepCursor,
  tableRows,
  toColumns,
  valueWord,
} from '../../../src-renderer/timeline/series.ts';
import { styleOf } from '../../../src-renderer/timeline/series-style.ts';

const point = (index: number, part: Partial<TimelinePoint> = {}): TimelinePoint => ({
  messageId: `message-${index}`,
  position: index * 2,
  at: 1_700_000_000_000 + index * 60_000,
  excerpt: `words ${index}`,
  person: { valence: 0.5, arousal: 0.2, primary: 'joy', phrase: 'mild joy' },
  companion: { valence: 0.4, arousal: -0.1, moodName: 'relaxed' },
  ...part,
});

describe('the columns of the chart', () => {
  it('are x and the four series, person before companion', () => {
    expect(toColumns([point(0), point(1)], 2)).toEqual([
      [1, 2],
      [0.5, 0.5],
      [0.4, 0.4],
      [0.2, 0.2],
      [-0.1, -0.1],
    ]);
  });

  it('leave a gap where nothing was read', () => {
    const [, person, companion] = toColumns([point(0, { person: null }), point(1, { companion: null })], 2);
    expect(person).toEqual([null, 0.5]);
    expect(companion).toEqual([0.4, null]);
  });

  it('count on from the points that are not given', () => {
    expect(toColumns([point(7), point(8)], 9)[0]).toEqual([8, 9]);
  });

  it('are five empty columns without points', () => {
    expect(toColumns([], 0)).toEqual([[], [], [], [], []]);
  });
});

describe('smoothing', () => {
  it('begins where the points no longer fit and grows with their number', () => {
    expect(smoothingReach(60, 60)).toBe(0);
    expect(smoothingReach(61, 60)).toBe(2);
    expect(smoothingReach(600, 60)).toBe(10);
  });

  it('takes the mean of what is there and keeps gaps', () => {
    expect(smooth([0, 1, null, 1, 0], 1)).toEqual([0.5, 0.5, null, 0.5, 0.5]);
    expect(smooth([0.2, 0.4], 0)).toEqual([0.2, 0.4]);
  });

  it('never leaves the range of its input', () => {
    const values = Array.from({ length: 50 }, (_, index) => Math.sin(index * 1.7));
    for (const value of smooth(values, 4)) {
      expect(Math.abs(value ?? Number.NaN)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the series', () => {
  it('can be told apart without colour', () => {
    const looks = SERIES.map((name) => `${styleOf(name).marker} ${styleOf(name).dash.join(' ')}`);
    expect(new Set(looks).size).toBe(SERIES.length);
    expect(new Set(SERIES.map((name) => styleOf(name).dash.join(' '))).size).toBe(SERIES.length);
  });

  it('are picked by what is shown', () => {
    expect(measuresOf('arousal')).toEqual(['arousal']);
    expect(measuresOf('both')).toEqual(['valence', 'arousal']);
    expect(axisWords('valence')).toEqual({ high: 'pleasant', low: 'unpleasant' });
    expect(axisWords('both')).toEqual({ high: 'pleasant, stirred', low: 'unpleasant, calm' });
  });
});

describe('values in words', () => {
  it('name the end and how near it is', () => {
    expect(valueWord('valence', 0.8)).toBe('very pleasant');
    expect(valueWord('valence', -0.4)).toBe('rather unpleasant');
    expect(valueWord('arousal', -0.2)).toBe('a little calm');
    expect(valueWord('arousal', 0.02)).toBe('neither calm nor stirred');
    expect(valueWord('valence', null)).toBe('not read');
  });

  it('are written with a sign and two places, and never as minus zero', () => {
    expect(signed(0.456)).toBe('+0.46');
    expect(signed(-0.5)).toBe('−0.50');
    expect(signed(-0.001)).toBe('0.00');
    expect(signed(null)).toBe('–');
  });
});

describe('the cursor of the keyboard', () => {
  it('steps and stops at the ends', () => {
    expect(stepCursor(3, -1, 10)).toBe(2);
    expect(stepCursor(0, -1, 10)).toBe(0);
    expect(stepCursor(9, 1, 10)).toBe(9);
    expect(stepCursor(4, -Infinity, 10)).toBe(0);
    expect(stepCursor(4, Infinity, 10)).toBe(9);
  });
});

describe('the timeline in sentences', () => {
  it('says how much, how it sounded, and how it ended', () => {
    expect(summarise([point(0), point(1)], 2)).toBe(
      '2 messages. On the whole you sounded rather pleasant. The last message sounded like mild joy. ' +
        'The companion’s mood after it: relaxed.',
    );
    expect(summarise([point(4)], 5)).toMatch(/^The newest 1 of 5 messages\./);
    expect(summarise([], 0)).toBe('No messages yet.');
  });

  it('does not speak of what was not read', () => {
    expect(summarise([point(0, { person: null, companion: null })], 1)).toBe(
      '1 message. None has been read.',
    );
    expect(pointSentence(point(0, { person: null }), 1, 'Ada')).toBe(
      'Message 1: “words 0”. Ada felt relaxed.',
    );
  });

  it('tells one point', () => {
    expect(pointSentence(point(2), 3, 'Ada')).toBe(
      'Message 3: “words 2”. Sounded like mild joy, rather pleasant. Ada felt relaxed.',
    );
  });
});

describe('the table', () => {
  it('holds the newest rows, newest first, numbered as on the chart', () => {
    const points = Array.from({ length: 5 }, (_, index) => point(index));
    const rows = tableRows(points, 12, 3);
    expect(rows.map((row) => row.ordinal)).toEqual([12, 11, 10]);
    expect(rows.map((row) => row.point.messageId)).toEqual(['message-4', 'message-3', 'message-2']);
  });
});
