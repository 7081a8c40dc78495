import { isReadBesidesEnglish } from '#shared/emotions/languages.ts';
import type { EmotionModel } from '../../src-main/backend/emotion-detection/languages/emotion-model.ts';
import { LINE_EMOTIONS } from '../../src-main/backend/emotion-detection/languages/line-emotions.ts';
import type { LanguagesManifest } from '../../src-main/backend/emotion-detection/languages/manifest.ts';
import { measureBaseline } from './baseline.ts';
import { type Corpus, type CorpusLine, type Holdout, languageOfFile, READ_FILES } from './corpus.ts';
import { emotionColumns, rounded, score } from './scoring.ts';

/** F1 over the eight emotions on the test lines of one XED file, beside the baseline's in the same run. */
interface LanguageFigures {
  readonly lines: number;
  readonly microF1: number;
  readonly macroF1: number;
  readonly baselineMicroF1: number;
  readonly baselineMacroF1: number;
  readonly gainMicroF1: number;
  readonly gainMacroF1: number;
}

/** Of every language read here (XED's English goes to the English detector). `model`: as the app runs it. */
export function measureLanguages(
  corpus: Corpus,
  holdout: Holdout,
  model: EmotionModel,
  { thresholds }: Pick<LanguagesManifest['emotions'], 'thresholds'>,
  seed: number,
): Record<string, LanguageFigures> {
  const figures: Record<string, LanguageFigures> = {};
  for (const file of READ_FILES) {
    const language = languageOfFile(file);
    if (!isReadBesidesEnglish(language)) continue;
    const of = (part: string): CorpusLine[] =>
      corpus.lines.filter((line) => line.file === file && line.part[holdout] === part);
    const test = of('test');
    const columns = LINE_EMOTIONS.map(() => new Float64Array(test.length));
    test.forEach(({ text }, row) => {
      model.probabilities(text, language)?.forEach((probability, emotion) => {
        columns[emotion]![row] = probability;
      });
    });
    const own = score(columns, emotionColumns(test), (emotion) => thresholds[language][emotion]!);
    const baseline = measureBaseline({ train: of('train'), dev: of('dev'), test }, seed);
    figures[file] = {
      ...own,
      baselineMicroF1: baseline.microF1,
      baselineMacroF1: baseline.macroF1,
      gainMicroF1: rounded(own.microF1 - baseline.microF1),
      gainMacroF1: rounded(own.macroF1 - baseline.macroF1),
    };
  }
  return figures;
}

export function meanGain(figures: Readonly<Record<string, LanguageFigures>>) {
  const all = Object.values(figures);
  const mean = (of: (one: LanguageFigures) => number): number =>
    rounded(all.reduce((sum, one) => sum + of(one), 0) / all.length);
  return { microF1: mean((one) => one.gainMicroF1), macroF1: mean((one) => one.gainMacroF1) };
}
