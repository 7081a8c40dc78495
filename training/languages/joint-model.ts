/** Trains the joint emotion model and chooses on dev what turns its sums into probabilities and decisions. */

import { LANGUAGES_BESIDES_ENGLISH } from '#shared/emotions/languages.ts';
import { sigmoid } from '../../src-main/backend/emotion-detection/embedded/linear-model.ts';
import { createEmotionScore } from '../../src-main/backend/emotion-detection/languages/emotion-model.ts';
import {
  BUCKETS,
  createLineFeatures,
  type FeatureLanguage,
} from '../../src-main/backend/emotion-detection/languages/features.ts';
import { LABEL_OF, LINE_EMOTIONS } from '../../src-main/backend/emotion-detection/languages/line-emotions.ts';
import type { LanguagesManifest } from '../../src-main/backend/emotion-detection/languages/manifest.ts';
import type { Table } from '../../src-main/backend/emotion-detection/languages/table-file.ts';
import { fitCalibration } from '../calibration.ts';
import { type FitOptions, fitWeights } from '../fit-weights.ts';
import { vectoriseCounts } from '../vectors.ts';
import { type CorpusLine, languageOfFile } from './corpus.ts';
import { allPhrases } from './phrases.ts';
import { bestCommonThreshold, emotionColumns } from './scoring.ts';

export interface JointModel {
  readonly table: Table;
  readonly scales: readonly number[];
}

/** Each phrase counts as so many lines. */
const PHRASE_COPIES = 3;

/** From the lines, and the project's own phrases for feelings. */
export function trainJointModel(
  corpusLines: readonly CorpusLine[],
  options: Omit<FitOptions, 'width'>,
  report: (message: string) => void,
): JointModel {
  const features = createLineFeatures();
  const phrases = allPhrases().map(({ text, language, emotion }) => ({
    text,
    language,
    emotions: emotion === 'none' ? 0 : 2 << LINE_EMOTIONS.indexOf(emotion),
  }));
  const lines = [
    ...corpusLines.map((line) => ({ ...line, language: featureLanguage(line) })),
    ...Array.from({ length: PHRASE_COPIES }, () => phrases).flat(),
  ];
  const counts = lines.map(({ text, language }) => features(text, language));
  const { rows, idf } = vectoriseCounts(counts, BUCKETS);
  const { weights, labels } = fitWeights(
    rows,
    emotionColumns(lines),
    { ...options, width: BUCKETS },
    (label) => report(`  ${LINE_EMOTIONS[label]}`),
  );
  return { table: { idf, weights }, scales: labels.map(({ scale }) => scale) };
}

type Tuning = Pick<
  LanguagesManifest['emotions'],
  'parameters' | 'thresholds' | 'confidence' | 'emotionalShare'
>;

/** The share of a label's texts whose probability stays below its ceiling. */
const CEILING_QUANTILE = 0.9;

/**
 * From dev lines. Probabilities: Platt scaling per emotion, over all languages but English (whose neutral
 * lines the others have not). Thresholds, per language: the one probability before that scaling that gives the
 * best mean of micro- and macro-F1; eight of their own would each rest on some thirty lines.
 */
export function tuneJointModel(dev: readonly CorpusLine[], { table, scales }: JointModel): Tuning {
  const others = dev.filter(({ file }) => file !== 'en');
  const sums = sumColumns(others, table);
  const truth = emotionColumns(others);
  const fitted = sums.map((column, emotion) =>
    fitCalibration(
      column.map((sum) => sum * scales[emotion]!),
      truth[emotion]!,
    ),
  );
  const probabilities = sums.map((column, emotion) => {
    const { slope, intercept } = fitted[emotion]!;
    return column.map((sum) => sigmoid(slope * scales[emotion]! * sum + intercept));
  });
  const parameters = LINE_EMOTIONS.map((emotion, index) => {
    const ofMembers = probabilities[index]!.filter((_, row) => truth[index]![row] === 1).sort();
    return {
      emotion,
      scale: scales[index]!,
      ...fitted[index]!,
      ceiling: ofMembers[Math.floor(CEILING_QUANTILE * ofMembers.length)]!,
    };
  });
  const thresholds = Object.fromEntries(
    LANGUAGES_BESIDES_ENGLISH.map((language) => {
      const own = others.flatMap((line, row) => (languageOfFile(line.file) === language ? [row] : []));
      const threshold = bestCommonThreshold(
        probabilities.map((column) => Float64Array.from(own, (row) => column[row]!)),
        truth.map((column) => Uint8Array.from(own, (row) => column[row]!)),
        'both',
      );
      return [language, LINE_EMOTIONS.map(() => threshold)];
    }),
  ) as unknown as Tuning['thresholds'];

  const english = dev.filter(({ file }) => file === 'en');
  const emotionalShare = english.filter(({ emotions }) => emotions !== 0).length / english.length;
  return {
    parameters,
    thresholds,
    emotionalShare,
    confidence: tuneConfidence(probabilities, truth, emotionalShare),
  };
}

/** From the log-odds of the emotion that leads (of those a reading can name) to those of its being right. */
function tuneConfidence(
  probabilities: readonly Float64Array[],
  truth: readonly Uint8Array[],
  emotionalShare: number,
) {
  const named = LINE_EMOTIONS.flatMap((emotion, index) => (LABEL_OF[emotion] === null ? [] : [index]));
  const texts = truth[0]!.length;
  const logOdds = new Float64Array(texts);
  const right = new Uint8Array(texts);
  for (let row = 0; row < texts; row++) {
    const first = named.reduce((a, b) => (probabilities[b]![row]! > probabilities[a]![row]! ? b : a));
    const shown = emotionalShare * probabilities[first]![row]!;
    logOdds[row] = Math.log(shown / (1 - shown));
    right[row] = truth[first]![row]!;
  }
  return fitCalibration(logOdds, right);
}

function sumColumns(lines: readonly CorpusLine[], table: Table): Float64Array[] {
  const scoreLine = createEmotionScore(table);
  const columns = LINE_EMOTIONS.map(() => new Float64Array(lines.length));
  lines.forEach((line, row) => {
    scoreLine(line.text, featureLanguage(line))?.forEach((sum, emotion) => {
      columns[emotion]![row] = sum;
    });
  });
  return columns;
}

/** `corpus.ts` reads no other files than those of these languages. */
function featureLanguage(line: CorpusLine): FeatureLanguage {
  return languageOfFile(line.file) as FeatureLanguage;
}
