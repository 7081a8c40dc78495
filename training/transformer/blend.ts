import { damp, sigmoid } from '../../src-main/backend/emotion-detection/embedded/linear-model.ts';
import type { Decisions } from '../../src-main/backend/emotion-detection/embedded/manifest.ts';
import { countDecisions, macroF1 } from '../metrics.ts';
import { decide } from '../tune.ts';

/** Raw scores of both stages over the same texts: `linear[label][row]`. */
export interface StageScores {
  readonly linear: readonly Float64Array[];
  readonly transformer: readonly Float64Array[];
}

/** Shares of the linear stage that are tried. */
const LINEAR_SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

/**
 * How both stages speak together: the share of the linear one for which the calibrated probabilities have the least
 * log loss, with the decisions that follow. The loss and not F1: F1 on a few texts of rare labels is mostly luck.
 */
export function chooseBlend(scores: StageScores, truth: readonly Uint8Array[]) {
  const tried = LINEAR_SHARES.map((share) => {
    const blend = { linear: share, transformer: 1 - share };
    const columns = scores.linear.map((column, label) =>
      column.map((score, row) => share * score + (1 - share) * scores.transformer[label]![row]!),
    );
    const decisions = decide(columns, truth);
    const probabilities = columns.map((column, label) => calibrated(column, decisions, label));
    return {
      blend,
      decisions,
      loss: logLoss(probabilities, truth),
      macroF1: f1Of(probabilities, decisions, truth),
    };
  });
  const best = tried.reduce((one, other) => (other.loss < one.loss ? other : one));
  return {
    blend: best.blend,
    decisions: best.decisions,
    tried: tried.map(({ blend, loss, macroF1 }) => ({ linear: blend.linear, loss, macroF1 })),
  };
}

function calibrated(column: Float64Array, { labels, damping }: Decisions, label: number): Float64Array {
  const { scale, bias } = labels[label]!;
  return column.map((score) => sigmoid(damp(scale * score + bias, damping)));
}

/** Mean over labels and texts, in nats. */
function logLoss(probabilities: readonly Float64Array[], truth: readonly Uint8Array[]): number {
  const losses = probabilities.map(
    (column, label) =>
      column.reduce((sum, p, row) => sum - Math.log(truth[label]![row] ? p : 1 - p), 0) / column.length,
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function f1Of(
  probabilities: readonly Float64Array[],
  { labels }: Decisions,
  truth: readonly Uint8Array[],
): number {
  return macroF1(
    probabilities.map((column, label) =>
      countDecisions(
        truth[label]!,
        Uint8Array.from(column, (p) => Number(p >= labels[label]!.threshold)),
      ),
    ),
  );
}
