/** XED as training, dev and test lines, such that no test line is known from another language. */
import { join } from 'node:path';
import { hashText } from '../../src-main/backend/emotion-detection/languages/ngram-hash.ts';
import { findSameLines } from './same-lines.ts';
import { type Line, readXed, XED_FILES } from './xed.ts';

/** The files of the languages that are read, each measured on its own. */
export const READ_FILES = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'br',
  'ru',
  'tr',
  'ar',
  'cn',
] as const;
export type ReadFile = (typeof READ_FILES)[number];

export type Part = 'train' | 'dev' | 'test';

/**
 * How lines are held out. `line`: a line, its translations and other people's translations of it are in
 * the same part (as far as same-lines.ts finds them; English, whose lines are not in the order of the films,
 * by its text). `text`: by the text alone, as the figures of the data's own README are made; then most test
 * lines are known from another language or translation.
 */
export type Holdout = 'line' | 'text';

export interface CorpusLine extends Line {
  readonly file: ReadFile;
  readonly part: Readonly<Record<Holdout, Part>>;
}

export interface Corpus {
  readonly lines: readonly CorpusLine[];
  /** File -> SHA-256. */
  readonly hashes: Readonly<Record<string, string>>;
  /** How many lines (without English) were found in another language or translation too. */
  readonly linkedShare: number;
}

/** Two lines are taken as the same from this score on; see same-lines.ts. */
const SAME_FROM = 32;

export function readCorpus(folder: string, report: (message: string) => void): Corpus {
  const files = READ_FILES.map((name) => ({ name, ...readXed(folder, name) }));
  const offsets = files.map((_, k) => files.slice(0, k).reduce((sum, { lines }) => sum + lines.length, 0));
  const all = files.flatMap(({ name, lines }) => lines.map((line) => ({ ...line, file: name })));

  const groups = createGroups(all.length);
  for (let i = 1; i < files.length; i++) {
    for (let j = i + 1; j < files.length; j++) {
      for (const { a, b, score } of findSameLines(files[i]!.lines, files[j]!.lines)) {
        if (score >= SAME_FROM) groups.join(offsets[i]! + a, offsets[j]! + b);
      }
    }
    report(`  lines of ${files[i]!.name} looked up in the other languages`);
  }
  const keys = new Map<number, string>();
  const sizes = new Map<number, number>();
  all.forEach(({ text }, index) => {
    const group = groups.of(index);
    const key = keys.get(group);
    if (key === undefined || text < key) keys.set(group, text);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  });
  const lines = all.map((line, index) => ({
    ...line,
    part: { line: partOf(keys.get(groups.of(index))!), text: partOf(line.file + line.text) },
  }));
  const linked = all.filter(({ file }, index) => file !== 'en' && sizes.get(groups.of(index))! > 1).length;
  return {
    lines,
    hashes: Object.fromEntries(files.map(({ name, sha256 }) => [`xed/${name}.tsv`, sha256])),
    linkedShare: linked / (all.length - files[0]!.lines.length),
  };
}

/** The language that a file is read as. */
export function languageOfFile(file: ReadFile): keyof typeof XED_FILES {
  const languages = Object.keys(XED_FILES) as (keyof typeof XED_FILES)[];
  return languages.find((language) => (XED_FILES[language] as readonly string[]).includes(file))!;
}

/** A tenth each for test and dev. */
export function partOf(key: string): Part {
  let mixed = hashText(key);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const tenth = ((mixed ^ (mixed >>> 12)) >>> 0) % 10;
  return tenth === 0 ? 'test' : tenth === 1 ? 'dev' : 'train';
}

/** Disjoint sets (union-find): joins numbers, and names the set of each by its smallest member. */
function createGroups(count: number) {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const of = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  return {
    of,
    join(one: number, other: number): void {
      const [a, b] = [of(one), of(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    },
  };
}

/** `folder`: that of all data. */
export const xedFolder = (folder: string): string => join(folder, 'xed');
