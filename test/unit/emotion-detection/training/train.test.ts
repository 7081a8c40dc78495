import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { createEmbeddedDetector } from '../../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { seededRandom } from '../../../../training/random.ts';

const TRAIN = resolve(import.meta.dirname, '../../../../training/train.ts');

/** Comments that each hold the name of their label among words that mean nothing. */
function comments(count: number, seed: number): string {
  const random = seededRandom(seed);
  const filler = (): string => `word${Math.floor(random() * 40)}`;
  return Array.from({ length: count }, (_, i) => {
    const label = i % EMOTION_LABELS.length;
    return `${filler()} ${EMOTION_LABELS[label]} ${filler()}\t${label}\tid${i}\n`;
  }).join('');
}

describe('npm run train', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-run-'));
  const train = (out: string): string =>
    execFileSync(process.execPath, [TRAIN, '--data', folder, '--out', join(folder, out)], {
      encoding: 'utf8',
    });

  beforeAll(() => {
    mkdirSync(join(folder, 'goemotions'));
    mkdirSync(join(folder, 'emobank'));
    for (const [split, count, seed] of [
      ['train', 560, 1],
      ['dev', 140, 2],
      ['test', 140, 3],
    ] as const) {
      writeFileSync(join(folder, 'goemotions', `${split}.tsv`), comments(count, seed));
    }
    writeFileSync(
      join(folder, 'emobank', 'emobank.csv'),
      'id,split,V,A,D,text\na,test,4.5,4,3.5,joy\nb,test,1.5,2,2,sadness\nc,test,3,3,3,neutral\n',
    );
    train('one');
    train('two');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('learns what the data says, and the app reads it', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'one', 'manifest.json'), 'utf8'));
    expect(manifest.figures.test.macroF1).toBeGreaterThan(0.95);
    expect(manifest.figures.affect.valence).toBeGreaterThan(0.8);
    const detector = createEmbeddedDetector({ modelDir: join(folder, 'one') });
    expect((await detector.detect('word1 relief word2')).primary).toBe('relief');
  });

  test('twice gives the same bytes', () => {
    for (const file of ['linear.bin', 'manifest.json']) {
      expect(readFileSync(join(folder, 'one', file)).equals(readFileSync(join(folder, 'two', file)))).toBe(
        true,
      );
    }
  });
});
