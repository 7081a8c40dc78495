import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of dialogue and its emotions as bits: bit `n` is XED's number `n` (1 anger … 8 trust); 0: neutral. */
export interface Line {
  readonly text: string;
  readonly emotions: number;
}

export interface LinesFile {
  readonly lines: readonly Line[];
  readonly sha256: string;
}

/** What XED calls its files, by the language; Portuguese and Serbo-Croatian come in several. */
export const XED_FILES = {
  en: ['en'],
  de: ['de'],
  es: ['es'],
  fr: ['fr'],
  it: ['it'],
  nl: ['nl'],
  pl: ['pl'],
  pt: ['pt', 'br'],
  ru: ['ru'],
  tr: ['tr'],
  ar: ['ar'],
  zh: ['cn'],
  bg: ['bg'],
  cs: ['cs'],
  da: ['da'],
  et: ['et'],
  fi: ['fi'],
  hu: ['hu'],
  is: ['is'],
  no: ['no'],
  ro: ['ro'],
  sh: ['sr', 'hr', 'bs'],
  sk: ['sk'],
  sl: ['sl'],
  sv: ['sv'],
  vi: ['vi'],
} as const;

/**
 * Reads `<folder>/<name>.tsv` (text, tab, comma-separated numbers 0 to 8; no header). Throws, naming file
 * and line, where a line is not of that form.
 *
 * English is written two ways: its lines with an emotion have spaces before punctuation and names masked
 * ("Why , [PERSON] ?"), its neutral ones have not. Left so, a model learns neutrality from the spaces; both
 * are brought to the form in which people write.
 */
export function readXed(folder: string, name: string): LinesFile {
  const file = join(folder, `${name}.tsv`);
  const bytes = readFileSync(file);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((row, index) => {
      if (row === '') return [];
      const line = parseLine(row.replace(/\r$/, ''));
      if (!line) throw new Error(`${file}:${index + 1} is not "text<TAB>numbers from 0 to 8".`);
      return [name === 'en' ? { ...line, text: asWritten(line.text) } : line];
    });
  return { lines, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function parseLine(row: string): Line | undefined {
  const tab = row.lastIndexOf('\t');
  if (tab < 0 || !/^[0-8](,[0-8])*$/.test(row.slice(tab + 1))) return undefined;
  const numbers = row
    .slice(tab + 1)
    .split(',')
    .map(Number);
  return {
    text: row.slice(0, tab),
    emotions: numbers.reduce((bits, n) => (n === 0 ? bits : bits | (1 << n)), 0),
  };
}

function asWritten(text: string): string {
  return text
    .replace(/\[(?:PERSON|LOCATION|ORGANIZATION|NAME)\]/gi, '')
    .replace(/ +([.,!?;:…])/g, '$1')
    .replace(/(\.\s?){3,}/g, '... ')
    .replace(/\s+/g, ' ')
    .trim();
}
