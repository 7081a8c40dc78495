import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readEmoBankTest } from '../../../../training/emobank.ts';
import { labelColumns, readGoEmotions } from '../../../../training/goemotions.ts';
import {
  correlation,
  countDecisions,
  expectedCalibrationError,
  f1,
  macroF1,
  microF1,
  precision,
  recall,
} from '../../../../training/metrics.ts';

describe('metrics', () => {
  const truth = Uint8Array.of(1, 1, 1, 0, 0);
  const counts = countDecisions(truth, Uint8Array.of(1, 1, 0, 1, 0));
  const nothing = countDecisions(truth, new Uint8Array(5));

  test('precision, recall and F1 of one label', () => {
    expect(counts).toEqual({ truePositives: 2, falsePositives: 1, falseNegatives: 1 });
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([0, 0, 0]);
  });

  test('macro-F1 is the mean over labels, micro-F1 of all decisions together', () => {
    expect(macroF1([counts, nothing])).toBeCloseTo(1 / 3);
    expect(microF1([counts, nothing])).toBeCloseTo(4 / (4 + 1 + 4));
  });

  test('calibration error is 0 for honest probabilities and the gap for boasting ones', () => {
    expect(expectedCalibrationError([0.5, 0.5, 0.5, 0.5], [1, 0, 1, 0])).toBe(0);
    expect(expectedCalibrationError([0.9, 0.9, 0.9, 0.9], [1, 0, 1, 0])).toBeCloseTo(0.4);
    expect(expectedCalibrationError([1, 0], [1, 0])).toBe(0);
  });

  test('correlation', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
    expect(correlation([1, 2, 1, 2], [1, 1, 2, 2])).toBeCloseTo(0);
  });
});

describe('reading the data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-data-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('GoEmotions: labels by number, quotes undone, the hash of the file', () => {
    writeFileSync(join(folder, 'dev.tsv'), 'Well done!\t0,4\tid1\n"He said ""no""."\t10\tid2\n');
    const { comments, sha256 } = readGoEmotions(folder, 'dev');
    expect(comments).toEqual([
      { text: 'Well done!', labels: [0, 4] },
      { text: 'He said "no".', labels: [10] },
    ]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const columns = labelColumns(comments);
    expect([columns[0], columns[4], columns[10], columns[1]].map((column) => [...column!])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test.each(['no tabs at all', 'text\t28\tid', 'text\tjoy\tid', 'text\t\tid'])(
    'GoEmotions: %j names file and line',
    (line) => {
      writeFileSync(join(folder, 'test.tsv'), `fine\t1\tid\n${line}\n`);
      expect(() => readGoEmotions(folder, 'test')).toThrow(`${join(folder, 'test.tsv')}:2`);
    },
  );

  test('EmoBank: the test split, with its ratings', () => {
    const file = join(folder, 'emobank.csv');
    writeFileSync(
      file,
      'id,split,V,A,D,text\na,train,3.0,3.0,3.0,Not this.\nb,test,4.1,2.5,3.2,"Yes, ""this""."\nc,test,3,3,3,\n',
    );
    expect(readEmoBankTest(file).sentences).toEqual([
      { text: 'Yes, "this".', rating: { valence: 4.1, arousal: 2.5, dominance: 3.2 } },
    ]);
  });
});
