/**
 * What reading other languages costs and how well it goes, with the models that ship. With the data at hand
 * (EMOTION_DATA=<folder with xed/>), the shipped model and the baseline are measured on the held-out lines;
 * without it, the figures of the training run are printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { createLanguageAwareDetector } from '#backend/emotion-detection/languages/language-aware-detector.ts';
import { createLanguageModels } from '#backend/emotion-detection/languages/load-languages.ts';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';
import { readCorpus, xedFolder } from '../../training/languages/corpus.ts';
import { meanGain, measureLanguages } from '../../training/languages/measure.ts';
import { measure, report } from './statistics.ts';

const MODEL_DIR = resolve(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model');
const READINGS = 5_000;
const LONG_READINGS = 50;

const GERMAN = (
  'ich weiß wirklich nicht mehr was ich davon halten soll sie haben gesagt alles wird gut und jetzt ' +
  'sitzen wir schon wieder hier glücklich müde wütend voller Hoffnung allein mit allem'
).split(' ');

const sentence = (count: number, start: number): string =>
  Array.from({ length: count }, (_, i) => GERMAN[(start * 7 + i) % GERMAN.length]).join(' ');

export async function benchLanguages(): Promise<void> {
  console.log('Emotion Detection, languages besides English');
  const models = createLanguageModels(join(MODEL_DIR, 'languages'));
  const detector = createLanguageAwareDetector({
    english: createEmbeddedDetector({ modelDir: MODEL_DIR }),
    languages: models,
  });
  report(
    'first reading, both models loaded for it',
    await measure(1, () => detector.detect(sentence(30, 0))),
  );
  report('30 words of German', await measure(READINGS, (i) => detector.detect(sentence(30, i))));
  const detectLanguage = await models.detectLanguage();
  report(
    'of which telling the language',
    await measure(READINGS, async (i) => void detectLanguage(sentence(30, i))),
  );

  const long = sentence(MAX_MESSAGE_LENGTH, 1).slice(0, MAX_MESSAGE_LENGTH);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  report(`${MAX_MESSAGE_LENGTH} characters`, await measure(LONG_READINGS, () => detector.detect(long)));
  delay.disable();
  console.log(
    `  ${'  longest wait of the event loop meanwhile'.padEnd(48)} ${(delay.max / 1e6).toFixed(1)} ms`,
  );
  await benchFigures(process.env.EMOTION_DATA);
}

async function benchFigures(data: string | undefined): Promise<void> {
  const folder = join(MODEL_DIR, 'languages');
  if (data === undefined || !existsSync(xedFolder(data))) {
    const { figures } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    console.log(
      '  XED test lines, as measured when the model was trained (EMOTION_DATA=<folder> measures anew):',
    );
    console.log('  held out by line', figures.heldOutByLine.meanGain);
    console.table(figures.heldOutByLine.files);
    console.log('  held out by text (another model)', figures.heldOutByText.meanGain);
    console.table(figures.heldOutByText.files);
    console.table(figures.languageDetection.goEmotionsTest.en.byLength);
    return;
  }
  console.log('  Finding lines that are the same in several languages (some minutes) …');
  const corpus = readCorpus(xedFolder(data), () => {});
  const { model, manifest } = await createLanguageModels(folder).emotions();
  const figures = measureLanguages(corpus, 'line', model, manifest.emotions, 1);
  console.log('  XED test lines, held out by line', meanGain(figures));
  console.table(figures);
}
