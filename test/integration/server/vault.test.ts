import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { openVault, type Vault } from '#backend/vault/vault.ts';
import { createHttpServer, type HttpServer } from '../../../src-main/server/http.ts';
import { findInstallation } from '../../../src-main/server/installation.ts';
import { manualClock } from '../backend/start-backend.ts';
import { killLeftovers, PROCESS_TOKEN, spawnServer } from './server-process.ts';

const WORDS = 'correct horse battery staple';
const TOKEN = 'the-token-of-the-tests';
const scryptCost = { N: 128, r: 8, p: 1 };

let dataDir: string;
let vault: Vault;
let http: HttpServer;
let url: string;

const secrets = memorySecrets();
const clock = manualClock();
const open = () =>
  openVault({
    dataDir,
    version: '0.0.0-test',
    modelDir: findInstallation().modelDir,
    secrets,
    settings: memorySettings(),
    scryptCost,
    clock,
  });

function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const unlock = () => call('POST', '/v1/vault/unlock', { passphrase: WORDS });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-vault-'));
  vault = await open();
  http = createHttpServer({
    backend: vault,
    version: '0.0.0-test',
    auth: { token: TOKEN },
    allowedOrigins: [],
    webRoot: join(dataDir, 'no-web-app'),
  });
  url = await http.listen(0, '127.0.0.1');
  const answer = await call('POST', '/v1/vault/passphrase', { passphrase: WORDS });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ recoveryCode: expect.any(String) });
});

afterEach(async () => void (await unlock()));
afterAll(async () => {
  const drained = http.close(1_000);
  await vault.close();
  await drained;
  rmSync(dataDir, { recursive: true });
  killLeftovers();
});

test('while locked, every route of the API is 423 with Problem Details, but for the lock itself', async () => {
  const session = await (await call('POST', '/v1/sessions', {})).json();
  expect((await call('POST', '/v1/vault/lock')).status).toBe(200);
  for (const [method, path, body] of [
    ['GET', '/v1/sessions'],
    ['POST', '/v1/sessions', {}],
    ['GET', `/v1/sessions/${session.id}`],
    ['GET', `/v1/sessions/${session.id}/messages`],
    ['POST', `/v1/sessions/${session.id}/messages`, { text: 'Hello' }],
    ['GET', '/v1/settings'],
    ['GET', '/v1/changes'],
    ['GET', '/v1/status'],
  ] as const) {
    const answer = await call(method, path, body);
    expect(answer.status, path).toBe(423);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: 'Locked', status: 423, code: 'LOCKED' });
  }
  expect(await (await call('GET', '/v1/vault')).json()).toMatchObject({ state: 'locked' });
  expect((await fetch(`${url}/v1/vault`)).status).toBe(401);
});

test('while locked, the process is alive, and not ready', async () => {
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ok' });
  await call('POST', '/v1/vault/lock');
  const [alive, ready] = [await fetch(`${url}/healthz`), await fetch(`${url}/readyz`)];
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'locked' }]);
});

test('the original routes say so as well', async () => {
  await call('POST', '/v1/vault/lock');
  const answer = await call('POST', '/create_session', {
    api_key: 'none',
    model: 'embedded',
    name: 'A',
    personality: 'B',
  });
  expect(answer.status).toBe(423);
  expect(await answer.json()).toEqual({ error: expect.stringContaining('locked') });
});

test('a wrong passphrase is 403 with the time to wait, and too many are 429', async () => {
  await call('POST', '/v1/vault/lock');
  const guess = () => call('POST', '/v1/vault/unlock', { passphrase: 'a guess' });
  for (const waitMs of [0, 0, 1_000]) {
    const answer = await guess();
    expect(answer.status).toBe(403);
    const problem = await answer.json();
    expect(problem).toMatchObject({ code: 'WRONG_PASSPHRASE', defined: true });
    expect(problem.data.waitMs).toBe(waitMs);
    expect(JSON.stringify(problem)).not.toContain('a guess');
  }
  const early = await guess();
  expect(early.status).toBe(429);
  const { data } = await early.json();
  clock.advance(data.waitMs);
});

test('an answer that was kept for its Idempotency-Key is not given out again once it was locked', async () => {
  const key = { 'idempotency-key': 'once' };
  const session = { title: 'Kept in memory' };
  await call('POST', '/v1/sessions', session, key);
  expect((await call('POST', '/v1/sessions', session, key)).headers.get('idempotency-replayed')).toBe('true');
  await call('POST', '/v1/vault/lock');
  expect((await call('POST', '/v1/sessions', session, key)).status).toBe(423);
});

test('a server takes the passphrase from a file, and does not start with a wrong one', async () => {
  await call('POST', '/v1/vault/lock'); // lets go of the data folder
  const started = (name: string, text: string) => {
    const file = join(dataDir, name);
    writeFileSync(file, text, { mode: 0o600 });
    const env = { EMOTIONGPT_DATABASE_KEY: '', EMOTIONGPT_PASSPHRASE_FILE: file };
    return spawnServer(['--port', '0', '--data', dataDir], env);
  };
  const [right, wrong] = [started('right.txt', `${WORDS}\n`), started('wrong.txt', 'wrong\n')];
  const headers = { authorization: `Bearer ${PROCESS_TOKEN}` };
  expect((await fetch(`${await right.listening}/v1/sessions`, { headers })).status).toBe(200);
  right.child.kill('SIGTERM');
  await right.ended;
  expect((await wrong.ended).code).toBe(1);
  expect(wrong.stderr()).toContain('not the passphrase');
});
