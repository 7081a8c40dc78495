/**
 * What learning from a person's corrections does to everybody else's texts: the detector that ships reads the
 * GoEmotions test split with and without them. `npm run bench:corrections -- --data <folder> [--split dev]`.
 *
 * Corrections are taken from the training split, spread evenly over it: from any text to the label that people gave
 * ("mixed"), and from texts of one label to it ("one label": somebody who only ever corrects towards joy).
 * Five is what the promise is about; five hundred is all that is remembered.
 */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { learntReading } from '../src-main/backend/emotion-detection/corrections/corrected-reading.ts';
import {
  createCorrectionMemory,
  type Taught,
} from '../src-main/backend/emotion-detection/corrections/memory.ts';
import { createVectoriser } from '../src-main/backend/emotion-detection/corrections/similarity.ts';
import { createEmbeddedDetector } from '../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { readIdf } from '../src-main/backend/emotion-detection/embedded/read-idf.ts';
import { readAll } from './evaluate.ts';
import { type Comment, labelColumns, readGoEmotions, type Split } from './goemotions.ts';
import { countDecisions, macroF1 } from './metrics.ts';
import { PATIENT } from './transformer/patience.ts';

const MODEL_DIR = resolve(import.meta.dirname, '../src-main/backend/emotion-detection/embedded/model');
const JOY = EMOTION_LABELS.indexOf('joy');

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, split: { type: 'string', default: 'test' } },
});
if (options.data === undefined) {
  console.error('Say where the data is: npm run bench:corrections -- --data <folder with goemotions/>');
  process.exit(2);
}
const folder = join(options.data, 'goemotions');
const split = (name: Split) => readGoEmotions(folder, name).comments;
const [train, test] = [split('train'), split(options.split === 'dev' ? 'dev' : 'test')];
const detector = createEmbeddedDetector({ modelDir: MODEL_DIR, limits: PATIENT });
const vectorise = createVectoriser(await readIdf(MODEL_DIR));
const untaught = await readAll(test, detector);
const truth = labelColumns(test);

const macro = (readings: readonly EmotionReading[]): number =>
  macroF1(
    EMOTION_LABELS.map((label, index) =>
      countDecisions(
        truth[index]!,
        Uint8Array.from(readings, ({ active }) => Number(active.includes(label))),
      ),
    ),
  );

async function taughtFrom(comments: readonly Comment[], count: number, label?: number): Promise<Taught[]> {
  const step = Math.floor(comments.length / count);
  const chosen = Array.from({ length: count }, (_, index) => comments[index * step]!);
  const readings = await readAll(chosen, detector);
  return chosen.map(({ text, labels }, index) => ({
    text,
    was: readings[index]!.primary,
    label: EMOTION_LABELS[label ?? labels[0]!]!,
  }));
}

const baseline = macro(untaught);
console.log(`Corrections, GoEmotions ${options.split} (${test.length} texts), macro-F1 of 28 labels`);
console.log(`  ${'none'.padEnd(24)} ${baseline.toFixed(4)}`);
const joyful = train.filter(({ labels }) => labels.includes(JOY));
for (const count of [5, 50, 500]) {
  for (const [name, taught] of [
    ['mixed', await taughtFrom(train, count)],
    ['one label', await taughtFrom(joyful, count, JOY)],
  ] as const) {
    const memory = createCorrectionMemory(taught, vectorise);
    const started = process.cpuUsage();
    let changed = 0;
    const readings = test.map(({ text }, index) => {
      const reading = untaught[index]!;
      const verdict = memory.verdict(text, reading);
      if (verdict === null || verdict.label === reading.primary) return reading;
      changed++;
      return learntReading(reading, verdict);
    });
    const { user, system } = process.cpuUsage(started);
    const each = (user + system) / 1_000 / test.length;
    const figure = macro(readings);
    console.log(
      `  ${`${count}, ${name}`.padEnd(24)} ${figure.toFixed(4)}  ${(figure - baseline).toFixed(4).padStart(7)}   ${String(changed).padStart(3)} texts changed   ${each.toFixed(2)} ms of CPU each`,
    );
  }
}
await detector.close?.();
