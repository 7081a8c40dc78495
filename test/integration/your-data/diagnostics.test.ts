import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openDatabase } from '#backend/database/open.ts';
import { createFileLog } from '#backend/log/file-log.ts';
import { ProviderError } from '#backend/providers/provider-error.ts';
import { reportError } from '#backend/report.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { createJsonLog } from '../../../src-main/server/observe/json-log.ts';
import { startBackend } from '../backend/start-backend.ts';
import { say } from './your-data.ts';

const CANARY = 'Kanarienvogel';
const KEY = `sk-${CANARY}-0123456789`;

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

/** Errors as they come, each with words of the person, a key or an address where its kind has room for some. */
function errors(): unknown[] {
  const db = openDatabase(':memory:', '');
  const named = new Error(CANARY);
  named.name = `${CANARY} Error`;
  const changed = new Error('harmless');
  changed.message = CANARY;
  const all = [
    new Error(CANARY),
    new Error(`first line\n    at ${CANARY} (/home/${CANARY}/app.js:1:1)\n    at ${CANARY}.ts:1:1`),
    named,
    changed,
    Object.assign(new Error('x'), { code: CANARY, path: `/home/${CANARY}` }),
    Object.assign(new Error('x'), { stack: `Error: y\n    at ${CANARY} (/home/${CANARY}/app.js:1:1)` }),
    new ProviderError('PROVIDER_UNAUTHORIZED', `Wrong key ${KEY} for https://api.example/v1?key=${KEY}`),
    thrownBy(() => db.prepare(`SELECT '${CANARY}' FROM ${CANARY}`)),
    thrownBy(() => db.prepare('INSERT INTO sessions (id) VALUES (?)').run(CANARY)),
    thrownBy(() => z.object({ text: z.number() }).parse({ text: CANARY })),
    thrownBy(() => JSON.parse(`{"${CANARY}`)),
    thrownBy(() => new URL(`//${CANARY}?token=${KEY}`)),
    new AggregateError([new Error(CANARY)], CANARY, { cause: new Error(CANARY) }),
    CANARY,
    { message: CANARY },
    null,
  ];
  db.close();
  return all;
}

test('no error leaves a word, a key or a folder in any log', () => {
  const dir = mkdtempSync(join(tmpdir(), 'emotiongpt-log-'));
  const lines: string[] = [];
  const printed: string[] = [];
  const print = console.error;
  console.error = (line: string) => void printed.push(line);
  try {
    const file = createFileLog({ dir, now: () => 0 });
    const json = createJsonLog(
      (line) => void lines.push(line),
      () => 0,
    );
    for (const error of errors()) {
      file.error(error);
      json.report(error);
      reportError(error);
    }
    const all = [readFileSync(join(dir, 'emotiongpt.log'), 'utf8'), ...lines, ...printed].join('\n');
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain('/home');
    expect(all).not.toContain(import.meta.dirname);
    expect(all).toContain('SQLITE_CONSTRAINT_NOTNULL'); // what helps is there
    expect(all).toContain('diagnostics.test.ts:');
  } finally {
    console.error = print;
    rmSync(dir, { recursive: true });
  }
});

test('the log file is rotated, belongs to its owner alone, and a disk that refuses is nobody’s trouble', () => {
  const dir = mkdtempSync(join(tmpdir(), 'emotiongpt-log-'));
  const log = createFileLog({ dir: join(dir, 'logs'), now: () => 0, maxBytes: 1_000 });
  for (let turn = 0; turn < 100; turn += 1) log.event('opened', { ms: turn });
  expect(readdirSync(join(dir, 'logs')).sort()).toEqual(['emotiongpt.log', 'emotiongpt.old.log']);
  for (const name of readdirSync(join(dir, 'logs'))) {
    const { size, mode } = statSync(join(dir, 'logs', name));
    expect(size).toBeLessThanOrEqual(1_000);
    expect(mode & 0o077).toBe(0);
  }
  expect(readFileSync(join(dir, 'logs/emotiongpt.log'), 'utf8').trim().split('\n').at(-1)).toContain(
    '"ms":99',
  );
  createFileLog({ dir: '/dev/null/logs', now: () => 0 }).event('started');
  rmSync(dir, { recursive: true });
});

test('diagnostics hold no word, name, address or key of the person, though errors quoted them', async () => {
  const settings = memorySettings({
    generation: { provider: 'custom', model: CANARY },
    fallbacks: [{ provider: `custom-${CANARY.toLowerCase()}`, model: CANARY }],
    detection: { mode: 'refined', provider: `custom-${CANARY.toLowerCase()}`, model: CANARY },
    network: {
      proxy: { mode: 'custom', url: `http://${CANARY}.example:3128`, user: CANARY },
      caFile: `/home/${CANARY}.pem`,
    },
    providers: {
      custom: { baseUrl: `http://127.0.0.1:9/${CANARY}`, model: CANARY },
      [`custom-${CANARY.toLowerCase()}`]: {
        kind: 'custom',
        name: CANARY,
        baseUrl: `http://127.0.0.1:9/${CANARY}`,
      },
    },
  });
  const unforeseen: unknown[] = [];
  const { client, backend, dataDir } = await startBackend({
    settings,
    report: (error) => unforeseen.push(error),
    detector: { detect: () => Promise.reject(new TypeError(`${CANARY} ${KEY}`)) },
  });
  await client.providers.setKey({ providerId: 'custom', key: KEY });
  const persona = { ...settings.get().persona, name: CANARY, customInstruction: CANARY };
  await client.settings.update({ persona });
  const { id: sessionId } = await client.sessions.create({ title: CANARY });
  await say(client, sessionId, `${CANARY} says hello.`);

  const { text } = await client.data.diagnostics();
  expect(unforeseen).not.toEqual([]);
  expect(text).toContain('TypeError');
  expect(text).toContain('Messages: 2');
  expect(text).toContain('Proxy: custom');
  expect(text).toContain('Replies: custom');
  for (const secret of [CANARY, CANARY.toLowerCase(), '127.0.0.1', dataDir, sessionId, '/home', tmpdir()]) {
    expect(text).not.toContain(secret);
  }
  expect(backend.status.dataDir).toBe(dataDir);
});
