import { describe, expect, test } from 'vitest';
import { fitCalibration, fitDamping } from '../../../../training/calibration.ts';
import { type SparseRows, trainLogisticRegression } from '../../../../training/logistic-regression.ts';
import { columnRelevance, scaleColumns } from '../../../../training/naive-bayes.ts';
import { seededRandom } from '../../../../training/random.ts';
import { bestF1Threshold } from '../../../../training/thresholds.ts';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Dense rows as a sparse matrix. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = [0];
  for (const row of entries) starts.push(starts.at(-1)! + row.length);
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(entries.flat(), ({ column }) => column),
    values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

describe('logistic regression', () => {
  const random = seededRandom(5);
  const rows = Array.from({ length: 200 }, () => [random() - 0.5, random() - 0.5, 0.25]);
  const targets = Uint8Array.from(rows, ([a, b]) => Number(random() < sigmoid(6 * a! - 3 * b!)));
  const solve = (seed: number, epochs = 200) =>
    trainLogisticRegression(sparse(rows), targets, { width: 3, cost: 2, epochs, random: seededRandom(seed) });

  test('finds the minimum: the gradient of the penalised loss is 0 there', () => {
    const { weights, bias } = solve(1);
    const gradient = [...weights, bias];
    rows.forEach((row, i) => {
      const features = [...row, 1];
      const z = features.reduce((sum, value, k) => sum + value * [...weights, bias][k]!, 0);
      features.forEach((value, k) => {
        gradient[k]! += 2 * (sigmoid(z) - targets[i]!) * value;
      });
    });
    for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(0.02);
  });

  test('the same seed gives the same weights, another seed the same minimum', () => {
    expect(solve(1, 5)).toEqual(solve(1, 5));
    solve(2).weights.forEach((weight, k) => {
      expect(weight).toBeCloseTo(solve(1).weights[k]!, 2);
    });
  });

  test('two rows that count half each weigh as much as the one they are copies of', () => {
    const options = { width: 3, cost: 2, epochs: 400 };
    const twice = { ...sparse([...rows, ...rows]), shares: new Float64Array(2 * rows.length).fill(0.5) };
    const halves = trainLogisticRegression(twice, Uint8Array.of(...targets, ...targets), {
      ...options,
      random: seededRandom(3),
    });
    halves.weights.forEach((weight, k) => {
      expect(weight).toBeCloseTo(solve(1, 400).weights[k]!, 2);
    });
  });
});

describe('naive Bayes relevance', () => {
  const rows = sparse([
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
    [0, 1, 1],
  ]);
  const relevance = columnRelevance(rows, Uint8Array.of(1, 1, 0, 0), 3, 0.25);

  test('is high for a column of one class, the floor for one of both', () => {
    expect(relevance[0]).toBeCloseTo(0.25 + Math.log(3));
    expect(relevance[1]).toBeCloseTo(0.25 + Math.log(3 / 2));
    expect(relevance[0]).toBeGreaterThan(relevance[2]!);
  });

  test('scales the columns', () => {
    const scaled = scaleColumns(rows, Float64Array.of(2, 3, 5));
    expect([...scaled.values]).toEqual([2, 3, 2, 5, 3, 5, 3, 5]);
  });
});

describe('calibration', () => {
  const random = seededRandom(9);
  const logOdds = Float64Array.from({ length: 20_000 }, () => 8 * random() - 5);

  test('finds the slope and intercept that log-odds were distorted by', () => {
    const truth = Uint8Array.from(logOdds, (z) => Number(random() < sigmoid(0.5 * z + 1)));
    const { slope, intercept } = fitCalibration(logOdds, truth);
    expect(slope).toBeCloseTo(0.5, 1);
    expect(intercept).toBeCloseTo(1, 1);
  });

  test('stays finite where the classes are apart, and where one has a single member', () => {
    const nextToLargest = [...logOdds].sort((a, b) => b - a)[1]!;
    for (const edge of [0, nextToLargest]) {
      const truth = Uint8Array.from(logOdds, (z) => Number(z > edge));
      const { slope, intercept } = fitCalibration(logOdds, truth);
      expect(slope).toBeGreaterThan(0);
      expect(Number.isFinite(intercept)).toBe(true);
    }
  });

  test('damping finds how much too sure the positive side is', () => {
    const truth = Uint8Array.from(logOdds, (z) => Number(random() < sigmoid(z > 0 ? 0.4 * z : z)));
    expect(fitDamping([logOdds], [truth])).toBeCloseTo(0.4, 1);
  });
});

describe('thresholds', () => {
  test('lie between the scores that they part', () => {
    const scores = Float64Array.of(0.9, 0.8, 0.3, 0.2, 0.1);
    expect(bestF1Threshold(scores, Uint8Array.of(1, 1, 0, 0, 0))).toBeCloseTo(0.55);
    expect(bestF1Threshold(scores, Uint8Array.of(1, 0, 1, 0, 0))).toBeCloseTo(0.25);
  });

  test('equal scores stay together', () => {
    const scores = Float64Array.of(0.5, 0.5, 0.5, 0.1);
    expect(bestF1Threshold(scores, Uint8Array.of(1, 0, 1, 0))).toBeCloseTo(0.3);
  });
});
