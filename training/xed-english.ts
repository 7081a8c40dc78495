import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One line of film dialogue and its emotion numbers (0 neutral, then anger … trust, 1 to 8). */
export interface DialogueLine {
  readonly text: string;
  readonly emotions: readonly number[];
  /** One line in ten, by a hash of its text, is kept from training. */
  readonly split: 'train' | 'dev';
}

/**
 * Reads XED's English dialogue (`xed/en.tsv`: text, tab, comma-separated numbers). Subtitles are tokenised there
 * ("It 's over ."); this puts them together again as people type.
 */
export function readXedEnglish(file: string): DialogueLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [text, numbers] = line.replace(/\r$/, '').split('\t') as [string, string];
      const tenth = createHash('sha256').update(text).digest()[0]! % 10;
      return {
        text: joined(text),
        emotions: numbers.split(',').map(Number),
        split: tenth === 0 ? 'dev' : 'train',
      };
    });
}

function joined(text: string): string {
  return text
    .replace(/^[-*#♪ ]+/, '')
    .replaceAll('♪', '')
    .replace(/ ([.,!?;:])/g, '$1')
    .replace(/ (n't|'s|'m|'re|'ve|'ll|'d)\b/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/(\w) - (\w)/g, '$1-$2')
    .trim();
}
