import { expect, test } from 'vitest';
import { createDetection } from '#backend/emotion-detection/detection.ts';
import { nothingRead } from '#backend/emotion-detection/embedded/reading.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { manualClock } from '../../integration/backend/start-backend.ts';

const REQUEST = {
  text: 'Hello',
  context: {},
  sessionId: null,
  replies: { provider: 'gemini', model: null },
  sessionKey: null,
  signal: new AbortController().signal,
};

/** A detector that notes how it was asked. */
function setUp(detect: () => void = () => {}) {
  const asked: ('quick' | 'full')[] = [];
  const reported: unknown[] = [];
  const clock = manualClock();
  const detection = createDetection({
    embedded: {
      async detect(_, { quick = false } = {}) {
        asked.push(quick ? 'quick' : 'full');
        detect();
        return { ...nothingRead(), stage: quick ? 'linear' : 'transformer' };
      },
    },
    llm: { read: async () => null },
    settings: memorySettings(),
    clock,
    report: (error) => reported.push(error),
  });
  const read = async () => {
    const { now, later } = detection.detect(REQUEST);
    return { first: (await now).reading?.stage, after: (await later)?.reading.stage };
  };
  return { read, asked, reported, clock };
}

test('of more than twenty messages a second the first look stands', async () => {
  const { read, clock } = setUp();
  const readings = await Promise.all(Array.from({ length: 25 }, read));
  expect(readings.map(({ first }) => first)).toEqual(Array(25).fill('linear'));
  expect(readings.filter(({ after }) => after === 'transformer')).toHaveLength(20);
  clock.advance(1_000);
  expect(await read()).toEqual({ first: 'linear', after: 'transformer' });
});

test('a detector that cannot read is asked and reported once', async () => {
  const { read, asked, reported } = setUp(() => {
    throw new Error('damaged');
  });
  expect(await read()).toEqual({ first: undefined, after: undefined });
  expect(asked).toEqual(['quick']);
  expect(reported).toHaveLength(1);
});
