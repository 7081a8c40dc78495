import { sigmoid } from '../src-main/backend/emotion-detection/embedded/linear-model.ts';

/** probability = sigmoid(slope x log-odds + intercept) */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

const NEWTON_STEPS = 50;

/**
 * Platt scaling: the slope and intercept that make log-odds agree with what was true, by Newton's method
 * on the log loss, with Platt's smoothed targets (Platt 1999; Lin, Lin & Weng 2007, Machine Learning 68).
 */
export function fitCalibration(logOdds: ArrayLike<number>, truth: Uint8Array): Calibration {
  const positives = truth.reduce((sum, value) => sum + value, 0);
  const target = {
    positive: (positives + 1) / (positives + 2),
    negative: 1 / (truth.length - positives + 2),
  };
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [gradientSlope, gradientIntercept] = [0, 0];
    let [curveSlope, curveBoth, curveIntercept] = [0, 0, 0];
    for (let row = 0; row < truth.length; row++) {
      const x = logOdds[row]!;
      const probability = sigmoid(slope * x + intercept);
      const error = probability - (truth[row] ? target.positive : target.negative);
      const curve = probability * (1 - probability);
      gradientSlope += error * x;
      gradientIntercept += error;
      curveSlope += curve * x * x;
      curveBoth += curve * x;
      curveIntercept += curve;
    }
    const determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
    const slopeStep = (curveIntercept * gradientSlope - curveBoth * gradientIntercept) / determinant;
    const interceptStep = (curveSlope * gradientIntercept - curveBoth * gradientSlope) / determinant;
    slope -= slopeStep;
    intercept -= interceptStep;
    if (Math.abs(slopeStep) + Math.abs(interceptStep) < 1e-10) break;
  }
  return { slope, intercept };
}
