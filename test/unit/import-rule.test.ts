import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FORBIDDEN: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'shared-without-node',
    'src-shared/a.ts',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  ],
  ['shared-stands-alone', 'src-shared/b.ts', "export { core } from '../src-main/backend/core.ts';\n"],
  ['backend-without-shells', 'src-main/backend/c.ts', "export { shell } from '../desktop/shell.ts';\n"],
  ['desktop-without-server', 'src-main/desktop/d.ts', "export { http } from '../server/http.ts';\n"],
  ['server-without-desktop', 'src-main/server/e.ts', "export { shell } from '../desktop/shell.ts';\n"],
  ['renderer-only-shared', 'src-renderer/f.ts', "export { core } from '../src-main/backend/core.ts';\n"],
  ['renderer-without-node', 'src-renderer/g.ts', "export { join } from 'node:path';\n"],
  ['no-circular', 'src-main/backend/h.ts', "export { i } from './i.ts';\nexport const h = 1;\n"],
];

/** The app switches the server through one door. */
const ALLOWED = 'src-main/desktop/switch.ts';

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'emotiongpt-import-rule-'));
  const write = (file: string, source: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), source);
  };
  write('package.json', '{ "type": "module" }');
  write('src-main/backend/core.ts', 'export const core = 1;\n');
  write('src-main/backend/i.ts', "export { h } from './h.ts';\nexport const i = 1;\n");
  write('src-main/desktop/shell.ts', 'export const shell = 1;\n');
  write('src-main/server/http.ts', 'export const http = 1;\n');
  write('src-main/server/local-server.ts', 'export const door = 1;\n');
  write(ALLOWED, "export { door } from '../server/local-server.ts';\n");
  for (const [, file, source] of FORBIDDEN) write(file, source);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('each import that design forbids fails the lint', () => {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [
    cruiser,
    '--config',
    join(ROOT, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src-shared',
    'src-main',
    'src-renderer',
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { violations } = (
    JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } }
  ).summary;
  const found = violations.map(({ rule, from }) => `${rule.name} ${from}`);
  expect(found).toEqual(expect.arrayContaining(FORBIDDEN.map(([rule, file]) => `${rule} ${file}`)));
  expect(found.filter((violation) => violation.endsWith(ALLOWED))).toEqual([]);
});
