import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApiDocument } from '../../../src-main/server/openapi.ts';

const require = createRequire(import.meta.url);
const REDOCLY = require.resolve('@redocly/cli/bin/cli.js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-openapi-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What Redocly's recommended rules find wrong, errors and warnings. */
function lint(document: object): { ruleId: string; message: string }[] {
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
  const run = () =>
    execFileSync(process.execPath, [REDOCLY, 'lint', 'openapi.json', '--format=json'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      // It asks nobody whether it is the newest, and tells nobody that it ran.
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
  let output: string;
  try {
    output = run();
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(output) as { problems: { ruleId: string; message: string }[] }).problems;
}

test('the description of the API is valid OpenAPI 3.1, without a warning', async () => {
  expect(lint(await openApiDocument('0.0.0'))).toEqual([]);
});

test('one that is not would be found out', async () => {
  const document = await openApiDocument('0.0.0');
  const [path] = Object.values(document.paths ?? {});
  Object.assign(path?.get ?? {}, { responses: { 200: { content: {} } } });
  expect(lint(document).map(({ ruleId }) => ruleId)).toContain('struct');
});
