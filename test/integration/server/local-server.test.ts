import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Backend, createBackend } from '#backend/backend.ts';
import { memorySecrets, type SecretStore } from '#backend/secrets/secret-store.ts';
import { memorySettings, type SettingsStore } from '#backend/settings/settings-store.ts';
import { findInstallation } from '../../../src-main/server/installation.ts';
import { createLocalServer, type SwitchedServer } from '../../../src-main/server/local-server.ts';
import { temporaryDir } from '../backend/start-backend.ts';

let dataDir: string;
let settings: SettingsStore;
let secrets: SecretStore;
let localServer: SwitchedServer;
let backend: Backend;
const reports: unknown[] = [];

beforeEach(() => {
  dataDir = temporaryDir();
  settings = memorySettings();
  secrets = { ...memorySecrets(), kind: 'keychain' };
});
afterEach(async () => {
  await localServer.close();
  await backend.close();
  expect(reports.splice(0)).toEqual([]);
});

/** The app's own view: what its window calls. */
async function open() {
  const report = (error: unknown) => void reports.push(error);
  localServer = createLocalServer({
    settings,
    secrets,
    dataDir,
    webRoot: dataDir,
    version: '0.0.0-test',
    report,
  });
  const { modelDir } = findInstallation();
  backend = await createBackend({
    dataDir,
    version: '0.0.0-test',
    modelDir,
    secrets,
    settings,
    databaseKey: '11'.repeat(32),
    localServer,
    report,
  });
  await localServer.serve(backend);
  return createRouterClient(backend.router).server;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
const statusOf = async (url: string, token?: string): Promise<number | 'nobody there'> =>
  fetch(`${url}/v1/sessions`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  }).then(
    ({ status }) => status,
    () => 'nobody there',
  );

test('is off until it is switched on, and off again when it is switched off', async () => {
  const server = await open();
  expect(await server.status()).toMatchObject({ config: { enabled: false, port: 5000 }, url: null });
  const port = await freePort();
  const on = await server.update({ enabled: true, port });
  expect(on).toMatchObject({ url: `http://127.0.0.1:${port}`, problem: null, setBy: 'settings' });
  expect(await statusOf(on.url!)).toBe(401);
  expect(await server.update({ enabled: false })).toMatchObject({ url: null });
  expect(await statusOf(on.url!)).toBe('nobody there');
});

test('shows the same conversations as the window', async () => {
  const server = await open();
  const { url } = await server.update({ enabled: true, port: await freePort() });
  const { token } = await server.rotateToken();
  const { id } = backend.sessions.create({ title: 'From the window' });
  const answer = await fetch(`${url}/v1/sessions/${id}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await answer.json()).title).toBe('From the window');
});

test('a token is shown once, and the earlier one stops working', async () => {
  const server = await open();
  const { url } = await server.update({ enabled: true, port: await freePort() });
  const first = await server.rotateToken();
  expect(await statusOf(url!, first.token)).toBe(200);
  const second = await server.rotateToken();
  expect(await statusOf(url!, first.token)).toBe(401);
  expect(await statusOf(url!, second.token)).toBe(200);
  expect(JSON.stringify(await server.status())).not.toContain(second.token);
  expect(await secrets.get('server-token')).toBe(second.token);
});

test('a keychain that refuses leaves the earlier token working', async () => {
  const server = await open();
  const { url } = await server.update({ enabled: true, port: await freePort() });
  const { token } = await server.rotateToken();
  secrets.set = () => Promise.reject(new Error('locked'));
  await expect(server.rotateToken()).rejects.toMatchObject({ code: 'SECRET_NOT_STORED' });
  expect(await statusOf(url!, token)).toBe(200);
  expect(reports.splice(0)).toHaveLength(1);
});

test('stays on over a restart of the app', async () => {
  const server = await open();
  const { url } = await server.update({ enabled: true, port: await freePort() });
  await localServer.close();
  await backend.close();
  expect(await statusOf(url!)).toBe('nobody there');
  await open();
  expect(await statusOf(url!)).toBe(401);
});

test('a port that is taken is a sentence, and another one works', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const server = await open();
  expect(await server.update({ enabled: true, port })).toMatchObject({
    url: null,
    problem: `Port ${port} is taken by another program. Choose another one.`,
  });
  expect((await server.update({ port: await freePort() })).problem).toBeNull();
  other.close();
});

test('an address that this machine does not have is a sentence, and nothing listens', async () => {
  const server = await open();
  const port = await freePort();
  const status = await server.update({ enabled: true, port, addresses: ['192.0.2.1'] }); // RFC 5737
  expect(status.url).toBeNull();
  expect(status.problem).toContain('192.0.2.1');
  expect(await statusOf(`http://127.0.0.1:${port}`)).toBe('nobody there');
});

test('compatibility mode opens the original API to the pages that were listed, without a token', async () => {
  const server = await open();
  const origin = 'http://demo.example:8080';
  const port = await freePort();
  const create = () =>
    fetch(`http://127.0.0.1:${port}/create_session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ api_key: 'none', name: 'Ada', personality: 'kind', model: 'embedded' }),
    });
  await server.update({ enabled: true, port });
  expect((await create()).status).toBe(403);
  await server.update({ compatibility: { enabled: true, origins: [origin] } });
  expect((await create()).status).toBe(200);
});

test('the last requests can be looked at, without a word of what was asked', async () => {
  const server = await open();
  const { url } = await server.update({ enabled: true, port: await freePort() });
  await fetch(`${url}/v1/search?query=marzipan`);
  let { requests } = await server.requests({});
  while (requests.length === 0) ({ requests } = await server.requests({}));
  expect(requests).toEqual([
    expect.objectContaining({ id: 1, method: 'GET', path: '/v1/search', status: 401, client: '127.0.0.1' }),
  ]);
  expect((await server.requests({ after: 1 })).requests).toEqual([]);
});

test('what a patch does not name stays, and what does not fit changes nothing', async () => {
  const server = await open();
  await server.update({ allowedOrigins: ['HTTP://Demo.example/'] });
  const { config } = await server.update({ port: 6000 });
  expect(config).toMatchObject({ enabled: false, port: 6000, allowedOrigins: ['http://demo.example'] });
  await expect(server.update({ allowedOrigins: ['*'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(server.update({ port: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(server.update({ addresses: ['evil.example'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await server.status()).config).toEqual(config);
});
