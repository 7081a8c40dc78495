/**
 * Trains the embedded emotion model: GoEmotions -> `linear.bin` and `manifest.json`.
 *
 *   npm run train -- --data <folder with goemotions/ and emobank/> [--out <folder>]
 *
 * Train split: weights. Dev split: calibration and thresholds. Test splits: figures only, measured through
 * the app's own detector on the files just written.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { createEmbeddedDetector } from '../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { BUCKETS } from '../src-main/backend/emotion-detection/embedded/features.ts';
import type { Manifest } from '../src-main/backend/emotion-detection/embedded/manifest.ts';
import { decodeWeights, encodeWeights } from '../src-main/backend/emotion-detection/embedded/weights-file.ts';
import { readEmoBankTest } from './emobank.ts';
import { evaluate, evaluateAffect, readAll } from './evaluate.ts';
import { type FitOptions, fitWeights } from './fit-weights.ts';
import { labelColumns, readGoEmotions } from './goemotions.ts';
import { tune } from './tune.ts';
import { MINIMUM_DOCUMENTS, vectorise } from './vectors.ts';

const FIT: Omit<FitOptions, 'width'> = { seed: 1, cost: 1, epochs: 5, relevanceFloor: 0.25 };
const MODEL_FOLDER = resolve(import.meta.dirname, '../src-main/backend/emotion-detection/embedded/model');

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: MODEL_FOLDER } },
});
if (options.data === undefined) {
  console.error('Say where the data is: npm run train -- --data <folder with goemotions/ and emobank/>');
  process.exit(1);
}

const folder = join(options.data, 'goemotions');
const train = readGoEmotions(folder, 'train');
const dev = readGoEmotions(folder, 'dev');
const test = readGoEmotions(folder, 'test');
const emobank = readEmoBankTest(join(options.data, 'emobank', 'emobank.csv'));

console.log(`Training on ${train.comments.length} comments …`);
const { rows, idf } = vectorise(train.comments.map(({ text }) => text));
const fitted = fitWeights(rows, labelColumns(train.comments), { ...FIT, width: BUCKETS }, (label) =>
  console.log(`  ${EMOTION_LABELS[label]}`),
);
const file = encodeWeights({ idf, weights: fitted.weights });

console.log('Tuning on dev …');
const runtime: Manifest = {
  formatVersion: 1,
  weights: {
    file: 'linear.bin',
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  },
  ...tune(dev.comments, decodeWeights(file), fitted.labels),
};
const writeManifest = (content: Manifest): void =>
  writeFileSync(join(options.out, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
mkdirSync(options.out, { recursive: true });
writeFileSync(join(options.out, 'linear.bin'), file);
writeManifest(runtime);

console.log('Measuring …');
const detector = createEmbeddedDetector({ modelDir: options.out });
const readDev = { comments: dev.comments, readings: await readAll(dev.comments, detector) };
const readTest = { comments: test.comments, readings: await readAll(test.comments, detector) };
const figures = {
  dev: evaluate(readDev, readDev),
  test: evaluate(readTest, readDev),
  affect: evaluateAffect(emobank.sentences, await readAll(emobank.sentences, detector)),
};
const about = {
  name: 'EmotionGPT embedded emotion model, linear',
  licence:
    'Trained on GoEmotions, (c) Google Research, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changed: texts became the weights of a model.',
  attribution:
    'Demszky, Movshovitz-Attias, Ko, Cowen, Nemade & Ravi 2020, GoEmotions: A Dataset of Fine-Grained Emotions, ACL 2020, arXiv:2005.00547.',
  data: {
    'goemotions/train.tsv': train.sha256,
    'goemotions/dev.tsv': dev.sha256,
    'goemotions/test.tsv': test.sha256,
    'emobank/emobank.csv (test split, measured only)': emobank.sha256,
  },
  training: { ...FIT, minimumDocuments: MINIMUM_DOCUMENTS },
  figures,
};
writeManifest({ ...about, ...runtime });

const { perLabel, ...summary } = figures.test;
console.log('GoEmotions test:', summary, 'EmoBank test, Pearson r:', figures.affect);
console.table(perLabel);
console.log(`Written to ${options.out}`);
