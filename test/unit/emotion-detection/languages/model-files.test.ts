import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLanguageModels } from '#backend/emotion-detection/languages/load-languages.ts';
import { MODEL_DIR } from '../model-dir.ts';

const FOLDER = join(MODEL_DIR, 'languages');
const FILES = ['language-id.bin', 'emotions.bin', 'manifest.json'];

test('the shipped files stay under 4 MB together', async () => {
  const sizes = await Promise.all(FILES.map(async (file) => (await stat(join(FOLDER, file))).size));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(4_000_000);
});

test('the manifest carries figures, data hashes, licence and attribution', async () => {
  const manifest = JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8'));
  const files = ['de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'br', 'ru', 'tr', 'ar', 'cn'];
  expect(Object.keys(manifest.figures.heldOutByLine.files)).toEqual(files);
  expect(Object.keys(manifest.figures.heldOutByText.files)).toEqual(files);
  expect(Object.keys(manifest.data)).toHaveLength(13);
  expect(manifest.licence).toContain('CC BY 4.0');
  expect(manifest.attribution).toContain('Öhman');
});

test('of the English test comments hardly any is taken for another language', async () => {
  const manifest = JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8'));
  expect(manifest.figures.languageDetection.goEmotionsTest.en.wrong).toBeLessThan(0.002);
});

describe('a model that cannot be used', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'language-model-'));
    for (const file of FILES) await copyFile(join(FOLDER, file), join(folder, file));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const flip = (position: number) => (bytes: Buffer) => {
    bytes[position]! ^= 0xff;
    return bytes;
  };

  test.each([
    ['cut short', 'emotions.bin', (bytes: Buffer) => bytes.subarray(0, 1_000), 'has 1000 bytes instead of'],
    ['another kind of file', 'emotions.bin', flip(0), 'does not begin with'],
    ['of another version', 'emotions.bin', flip(4), 'version'],
    ['of another size inside', 'emotions.bin', flip(8), 'buckets or columns'],
    ['with one byte changed', 'emotions.bin', flip(200_000), 'SHA-256'],
    ['not JSON', 'manifest.json', () => '{', 'JSON'],
    ['without its languages', 'manifest.json', () => '{"formatVersion":1}', 'languageId'],
  ])('%s: says which file and what to do, and works once it is whole', async (_, file, change, reason) => {
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path)));
    const models = createLanguageModels(folder);
    const error: unknown = await models.emotions().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ModelError' });
    expect((error as Error).message).toContain(path);
    expect((error as Error).message).toContain(reason);
    expect((error as Error).message).toContain('Install EmotionGPT again');
    await copyFile(join(FOLDER, file), path);
    expect((await models.emotions()).model.probabilities('Hilfe!', 'de')).toHaveLength(8);
  });

  test('damaged emotions leave the detection of languages working', async () => {
    await writeFile(join(folder, 'emotions.bin'), '');
    const detect = await createLanguageModels(folder).detectLanguage();
    expect(detect('Ich weiß es wirklich nicht')?.language).toBe('de');
  });
});
