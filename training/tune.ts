import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import {
  createLinearModel,
  damp,
  type ScoreParameters,
  sigmoid,
} from '../src-main/backend/emotion-detection/embedded/linear-model.ts';
import type { Decisions, LabelParameters } from '../src-main/backend/emotion-detection/embedded/manifest.ts';
import { activeLabels } from '../src-main/backend/emotion-detection/embedded/reading.ts';
import type { Weights } from '../src-main/backend/emotion-detection/embedded/weights-file.ts';
import { type Calibration, fitCalibration, fitDamping } from './calibration.ts';
import { type Comment, labelColumns } from './goemotions.ts';
import { bestF1Threshold } from './thresholds.ts';

/**
 * What fewer than about one reader in seven would see is not called active, even where that would raise a
 * rare label's F1 on dev (relief would be active from .04 on).
 */
const LOWEST_THRESHOLD = 0.15;

/** The share of the texts given a label whose probability stays below its ceiling. */
const CEILING_QUANTILE = 0.9;

/** Chosen after training, on the dev split alone and with the weights as they ship. */
export function tune(
  dev: readonly Comment[],
  weights: Weights,
  fitted: ScoreParameters['labels'],
): Decisions {
  const columns = logOddsColumns(dev, weights, { labels: fitted, damping: 1 });
  const { labels, ...others } = decide(columns, labelColumns(dev));
  return {
    ...others,
    labels: labels.map((label, i) => ({
      ...label,
      scale: label.scale * fitted[i]!.scale,
      bias: label.scale * fitted[i]!.bias + label.bias,
    })),
  };
}

/**
 * From a model's raw scores to decisions, by what is true: `columns[label][row]`, higher where the label is
 * likelier. For each label its calibration (scale and bias of its scores), threshold and ceiling, then the
 * calibration of the confidence.
 */
export function decide(columns: readonly Float64Array[], truth: readonly Uint8Array[]): Decisions {
  const calibrations = columns.map((column, label) => fitCalibration(column, truth[label]!));
  const straight = columns.map((column, label) => {
    const { slope, intercept } = calibrations[label]!;
    return column.map((score) => slope * score + intercept);
  });

  const damping = fitDamping(straight, truth);
  const calibrated = straight.map((column) => column.map((logOdds) => damp(logOdds, damping)));

  const labels = calibrated.map((column, label) => {
    const { slope, intercept } = calibrations[label]!;
    const probabilities = column.map(sigmoid);
    const threshold = Math.max(bestF1Threshold(probabilities, truth[label]!), LOWEST_THRESHOLD);
    return {
      label: EMOTION_LABELS[label]!,
      scale: slope,
      bias: intercept,
      threshold,
      ceiling: Math.max(ceiling(probabilities, truth[label]!), (1 + threshold) / 2),
    };
  });
  return { labels, damping, confidence: calibrateConfidence(calibrated, truth, labels) };
}

/** The model's log-odds over the texts, one column per label. */
function logOddsColumns(
  texts: readonly Pick<Comment, 'text'>[],
  weights: Weights,
  parameters: ScoreParameters,
): Float64Array[] {
  const model = createLinearModel(weights, parameters);
  const columns = parameters.labels.map(() => new Float64Array(texts.length));
  texts.forEach(({ text }, row) => {
    model.logOdds(text)?.forEach((logOdds, label) => {
      columns[label]![row] = logOdds;
    });
  });
  return columns;
}

/** The probabilities of one text, from the columns of log-odds. */
function probabilitiesOf(columns: readonly Float64Array[], row: number): Float64Array {
  return Float64Array.from(columns, (column) => sigmoid(column[row]!));
}

/** The number of the label that a reading calls `primary`. */
function primaryOf(probabilities: Float64Array, labels: readonly LabelParameters[]): number {
  const primary = activeLabels(probabilities, labels)[0]?.label ?? 'neutral';
  return EMOTION_LABELS.indexOf(primary);
}

function ceiling(probabilities: Float64Array, truth: Uint8Array): number {
  const ofMembers = probabilities.filter((_, row) => truth[row] === 1).sort();
  return ofMembers[Math.floor(CEILING_QUANTILE * ofMembers.length)]!;
}

/** From the log-odds of the primary label to those of people having given it. */
function calibrateConfidence(
  columns: readonly Float64Array[],
  truth: readonly Uint8Array[],
  labels: readonly LabelParameters[],
): Calibration {
  const texts = truth[0]!.length;
  const logOdds = new Float64Array(texts);
  const right = new Uint8Array(texts);
  for (let row = 0; row < texts; row++) {
    const primary = primaryOf(probabilitiesOf(columns, row), labels);
    logOdds[row] = columns[primary]![row]!;
    right[row] = truth[primary]![row]!;
  }
  return fitCalibration(logOdds, right);
}
