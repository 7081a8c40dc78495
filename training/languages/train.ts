/**
 * Trains the models for languages besides English: XED -> `language-id.bin`, `emotions.bin`, `manifest.json`.
 *
 *   npm run train -- languages --data <folder with xed/ and goemotions/> [--out <folder>]
 *
 * Train lines: weights. Dev lines: calibration and thresholds. Test lines: figures only, through the app's own
 * runtime on the files just written. Beside the shipped model, another is trained on lines held out by their
 * text alone and measured, to say what of its lead is knowing the line from another language.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEmotionModel } from '../../src-main/backend/emotion-detection/languages/emotion-model.ts';
import { BUCKETS } from '../../src-main/backend/emotion-detection/languages/features.ts';
import { LANGUAGE_BUCKETS } from '../../src-main/backend/emotion-detection/languages/language-features.ts';
import { NGRAM_LANGUAGES } from '../../src-main/backend/emotion-detection/languages/language-list.ts';
import { LINE_EMOTIONS } from '../../src-main/backend/emotion-detection/languages/line-emotions.ts';
import { createLanguageModels } from '../../src-main/backend/emotion-detection/languages/load-languages.ts';
import type { LanguagesManifest } from '../../src-main/backend/emotion-detection/languages/manifest.ts';
import {
  encodeTable,
  type Table,
  type TableSize,
} from '../../src-main/backend/emotion-detection/languages/table-file.ts';
import { readGoEmotions, type Split } from '../goemotions.ts';
import { type Holdout, readCorpus, xedFolder } from './corpus.ts';
import { trainJointModel, tuneJointModel } from './joint-model.ts';
import {
  languageIdParameters,
  measureLanguageId,
  readLanguageTexts,
  trainLanguageId,
} from './language-id.ts';
import { meanGain, measureLanguages } from './measure.ts';

const FIT = { seed: 1, cost: 4, epochs: 4, relevanceFloor: 0.25 };
const MODEL_FOLDER = resolve(
  import.meta.dirname,
  '../../src-main/backend/emotion-detection/embedded/model/languages',
);

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: MODEL_FOLDER } },
});
if (options.data === undefined) {
  console.error(
    'Say where the data is: npm run train -- languages --data <folder with xed/ and goemotions/>',
  );
  process.exit(1);
}
const data = options.data;
const report = (message: string): void => console.log(message);
mkdirSync(options.out, { recursive: true });

function write(file: string, table: Table, size: TableSize) {
  const bytes = encodeTable(table, size);
  writeFileSync(join(options.out, file), bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

report('Training the language detection …');
const texts = readLanguageTexts(xedFolder(data));
const comments = (split: Split) =>
  readGoEmotions(join(data, 'goemotions'), split).comments.map(({ text }) => ({ text, language: 'en' }));
const id = trainLanguageId([...texts.train, ...comments('train')], FIT.seed);
const languageId = {
  ...languageIdParameters(id.scales, id.biases),
  table: write('language-id.bin', id.table, { buckets: LANGUAGE_BUCKETS, columns: NGRAM_LANGUAGES.length }),
};

report('Finding lines that are the same in several languages …');
const corpus = readCorpus(xedFolder(data), report);
const linesOf = (holdout: Holdout, part: 'train' | 'dev') =>
  corpus.lines.filter((line) => line.part[holdout] === part);

const train = linesOf('line', 'train');
report(`Training the emotions on ${train.length} lines …`);
const joint = trainJointModel(train, FIT, report);
const emotions: LanguagesManifest['emotions'] = {
  table: write('emotions.bin', joint.table, { buckets: BUCKETS, columns: LINE_EMOTIONS.length }),
  ...tuneJointModel(linesOf('line', 'dev'), joint),
};
const runtime: LanguagesManifest = { formatVersion: 1, languageId, emotions };
const writeManifest = (content: LanguagesManifest): void =>
  writeFileSync(join(options.out, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
writeManifest(runtime);

report('Measuring …');
const models = createLanguageModels(options.out);
const shipped = await models.emotions();
const detectLanguage = await models.detectLanguage();
const heldOutByLine = measureLanguages(corpus, 'line', shipped.model, emotions, FIT.seed);

printFigures('line', heldOutByLine);

report('Training once more on lines held out by their text, for comparison …');
const known = trainJointModel(linesOf('text', 'train'), FIT, report);
const knownEmotions = { table: emotions.table, ...tuneJointModel(linesOf('text', 'dev'), known) };
const heldOutByText = measureLanguages(
  corpus,
  'text',
  createEmotionModel(known.table, knownEmotions),
  knownEmotions,
  FIT.seed,
);

const about = {
  name: 'EmotionGPT embedded models for languages besides English',
  licence:
    'Trained on XED, (c) University of Helsinki, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), and, for telling English apart, on GoEmotions, (c) Google Research, CC BY 4.0. Changed: texts became the weights of models.',
  attribution:
    'Öhman, Pàmies, Kajava & Tiedemann 2020, XED: A Multilingual Dataset for Sentiment Analysis and Emotion Detection, COLING 2020. Demszky et al. 2020, GoEmotions, ACL 2020, arXiv:2005.00547.',
  data: corpus.hashes,
  training: FIT,
  figures: {
    linesFoundInOtherLanguages: Math.round(corpus.linkedShare * 1000) / 1000,
    heldOutByLine: { meanGain: meanGain(heldOutByLine), files: heldOutByLine },
    heldOutByText: { meanGain: meanGain(heldOutByText), files: heldOutByText },
    languageDetection: {
      xedTest: measureLanguageId(texts.test, detectLanguage),
      goEmotionsTest: measureLanguageId(comments('test'), detectLanguage),
    },
  },
};
writeManifest({ ...about, ...runtime });

printFigures('text', heldOutByText);
console.table(about.figures.languageDetection.goEmotionsTest.en?.byLength);
console.log(`Written to ${options.out}`);

function printFigures(holdout: Holdout, figures: ReturnType<typeof measureLanguages>): void {
  console.log(`Held out by ${holdout}, mean gain over the baseline:`, meanGain(figures));
  console.table(figures);
}
