import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmbeddedDetector } from '../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { ModelError } from '../../../src-main/backend/emotion-detection/embedded/model-files.ts';
import { MODEL_DIR } from './model-dir.ts';

test('the shipped files stay under 6 MB together', async () => {
  const sizes = await Promise.all(
    ['linear.bin', 'manifest.json'].map(async (file) => (await stat(join(MODEL_DIR, file))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(6_000_000);
});

test('the manifest carries figures, data hashes, licence and attribution', async () => {
  const manifest = JSON.parse(await readFile(join(MODEL_DIR, 'manifest.json'), 'utf8'));
  expect(manifest.figures.test.macroF1).toBeGreaterThan(0.48);
  expect(manifest.figures.test.calibrationError.allScores).toBeLessThan(0.05);
  expect(manifest.licence).toContain('CC BY 4.0');
  expect(manifest.attribution).toContain('Demszky');
  expect(Object.values(manifest.data)).toHaveLength(4);
});

describe('a model that cannot be used', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-model-'));
    await copyFile(join(MODEL_DIR, 'linear.bin'), join(folder, 'linear.bin'));
    await copyFile(join(MODEL_DIR, 'manifest.json'), join(folder, 'manifest.json'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const damage = async (file: string, change: (bytes: Buffer) => Uint8Array | string): Promise<string> => {
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path)));
    return path;
  };
  const flip = (position: number) => (bytes: Buffer) => {
    bytes[position]! ^= 0xff;
    return bytes;
  };

  test.each([
    ['cut short', 'linear.bin', (bytes: Buffer) => bytes.subarray(0, 1_000), 'has 1000 bytes instead of'],
    ['another kind of file', 'linear.bin', flip(0), 'does not begin with'],
    ['of another version', 'linear.bin', flip(4), 'version'],
    ['of another size inside', 'linear.bin', flip(8), 'buckets or labels'],
    ['with one byte changed', 'linear.bin', flip(2_000_000), 'SHA-256'],
    ['not JSON', 'manifest.json', () => '{', 'JSON'],
    ['without its labels', 'manifest.json', () => '{"formatVersion":1}', 'labels'],
    [
      'with labels in another order',
      'manifest.json',
      (bytes: Buffer) => bytes.toString().replace('"label": "anger"', '"label": "joy"'),
      'taxonomy',
    ],
  ])('%s: says which file and what to do', async (_, file, change, reason) => {
    const path = await damage(file, change);
    const detector = createEmbeddedDetector({ modelDir: folder });
    const error: unknown = await detector.detect('hello').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ModelError);
    const { message } = error as ModelError;
    expect(message).toContain(path);
    expect(message).toContain(reason);
    expect(message).toContain('Install EmotionGPT again');
  });

  test('missing: says so, and works once it is there', async () => {
    await rm(join(folder, 'linear.bin'));
    const detector = createEmbeddedDetector({ modelDir: folder });
    await expect(detector.detect('hello')).rejects.toThrow(join(folder, 'linear.bin'));
    await copyFile(join(MODEL_DIR, 'linear.bin'), join(folder, 'linear.bin'));
    expect((await detector.detect('thank you')).primary).toBe('gratitude');
  });
});
