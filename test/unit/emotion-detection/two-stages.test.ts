import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { EmotionDetector } from '../../../src-main/backend/emotion-detection/detector.ts';
import { createEmbeddedDetector } from '../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import {
  THREAD_LIMITS,
  type ThreadLimits,
} from '../../../src-main/backend/emotion-detection/embedded/transformer/transformer-thread.ts';
import { PATIENT } from '../../../training/transformer/patience.ts';
import { MODEL_DIR } from './model-dir.ts';

const open: EmotionDetector[] = [];

function start(limits: Partial<ThreadLimits> = {}, modelDir = MODEL_DIR) {
  const reported: unknown[] = [];
  const detector = createEmbeddedDetector({
    modelDir,
    limits: { ...PATIENT, ...limits },
    report: (error) => reported.push(error),
  });
  open.push(detector);
  return { detector, reported };
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((detector) => detector.close?.()));
});

describe('which stage answers', () => {
  test('the transformer, where it has the time', async () => {
    const { detector } = start();
    expect((await detector.detect('I am so happy today')).stage).toBe('transformer');
  });

  test('the linear stage alone, where the transformer is late', async () => {
    const { detector } = start({ startMs: 0, answerMs: 0 });
    const reading = await detector.detect('I am so happy today');
    expect(reading.stage).toBe('linear');
    expect(reading.primary).toBe('joy');
  });

  test('the linear stage alone for what is too much at once; everything is read', async () => {
    const { detector } = start({ questions: 3 });
    const readings = await Promise.all(
      Array.from({ length: 20 }, () => detector.detect('thank you so much')),
    );
    const stages = readings.map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === 'transformer')).toHaveLength(3);
    expect(stages.filter((stage) => stage === 'linear')).toHaveLength(17);
    expect(new Set(readings.map(({ primary }) => primary))).toEqual(new Set(['gratitude']));
  });

  test('the transformer again, once there is room', async () => {
    const { detector } = start({ questions: 1 });
    await Promise.all([detector.detect('one'), detector.detect('two'), detector.detect('three')]);
    expect((await detector.detect('thank you')).stage).toBe('transformer');
  });

  test('a text without anything to read asks nobody', async () => {
    const { detector } = start({ questions: 0 });
    expect(await detector.detect('   ')).toMatchObject({ primary: 'neutral', confidence: 0 });
  });
});

describe('the thread', () => {
  test('ends with close, and a later text starts it anew', async () => {
    const { detector } = start();
    await detector.detect('hello');
    await detector.close?.();
    expect((await detector.detect('hello again')).stage).toBe('transformer');
  });

  test('close answers whoever waits with the linear stage', async () => {
    const { detector } = start();
    const waiting = detector.detect('I love this');
    await new Promise((done) => setImmediate(done));
    await detector.close?.();
    expect((await waiting).primary).toBe('love');
  });

  test('ends by itself when nothing is asked, and starts again', async () => {
    const { detector } = start({ idleMs: 1 });
    const first = await detector.detect('thank you');
    await new Promise((done) => setTimeout(done, 100));
    const second = await detector.detect('thank you');
    expect([first.stage, second.stage]).toEqual(['transformer', 'transformer']);
    expect(second).toEqual(first);
  });
});

test('no process is kept alive by a thread that has nothing to do', () => {
  const module = pathToFileURL(join(MODEL_DIR, '../embedded-detector.ts')).href;
  const program = `
    import { createEmbeddedDetector } from ${JSON.stringify(module)};
    const detector = createEmbeddedDetector({ modelDir: ${JSON.stringify(MODEL_DIR)} });
    console.log((await detector.detect('thank you')).primary);
  `;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect([status, stdout.trim()]).toEqual([0, 'gratitude']);
});

test('while a very long text is read, others get their turn', async () => {
  const { detector } = start();
  await detector.detect('the models are loaded');
  let isReading = true;
  let turns = 0;
  const count = (): void => {
    turns++;
    if (isReading) setImmediate(count);
  };
  setImmediate(count);
  await detector.detect('so happy and sad '.repeat(12_000));
  isReading = false;
  expect(turns).toBeGreaterThan(30);
});

describe('a transformer that cannot be used', () => {
  let folder: string | undefined;
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true });
  });
  const copyModel = async (...files: readonly string[]): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-stages-'));
    for (const file of files) await copyFile(join(MODEL_DIR, file), join(folder, file));
    return folder;
  };

  test('is reported, and the linear stage reads on', async () => {
    const { detector, reported } = start({}, await copyModel('manifest.json', 'linear.bin'));
    for (let i = 0; i < 5; i++) expect((await detector.detect('thank you')).stage).toBe('linear');
    expect(reported.length).toBeGreaterThan(0);
    expect(reported.length).toBeLessThanOrEqual(3);
    expect(String(reported[0])).toContain('transformer.json');
    expect(String(reported[0])).toContain('Install EmotionGPT again');
  });

  test('a changed byte in its weights is noticed', async () => {
    const dir = await copyModel('manifest.json', 'linear.bin', 'transformer.json', 'encoder.wasm');
    const bytes = await readFile(join(MODEL_DIR, 'transformer.bin'));
    bytes[3_000_000]! ^= 1;
    await writeFile(join(dir, 'transformer.bin'), bytes);
    const { detector, reported } = start({}, dir);
    expect((await detector.detect('thank you')).stage).toBe('linear');
    expect(String(reported[0])).toContain('SHA-256');
  });
});

describe('the words that weighed most', () => {
  test('are places of the text, the heaviest first, at most eight', async () => {
    const { detector } = start();
    const text = 'Yesterday was long, but I am so happy 😀 about the new job!';
    const { words } = await detector.detect(text);
    expect(text.slice(words[0]!.start, words[0]!.end)).toBe('happy');
    expect(words.length).toBeLessThanOrEqual(8);
    const weights = words.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1.001);
  });

  test('there are none where no emotion was read', async () => {
    const { detector } = start();
    expect((await detector.detect('The train leaves at nine.')).words).toEqual([]);
  });
});

describe('the messages before', () => {
  const bad = ['I lost my job today and I feel terrible', 'That is really hard. Are you very sad?'];
  const good = ['I got the job!!! I am so happy', 'How wonderful! Are you excited?'];

  test.each(['yes', 'yeah', 'ugh', '👍', 'ok', 'very much'])('shift the reading of %j', async (text) => {
    const { detector } = start();
    const alone = await detector.detect(text);
    const afterBad = await detector.detect(text, { previous: bad });
    const afterGood = await detector.detect(text, { previous: good });
    expect(afterBad.scores.sadness).toBeGreaterThan(alone.scores.sadness + 0.1);
    expect(afterBad.valence).toBeLessThan(afterGood.valence - 0.2);
  });

  test('leave what speaks for itself as it is', async () => {
    const { detector } = start();
    const text = 'I am really looking forward to the concert tonight';
    expect(await detector.detect(text, { previous: bad })).toEqual(await detector.detect(text));
    expect((await detector.detect('thank you!', { previous: bad })).primary).toBe('gratitude');
  });

  test('a "no" takes nothing over from the question', async () => {
    const { detector } = start();
    expect(await detector.detect('no', { previous: bad })).toEqual(await detector.detect('no'));
  });

  test('a plain question changes little', async () => {
    const { detector } = start();
    const previous = ['We meet at nine.', 'Is nine fine for the train?'];
    const [alone, after] = [await detector.detect('yes'), await detector.detect('yes', { previous })];
    expect(Math.abs(alone.valence - after.valence)).toBeLessThan(0.15);
    expect(after.primary).toBe(alone.primary);
  });
});

test('by default a late answer is given up before anybody notices', () => {
  expect(THREAD_LIMITS.answerMs).toBeLessThanOrEqual(60);
});
