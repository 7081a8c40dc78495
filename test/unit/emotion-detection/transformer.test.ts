import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sigmoid } from '../../../src-main/backend/emotion-detection/embedded/linear-model.ts';
import { loadTransformer } from '../../../src-main/backend/emotion-detection/embedded/transformer/load-transformer.ts';
import { plainText } from '../../../src-main/backend/emotion-detection/embedded/transformer/plain-text.ts';
import {
  decodeTensorFile,
  floatsOf,
  linesOf,
} from '../../../src-main/backend/emotion-detection/embedded/transformer/tensor-file.ts';
import { createTokeniser } from '../../../src-main/backend/emotion-detection/embedded/transformer/tokeniser.ts';
import { createTransformer } from '../../../src-main/backend/emotion-detection/embedded/transformer/transformer.ts';
import { MODEL_DIR } from './model-dir.ts';

/** Made by training/transformer/make-fixtures.ts: pieces of the reference tokeniser, probabilities of reference.py. */
const REFERENCE = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'fixtures/reference.json.gz'))).toString(),
) as readonly { text: string; pieces: readonly number[]; probabilities: readonly number[] }[];

const { files } = await loadTransformer(MODEL_DIR);
const tensors = decodeTensorFile(readFileSync(files.weights.path));
const emojiNames = new Map(linesOf(tensors, 'emoji').map((line) => line.split('\t') as [string, string]));
const vocabulary = linesOf(tensors, 'vocabulary');
const tokenise = createTokeniser(vocabulary, floatsOf(tensors, 'vocabulary.scores', 'f8'));
const transformer = createTransformer(files);

const probabilitiesOf = (texts: readonly string[]): number[][] =>
  transformer.read(texts).map(({ logits }) => Array.from(logits.subarray(0, 28), sigmoid));

test('the tokeniser cuts every text exactly as the reference does', () => {
  const differing = REFERENCE.filter(
    ({ text, pieces }) => JSON.stringify(tokenise(plainText(text, emojiNames))) !== JSON.stringify(pieces),
  );
  expect(REFERENCE.length).toBeGreaterThan(500);
  expect(differing).toEqual([]);
});

test('the network gives what Python gives, to a thousandth, on more than 500 texts', () => {
  const computed = probabilitiesOf(REFERENCE.map(({ text }) => text));
  const largest = Math.max(
    ...REFERENCE.flatMap(({ probabilities }, row) =>
      probabilities.map((probability, label) => Math.abs(probability - computed[row]![label]!)),
    ),
  );
  expect(largest).toBeLessThan(1e-3);
});

test('a text is read the same alone and among others', () => {
  const texts = REFERENCE.slice(0, 12).map(({ text }) => text);
  const together = probabilitiesOf(texts);
  texts.forEach((text, i) => {
    expect(probabilitiesOf([text])[0]).toEqual(together[i]);
  });
});

describe('the tokeniser', () => {
  test('takes any string, and its pieces are those of the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const pieces = tokenise(text);
        const written = pieces.map((piece) => vocabulary[piece]!).join('');
        const known = `\u2581${text.normalize('NFKC').replaceAll(' ', '\u2581')}`;
        if (text !== '' && !pieces.includes(0)) expect(written).toBe(known);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('a run of unknown characters is one unknown piece', () => {
    expect(tokenise('\u4e2d\u6587\u5b57').filter((piece) => piece === 0)).toHaveLength(1);
  });
});

describe('plain text', () => {
  test.each([
    ['“I’m fine”', '"I\'m fine"'],
    ['so 😂😂😂😂', 'so face with tears of joy face with tears of joy'],
    ['👍🏽', 'thumbs up sign'],
    ['I AM so HAPPYYYY!!!!', 'I am so happyy!!'],
    ['well.......', 'well...'],
    ['  a \n\t b ', 'a b'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text, emojiNames)).toBe(plain);
  });
});

describe('the file of tensors', () => {
  const bytes = (): Buffer => readFileSync(files.weights.path);
  test.each([
    ['another kind of file', () => Buffer.from('hello, world'), 'does not begin with'],
    ['nothing', () => Buffer.alloc(0), 'does not begin with'],
    ['cut short in its data', (file: Buffer) => file.subarray(0, 1_000_000), 'cut short'],
    ['cut short in its header', (file: Buffer) => file.subarray(0, 100), 'cut short'],
    [
      'of another version',
      (file: Buffer) => {
        file[4] = 9;
        return file;
      },
      'version is 9',
    ],
  ])('%s is refused', (_, change, reason) => {
    expect(() => decodeTensorFile(change(bytes()))).toThrow(reason);
  });
});
