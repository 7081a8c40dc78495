/**
 * What the joint model is compared with: for each file on its own, logistic regressions on word 1-2-gram and
 * character 2-5-gram tf-idf, and one threshold for all emotions from dev.
 */
import {
  createBucketCounter,
  hashText,
  hashUnit,
  SPACE,
} from '../../src-main/backend/emotion-detection/languages/ngram-hash.ts';
import { trainLogisticRegression } from '../logistic-regression.ts';
import { seededRandom } from '../random.ts';
import { toSparseRows, vectoriseCounts } from '../vectors.ts';
import { bestCommonThreshold, emotionColumns, type Scored, score } from './scoring.ts';
import type { Line } from './xed.ts';

/** So many that hardly two n-grams of one language share a bucket. */
const BUCKETS = 1 << 20;
const OPTIONS = { width: BUCKETS, cost: 1, epochs: 5 };

const WORDS = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;
const [WORD, CHARACTERS] = [hashText('w'), hashText('c')];

export function measureBaseline(
  { train, dev, test }: Record<'train' | 'dev' | 'test', readonly Line[]>,
  seed: number,
): Scored {
  const counter = createBucketCounter(BUCKETS);
  const count = ({ text }: Line) => {
    addFeatures(text.toLowerCase(), counter.add);
    return counter.take();
  };
  const { rows, idf } = vectoriseCounts(train.map(count), BUCKETS);
  const [devRows, testRows] = [dev, test].map((lines) => toSparseRows(lines.map(count), idf));
  const columns = emotionColumns(train).map((targets, emotion) => {
    const { weights, bias } = trainLogisticRegression(rows, targets, {
      ...OPTIONS,
      random: seededRandom(seed + emotion),
    });
    return [devRows!, testRows!].map(({ starts, columns, values }) =>
      Float64Array.from({ length: starts.length - 1 }, (_, row) => {
        let sum = bias;
        for (let i = starts[row]!; i < starts[row + 1]!; i++) sum += weights[columns[i]!]! * values[i]!;
        return 1 / (1 + Math.exp(-sum));
      }),
    );
  });
  const threshold = bestCommonThreshold(
    columns.map(([onDev]) => onDev!),
    emotionColumns(dev),
    'micro',
  );
  return score(
    columns.map(([, onTest]) => onTest!),
    emotionColumns(test),
    () => threshold,
  );
}

function addFeatures(text: string, add: (hash: number) => void): void {
  const words = text.match(WORDS) ?? [];
  words.forEach((word, index) => {
    const hash = hashText(word, WORD);
    add(hash);
    const next = words[index + 1];
    if (next !== undefined) add(hashText(next, hashUnit(hash, SPACE)));
  });
  for (const part of text.split(/\s+/)) {
    const padded = ` ${part} `;
    for (let start = 0; start < padded.length - 1; start++) {
      let hash = hashUnit(CHARACTERS, padded.charCodeAt(start));
      for (let i = start + 1; i < Math.min(start + 5, padded.length); i++) {
        hash = hashUnit(hash, padded.charCodeAt(i));
        add(hash);
      }
    }
  }
}
