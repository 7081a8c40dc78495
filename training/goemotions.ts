import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';

export type Split = 'train' | 'dev' | 'test';

/** One Reddit comment and the numbers of the labels (0..27, in the order of `EMOTION_LABELS`) it was given. */
export interface Comment {
  readonly text: string;
  readonly labels: readonly number[];
}

export interface DataFile {
  readonly comments: readonly Comment[];
  readonly sha256: string;
}

/**
 * Reads one official split of GoEmotions (`<folder>/<split>.tsv`: text, comma-separated label numbers,
 * id; no header). Throws, naming file and line, where a line is not of that form.
 */
export function readGoEmotions(folder: string, split: Split): DataFile {
  const file = join(folder, `${split}.tsv`);
  const bytes = readFileSync(file);
  const lines = bytes.toString('utf8').split('\n');
  const comments = lines.flatMap((line, index) => {
    if (line === '') return [];
    const comment = parseLine(line);
    if (!comment) throw new Error(`${file}:${index + 1} is not "text<TAB>label numbers<TAB>id".`);
    return [comment];
  });
  return { comments, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function parseLine(line: string): Comment | undefined {
  const [text, numbers] = line.replace(/\r$/, '').split('\t');
  if (text === undefined || !numbers) return undefined;
  const labels = numbers.split(',').map(Number);
  if (!labels.every((label) => EMOTION_LABELS[label])) return undefined;
  return { text: unquote(text), labels };
}

/** Texts that contain quotes are quoted as in CSV: `"He said ""no""."`. */
function unquote(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** One 0/1 column per label over the comments: `columns[label][row]`. */
export function labelColumns(comments: readonly Comment[]): Uint8Array[] {
  const columns = EMOTION_LABELS.map(() => new Uint8Array(comments.length));
  comments.forEach((comment, row) => {
    for (const label of comment.labels) columns[label]![row] = 1;
  });
  return columns;
}
