/** docs/security.md names a test for each item: here the names are held to the tests that there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const rows = read('docs/security.md')
  .split('\n')
  .filter((line) => /^\|.*` › /.test(line));
const named = rows.flatMap((row) =>
  row
    .split(/(?=`[\w/.-]+\.(?:spec|test)\.ts` › )/)
    .slice(1)
    .map((part) => {
      const [, file = '', name = ''] = /^`([^`]+)` › (.*?);?[\s|]*$/.exec(part) ?? [];
      return { file, name };
    }),
);
const testsIn = (file: string): string[] =>
  [...read(`test/${file}`).matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  );

it('each of Electron’s twenty items has its row', () => {
  const items = rows.flatMap((row) => /^\| (\d+)\. /.exec(row)?.[1] ?? []);
  expect(items).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)));
});

it('every test that the tables name is there', () => {
  expect(named.length).toBeGreaterThan(20);
  for (const { file, name } of named) expect(testsIn(file), file).toContain(name);
});

it('every test of the security spec is named', () => {
  const names = named.filter(({ file }) => file === 'desktop/security.spec.ts').map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(testsIn('desktop/security.spec.ts')));
});
