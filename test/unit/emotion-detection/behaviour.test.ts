import { describe, expect, test } from 'vitest';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { EmotionDetector } from '../../../src-main/backend/emotion-detection/detector.ts';
import { createEmbeddedDetector } from '../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { PATIENT } from '../../../training/transformer/patience.ts';
import { type BehaviourCase, like, moves, primary, says } from '../../behaviour/case.ts';
import { BEHAVIOUR } from '../../behaviour/categories.ts';
import { runBehaviour } from '../../behaviour/run.ts';
import { MODEL_DIR } from './model-dir.ts';

/**
 * What the shipped model has to reach, over all and in each category: shares of the cases, a little below what it
 * does today, so that no change makes it worse unseen. The aim is .9 and .75 (docs/emotion-model.md).
 */
const REQUIRED = { overall: 0.45, category: 0.1 };

/** A detector that reads the same from every text: what a test set must not be satisfied with. */
function always(...active: EmotionLabel[]): EmotionDetector {
  const [primary = 'neutral'] = active;
  const scores = EMOTION_LABELS.map((label) => [label, active.includes(label) ? 0.9 : 0.02]);
  const reading: EmotionReading = {
    scores: Object.fromEntries(scores),
    primary,
    active,
    phrase: primary,
    ...EMOTIONS[primary].point,
    intensity: primary === 'neutral' ? 0 : 0.6,
    confidence: 0.9,
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
  return { detect: async () => reading };
}

const cases = BEHAVIOUR.flatMap((category) => category.cases);
const failuresOf = async (detector: EmotionDetector, each: BehaviourCase) =>
  (await runBehaviour(detector, [{ name: 'one', cases: [each] }])).rows[0]!.failures;

describe('the behavioural test set', () => {
  test('has at least 600 sentences, in all categories that were asked for, at least 40 in each', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(BEHAVIOUR.map(({ name }) => name)).toEqual([
      'negation',
      'contrast',
      'mixed feelings',
      'emoji and emoticons',
      'elongation and capitals',
      'slang',
      'sarcasm cues',
      'feelings of others',
      'context',
      'typos',
      'situations',
      'rarer feeling words',
      'plain statements',
      'everyday chat',
    ]);
    for (const category of BEHAVIOUR) {
      expect(category.cases.length, category.name).toBeGreaterThanOrEqual(40);
    }
  });

  test('holds no sentence twice in the same context, and none without an expectation', () => {
    const keys = cases.map(({ text, after }) => JSON.stringify([...after, text]).toLowerCase());
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(cases.filter(({ expect: expected }) => expected.length === 0)).toEqual([]);
  });

  test('names emotions that exist, and leaves something out of each list of them', () => {
    for (const { text, expect: expected } of cases) {
      for (const expectation of expected) {
        if (!('labels' in expectation)) continue;
        expect(expectation.labels.length, text).toBeGreaterThan(0);
        expect(expectation.labels.length, text).toBeLessThan(EMOTION_LABELS.length);
      }
    }
  });

  test('compares a sentence with another one, never with itself', () => {
    const selves = cases.filter(({ text, after, expect: expected }) =>
      expected.some(
        (each) => 'base' in each && each.base.text === text && each.base.after.join() === after.join(),
      ),
    );
    expect(selves).toEqual([]);
  });

  test('contains each kind of expectation: functionality, invariance and direction', () => {
    const kinds = cases.flatMap(({ expect: expected }) => expected.map(({ kind }) => kind));
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(count('primary')).toBeGreaterThan(400);
    expect(count('like')).toBeGreaterThan(15);
    expect(count('moves')).toBeGreaterThan(40);
  });

  test('no detector that reads the same from every text passes 60 % of any category', async () => {
    const constants: (readonly [string, EmotionDetector])[] = [
      ...EMOTION_LABELS.map((label) => [label, always(label)] as const),
      ['every label at once', always(...EMOTION_LABELS)],
      ['all but neutral, sadness first', always('sadness', ...EMOTION_LABELS.slice(0, -1))],
    ];
    const satisfied: string[] = [];
    for (const [name, detector] of constants) {
      const { rows } = await runBehaviour(detector, BEHAVIOUR);
      for (const { category, rate } of rows) {
        if (rate >= 0.6) satisfied.push(`${name}: ${category} ${rate}`);
      }
    }
    expect(satisfied).toEqual([]);
  }, 60_000);

  test('every case can fail: for each there is a reading that it does not accept', async () => {
    const constants = EMOTION_LABELS.map((label) => always(label));
    for (const each of cases) {
      const failed = await Promise.all(
        constants.map(async (detector) => (await failuresOf(detector, each)).length),
      );
      expect(Math.max(...failed), each.text).toBe(1);
    }
  }, 60_000);
});

describe('the runner', () => {
  const reader = (readings: Record<string, EmotionDetector>): EmotionDetector => ({
    detect: (text) => (readings[text] ?? always('neutral')).detect(text),
  });

  test('counts a case only where all of its expectations hold, and says which did not', async () => {
    const mixed = says('a', primary('joy'), primary('joy', 'love'), { kind: 'speaks', labels: ['anger'] });
    const [failure] = await failuresOf(always('joy'), mixed);
    expect(failure?.unmet).toEqual(['active is one of anger']);
    expect(await failuresOf(always('joy', 'anger'), mixed)).toEqual([]);
  });

  test('invariance holds against the reading of the base', async () => {
    const readings = reader({ thanks: always('gratitude'), thx: always('joy'), ugh: always('annoyance') });
    expect(await failuresOf(readings, says('thx', like('thanks')))).toEqual([]);
    expect(await failuresOf(readings, says('thx', like('thanks', 'primary')))).toHaveLength(1);
    expect(await failuresOf(readings, says('ugh', like('thanks')))).toHaveLength(1);
  });

  test('a direction needs a real difference, in the stated direction', async () => {
    const readings = reader({ good: always('joy'), bad: always('grief'), same: always('joy') });
    expect(await failuresOf(readings, says('good', moves('bad', 'valence', 1)))).toEqual([]);
    expect(await failuresOf(readings, says('good', moves('bad', 'valence', -1)))).toHaveLength(1);
    expect(await failuresOf(readings, says('good', moves('same', 'valence', 1)))).toHaveLength(1);
  });

  test('the messages before the text reach the detector', async () => {
    const asked: unknown[] = [];
    const spy: EmotionDetector = {
      detect: (text, context) => {
        asked.push([text, context?.previous]);
        return always('joy').detect(text);
      },
    };
    await runBehaviour(spy, [
      { name: 'one', cases: [{ text: 'yes', after: ['a', 'b'], expect: [primary('joy')] }] },
    ]);
    expect(asked).toEqual([['yes', ['a', 'b']]]);
  });
});

test('the shipped model behaves no worse than it did', async () => {
  const detector = createEmbeddedDetector({ modelDir: MODEL_DIR, limits: PATIENT });
  const { rows, rate } = await runBehaviour(detector, BEHAVIOUR);
  await detector.close?.();
  expect(rate).toBeGreaterThanOrEqual(REQUIRED.overall);
  expect(rows.filter((row) => row.rate < REQUIRED.category).map(({ category }) => category)).toEqual([]);
});
