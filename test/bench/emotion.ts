/** What reading an emotion costs, with the detector and the model that ship. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import type { ThreadLimits } from '#backend/emotion-detection/embedded/transformer/transformer-thread.ts';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';
import { macroF1Interval } from '../../training/bootstrap.ts';
import { readEmoBankTest } from '../../training/emobank.ts';
import { decisionColumns, evaluate, evaluateAffect, readAll } from '../../training/evaluate.ts';
import { readGoEmotions } from '../../training/goemotions.ts';
import { measure, percentile, report } from './statistics.ts';

const MODEL_DIR = resolve(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model');
const READINGS = 10_000;
const LONG_READINGS = 100;
const FULL_READINGS = 200;
const WINDOWS = 5;

const WORDS = (
  'i really do not know what to think about this any more they told me it would be fine and now ' +
  'we are sitting here again happy tired angry hopeful alone with all of it'
).split(' ');

/** `count` words, others for every `start`. */
function sentence(count: number, start: number): string {
  const step = 1 + (start % 5);
  return Array.from({ length: count }, (_, i) => WORDS[(start * 7 + i * step) % WORDS.length]).join(' ');
}

/** Every full reading, however late: what the detector can do, not what it does under load. */
const FULL: ThreadLimits = { questions: 1_000, answerMs: 60_000, startMs: 60_000, idleMs: 60_000 };

/** The linear stage alone. */
const LINEAR: ThreadLimits = { ...FULL, questions: 0 };

const start = (limits: ThreadLimits) =>
  createEmbeddedDetector({ modelDir: MODEL_DIR, limits, report: console.error });

const line = (what: string, value: string): void => console.log(`  ${what.padEnd(48)} ${value}`);

/** Speeds, then figures where the data is there. */
export async function benchEmotion(data?: string): Promise<void> {
  console.log('Emotion Detection, embedded');
  await benchLinear();
  await benchFull();
  if (data === undefined || !existsSync(join(data, 'goemotions'))) {
    console.log('  no figures: say where the data is with npm run bench:emotion -- --data <folder>\n');
    return;
  }
  await printFigures(data);
}

async function benchLinear(): Promise<void> {
  const detector = start(LINEAR);
  await detector.detect(sentence(30, 0));
  const times = await measure(READINGS, (i) => detector.detect(sentence(30, i)));
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  report('linear stage, 30 words', times);
  line('linear stage, one after the other', `${Math.round(READINGS / seconds)} messages/s (bar 8000)`);

  const long = sentence(MAX_MESSAGE_LENGTH, 1).slice(0, MAX_MESSAGE_LENGTH);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  report(
    `linear stage, ${MAX_MESSAGE_LENGTH} characters`,
    await measure(LONG_READINGS, () => detector.detect(long)),
    'bar 10 ms',
  );
  delay.disable();
  line('  longest wait of the event loop meanwhile', `${(delay.max / 1e6).toFixed(1)} ms`);
}

async function benchFull(): Promise<void> {
  const detector = start(FULL);
  report(
    'first full reading, models and thread started',
    await measure(1, () => detector.detect(sentence(30, 0))),
  );
  for (let i = 0; i < 50; i++) await detector.detect(sentence(30, i)); // the thread's code gets compiled

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The machine does other things as well: of several windows the calmest says what the detector itself needs.
  const windows: number[][] = [];
  for (let i = 0; i < WINDOWS; i++) {
    windows.push(await measure(FULL_READINGS, (n) => detector.detect(sentence(30, n + i))));
  }
  delay.disable();
  const calmest = windows.reduce((one, other) =>
    percentile(other, 0.5) < percentile(one, 0.5) ? other : one,
  );
  report('full reading, 30 words', calmest, 'bar p50 10 ms, p99 25 ms');
  line('  longest wait of the event loop meanwhile', `${(delay.max / 1e6).toFixed(1)} ms`);

  const rates: number[] = [];
  for (let i = 0; i < WINDOWS; i++) {
    const began = performance.now();
    await Promise.all(Array.from({ length: FULL_READINGS }, (_, n) => detector.detect(sentence(12, n))));
    rates.push(FULL_READINGS / ((performance.now() - began) / 1000));
  }
  line('full readings at once, 12 words', `${Math.round(Math.max(...rates))} messages/s (bar 200)`);
  const long = sentence(MAX_MESSAGE_LENGTH, 1).slice(0, MAX_MESSAGE_LENGTH);
  report(
    `full reading, ${MAX_MESSAGE_LENGTH} characters`,
    await measure(20, () => detector.detect(long)),
    'bar 50 ms',
  );
  await detector.close?.();
  console.log();
}

async function printFigures(data: string): Promise<void> {
  const dev = readGoEmotions(join(data, 'goemotions'), 'dev').comments;
  const test = readGoEmotions(join(data, 'goemotions'), 'test').comments;
  const { sentences } = readEmoBankTest(join(data, 'emobank', 'emobank.csv'));
  for (const [name, limits] of [['linear stage', LINEAR] as const, ['full reading', FULL] as const]) {
    const detector = start(limits);
    const readDev = { comments: dev, readings: await readAll(dev, detector) };
    const readTest = { comments: test, readings: await readAll(test, detector) };
    const figures = evaluate(readTest, readDev);
    const columns = decisionColumns(readTest, readDev);
    const affect = evaluateAffect(sentences, await readAll(sentences, detector));
    await detector.close?.();
    console.log(`  ${name}: GoEmotions test, ${test.length} comments, thresholds from dev`);
    for (const [task, f1] of [
      ['labels', figures.macroF1],
      ['ekman', figures.ekmanMacroF1],
      ['sentiment', figures.sentimentMacroF1],
    ] as const) {
      const [low, high] = macroF1Interval(columns[task]);
      line(
        `  macro-F1, ${columns[task].length} ${task}`,
        `${f1.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`,
      );
    }
    line('  micro-F1, 28 labels', figures.microF1.toFixed(3));
    const { allScores, confidence } = figures.calibrationError;
    line(
      '  calibration error, all scores / confidence',
      `${allScores.toFixed(3)} / ${confidence.toFixed(3)}`,
    );
    const { valence, arousal, dominance } = affect;
    line(
      '  EmoBank test, r of valence/arousal/dominance',
      [valence, arousal, dominance].map((r) => r.toFixed(3)).join(' / '),
    );
  }
  console.log();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
  await benchEmotion(values.data);
}
