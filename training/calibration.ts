import { damp, sigmoid } from '../src-main/backend/emotion-detection/embedded/linear-model.ts';

/** probability = sigmoid(slope x log-odds + intercept) */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

const NEWTON_STEPS = 50;
const HALVINGS = 20;

/**
 * Platt scaling: the slope and intercept that make log-odds agree with what was true, by Newton's method
 * on the log loss (the step halved until the loss falls), with Platt's smoothed targets (Platt 1999; Lin,
 * Lin & Weng 2007, Machine Learning 68:267-276).
 */
export function fitCalibration(logOdds: Float64Array, truth: Uint8Array): Calibration {
  const positives = truth.reduce((sum, value) => sum + value, 0);
  const whenTrue = (positives + 1) / (positives + 2);
  const whenFalse = 1 / (truth.length - positives + 2);
  const targets = Float64Array.from(truth, (value) => (value ? whenTrue : whenFalse));

  let fitted: Calibration = { slope: 1, intercept: 0 };
  let loss = logLoss(logOdds, targets, fitted);
  for (let round = 0; round < NEWTON_STEPS; round++) {
    const step = newtonStep(logOdds, targets, fitted);
    let [share, next, nextLoss] = [1, fitted, loss];
    for (let halving = 0; halving < HALVINGS && nextLoss >= loss; halving++, share /= 2) {
      next = {
        slope: fitted.slope - share * step.slope,
        intercept: fitted.intercept - share * step.intercept,
      };
      nextLoss = logLoss(logOdds, targets, next);
    }
    if (nextLoss >= loss) break;
    [fitted, loss] = [next, nextLoss];
  }
  return fitted;
}

/** Gradient over curvature of the log loss in slope and intercept. */
function newtonStep(
  logOdds: Float64Array,
  targets: Float64Array,
  { slope, intercept }: Calibration,
): Calibration {
  const gradient = { slope: 0, intercept: 0 };
  const curvature = { slope: 0, both: 0, intercept: 0 };
  logOdds.forEach((x, row) => {
    const probability = sigmoid(slope * x + intercept);
    const error = probability - targets[row]!;
    const spread = probability * (1 - probability);
    gradient.slope += error * x;
    gradient.intercept += error;
    curvature.slope += spread * x * x;
    curvature.both += spread * x;
    curvature.intercept += spread;
  });
  const determinant = curvature.slope * curvature.intercept - curvature.both ** 2;
  return {
    slope: (curvature.intercept * gradient.slope - curvature.both * gradient.intercept) / determinant,
    intercept: (curvature.slope * gradient.intercept - curvature.both * gradient.slope) / determinant,
  };
}

function logLoss(logOdds: Float64Array, targets: Float64Array, { slope, intercept }: Calibration): number {
  return logOdds.reduce((sum, x, row) => {
    const z = slope * x + intercept;
    // ln(1 + e^z) - target z, without overflow
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - targets[row]! * z;
  }, 0);
}

const DAMPINGS = Array.from({ length: 15 }, (_, index) => (index + 6) / 20);

/**
 * The one factor for log-odds above 0, of .3, .35 ... 1, that gives the least log loss over all labels'
 * columns: Platt's straight line cannot tell that a linear model of few words is too sure only where it says yes.
 */
export function fitDamping(columns: readonly Float64Array[], truth: readonly Uint8Array[]): number {
  const losses = DAMPINGS.map((damping) =>
    columns.reduce((sum, column, label) => {
      const damped = column.map((logOdds) => damp(logOdds, damping));
      return sum + logLoss(damped, Float64Array.from(truth[label]!), { slope: 1, intercept: 0 });
    }, 0),
  );
  return DAMPINGS[losses.indexOf(Math.min(...losses))]!;
}
