import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplesFor } from '../../../src-renderer/settings/local-server/example-code.ts';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

const run = promisify(execFile);
/** How a person runs each: the file's name, and the program that gets it. */
const WAYS = {
  curl: ['talk.sh', 'bash'],
  javascript: ['talk.mjs', process.execPath],
  python: ['talk.py', 'python3'],
} as const;

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-examples-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
/** Every machine of a developer has these; where one has not, its example is left out. */
const isRunnable = (id: keyof typeof WAYS): boolean =>
  isThere(WAYS[id][1]) && (id !== 'curl' || isThere('curl'));

const examples = examplesFor('http://127.0.0.1:1').map(({ id }) => id);
test.each(examples.filter(isRunnable))('the example in %s works as it is shown', async (id) => {
  const [name, program] = WAYS[id];
  const { code } = examplesFor(server.url).find((example) => example.id === id)!;
  const file = join(folder, name);
  writeFileSync(file, code);
  const env = { ...process.env, EMOTIONGPT_TOKEN: TOKEN, PYTHONIOENCODING: 'utf-8' };
  const { stdout } = await run(program, [file], { env });

  const { sessions } = await (await server.call('GET', '/v1/sessions')).json();
  const [session] = sessions;
  expect(session.title).toMatch(/^From /);
  const { messages } = await (await server.call('GET', `/v1/sessions/${session.id}/messages`)).json();
  expect(messages.map(({ status }: { status: string }) => status)).toEqual(['complete', 'complete']);
  if (id === 'curl') expect(stdout).toContain('"type":"reply-finished"');
  else {
    expect(stdout).toContain(`[sounds like ${messages[0].reading.phrase}]`);
    expect(stdout.replaceAll('\r', '')).toContain(messages[1].text);
  }
});
