/**
 * Writes the augmentation set: sentences that GoEmotions is short of (negation, contrast, others' feelings,
 * situations, irony, emoji, slang), with labels. One JSON object a line: {"text", "y": label numbers, "kind"}.
 *
 *   node training/augmentation/generate.ts <file>
 */
import { writeFileSync } from 'node:fs';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { seededRandom } from '../random.ts';
import { everydayExamples } from './everyday.ts';
import { type Example, feelingExamples } from './feelings.ts';

const SEED = 11;

/** All examples, each text once, in the order they were made. The same seed gives the same set. */
export function augmentation(seed = SEED): Example[] {
  const random = seededRandom(seed);
  const byText = new Map<string, Example>();
  for (const example of [...feelingExamples(random), ...everydayExamples(random)]) {
    if (!byText.has(example.text)) byText.set(example.text, example);
  }
  return [...byText.values()];
}

if (process.argv[1] === import.meta.filename) {
  const [, , file] = process.argv;
  if (file === undefined)
    throw new Error('Say where to write: node training/augmentation/generate.ts <file>');
  const rows = augmentation().map(({ text, labels, kind }) =>
    JSON.stringify({ text, y: labels.map((label) => EMOTION_LABELS.indexOf(label)), kind }),
  );
  writeFileSync(file, `${rows.join('\n')}\n`);
  console.log(`${rows.length} examples in ${file}`);
}
