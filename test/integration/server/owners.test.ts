import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { contract } from '#shared/contract/index.ts';
import { routesOf } from '../../../src-main/server/contract-routes.ts';
import { findInstallation } from '../../../src-main/server/installation.ts';
import { openOwner } from '../../../src-main/server/owners/open-owner.ts';
import { TokenFile } from '../../../src-main/server/owners/token-file.ts';
import { scopeFor } from '../../../src-main/server/scopes.ts';
import { wholeTurn } from './event-stream.ts';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

let folder: string;
let server: TestServer;
let file: TokenFile;
let time = 1_000_000;
const tokens: Record<string, string> = {};
const databaseKey = randomBytes(32).toString('hex');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-owners-'));
  const { modelDir } = findInstallation();
  const detector = createEmbeddedDetector({ modelDir });
  file = new TokenFile(folder, () => time);
  for (const [name, owner, scope] of [
    ['ada', 'ada', 'admin'],
    ['ada-phone', 'ada', 'chat'],
    ['ada-wall', 'ada', 'read'],
    ['bob', 'bob', 'chat'],
    ['my-script', 'main', 'read'],
  ] as const) {
    tokens[name] = file.add(name, owner, scope);
  }
  server = await startTestServer({
    now: () => time,
    wait: async () => {},
    auth: { token: TOKEN, others: file.current },
    openOwner: (owner) =>
      openOwner(owner, {
        dataDir: folder,
        version: '0.0.0-test',
        modelDir,
        detector,
        secrets: memorySecrets(),
        settings: memorySettings(),
        databaseKey,
        providers: { gemini: { apiKey: 'of-the-operator' }, custom: { apiKey: 'of-the-operator' } },
        report: (error) => server.reports.push(error),
      }),
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const call = async (who: string, method: string, path: string, body?: unknown) => {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      authorization: `Bearer ${who === 'main' ? TOKEN : tokens[who]}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
};
const newSession = async (who: string, title: string): Promise<string> =>
  (await call(who, 'POST', '/v1/sessions', { title })).body.id;

describe('owners', () => {
  test('see their own sessions and nobody else’s, whatever id they send', async () => {
    const ids = {
      main: await newSession('main', 'Of the house'),
      ada: await newSession('ada', 'Of Ada'),
      bob: await newSession('bob', 'Of Bob'),
    };
    for (const who of ['main', 'ada', 'bob'] as const) {
      const listed = (await call(who, 'GET', '/v1/sessions')).body.sessions as { id: string }[];
      expect(listed.map(({ id }) => id)).toEqual([ids[who]]);
      for (const id of Object.values(ids).filter((each) => each !== ids[who])) {
        const admin = who === 'bob' ? [] : [['PATCH', `/v1/sessions/${id}`, { title: 'Mine' }]];
        for (const [method, path, body] of [
          ['GET', `/v1/sessions/${id}`],
          ['GET', `/v1/sessions/${id}/messages`],
          ['GET', `/v1/sessions/${id}/companion`],
          ['POST', `/v1/sessions/${id}/messages`, { text: 'Let me in.' }],
          ['POST', `/v1/sessions/${id}/end`],
          ['POST', `/v1/sessions/${id}/restore`],
          ['DELETE', `/v1/sessions/${id}`],
          ...admin,
        ] as [string, string, unknown?][]) {
          expect(await call(who, method, path, body), `${who} ${method} ${path}`).toMatchObject({
            status: 404,
          });
        }
        const original = { session_id: id, message: 'Let me in.' };
        expect(await call(who, 'POST', '/send_message', original)).toEqual({
          status: 400,
          body: { error: 'Invalid session ID' },
        });
        expect((await call(who, 'POST', '/end_session', original)).status).toBe(400);
      }
      expect((await call(who, 'GET', `/v1/sessions/${ids[who]}`)).body.endedAt).toBeNull();
    }
  });

  test('find no word of anybody else’s', async () => {
    const id = await newSession('ada', 'Secrets');
    const sent = await fetch(`${server.url}/v1/sessions/${id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.ada}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'The marzipan is behind the clock.' }),
    });
    expect((await wholeTurn(sent)).at(-1)?.type).toBe('session');
    const hits = async (who: string) =>
      (await call(who, 'GET', '/v1/search?query=marzipan')).body.hits.length;
    expect(await hits('ada-wall')).toBeGreaterThan(0);
    expect(await hits('bob')).toBe(0);
    expect(await hits('main')).toBe(0);
  });

  test('have a folder and a database key of their own, opened when the token is first used', async () => {
    expect(existsSync(join(folder, 'owners', 'ada', 'emotiongpt.db'))).toBe(true);
    tokens.eve = file.add('eve', 'eve', 'chat');
    time += 1_000;
    expect(existsSync(join(folder, 'owners', 'eve'))).toBe(false);
    expect((await call('eve', 'GET', '/v1/sessions')).body.sessions).toEqual([]);
    expect(existsSync(join(folder, 'owners', 'eve', 'emotiongpt.db'))).toBe(true);
    expect(statSync(join(folder, 'owners', 'eve')).mode & 0o077).toBe(0);
  });

  test('have settings of their own, and cannot send the operator’s key to an address of theirs', async () => {
    const custom = { providers: { custom: { baseUrl: 'http://127.0.0.1:9/v1', model: 'm' } } };
    expect((await call('ada', 'PATCH', '/v1/settings', { theme: 'dark', ...custom })).status).toBe(200);
    expect((await call('ada', 'GET', '/v1/settings')).body.theme).toBe('dark');
    expect((await call('main', 'GET', '/v1/settings')).body.theme).toBe('system');
    const proxy = { network: { proxy: { mode: 'custom', url: 'http://127.0.0.1:9' } } };
    expect((await call('ada', 'PATCH', '/v1/settings', proxy)).status).toBe(409);
    expect((await call('ada', 'PUT', '/v1/network/proxy-password', { password: 'x' })).status).toBe(403);
    const { providers } = (await call('ada', 'GET', '/v1/providers')).body as {
      providers: { id: string; hasKey: boolean }[];
    };
    const hasKey = Object.fromEntries(providers.map(({ id, hasKey: has }) => [id, has]));
    expect(hasKey).toMatchObject({ gemini: true, custom: false });
  });
});

describe('scopes', () => {
  test('read only reads', async () => {
    expect((await call('ada-wall', 'GET', '/v1/sessions')).status).toBe(200);
    expect((await call('ada-wall', 'POST', '/v1/emotions/read', { text: 'Fine.' })).status).toBe(200);
    for (const [method, path, body] of [
      ['POST', '/v1/sessions', {}],
      ['PATCH', '/v1/settings', {}],
      ['PUT', '/v1/providers/gemini/key', { key: 'x' }],
    ] as [string, string, unknown][]) {
      expect(await call('ada-wall', method, path, body)).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN', title: 'Forbidden' },
      });
    }
    const original = { api_key: 'k', name: 'Ada', personality: 'kind', model: 'embedded' };
    expect((await call('ada-wall', 'POST', '/create_session', original)).status).toBe(403);
    expect((await call('ada-phone', 'POST', '/create_session', original)).status).toBe(200);
  });

  test('chat keeps personas of its owner’s own, read looks at them and reads a card', async () => {
    const { persona } = (await call('ada', 'GET', '/v1/settings')).body;
    const saved = { title: 'Evenings', persona };
    expect((await call('ada-wall', 'POST', '/v1/personas', saved)).status).toBe(403);
    const { body } = await call('ada-phone', 'POST', '/v1/personas', saved);
    expect((await call('ada-wall', 'GET', '/v1/personas')).body.personas).toEqual([body]);
    expect((await call('bob', 'GET', '/v1/personas')).body.personas).toEqual([]);
    expect((await call('bob', 'DELETE', `/v1/personas/${body.id}`)).status).toBe(404);
    const card = JSON.stringify({ name: 'Ava', description: 'keeps a lighthouse' });
    expect((await call('ada-wall', 'POST', '/v1/personas/read', { text: card })).body.persona.name).toBe(
      'Ava',
    );
  });

  test('chat talks, and changes neither settings nor keys', async () => {
    expect((await call('ada-phone', 'POST', '/v1/sessions', {})).status).toBe(200);
    expect((await call('ada-phone', 'PATCH', '/v1/settings', { theme: 'dark' })).status).toBe(403);
    expect((await call('ada-phone', 'PUT', '/v1/providers/gemini/key', { key: 'x' })).status).toBe(403);
    expect((await call('ada', 'PATCH', '/v1/settings', { theme: 'dark' })).status).toBe(200);
  });

  test('nobody sets the server itself up over HTTP, the main token neither', async () => {
    for (const who of ['main', 'ada']) {
      expect((await call(who, 'PATCH', '/v1/server', { enabled: false })).status).toBe(403);
      expect((await call(who, 'POST', '/v1/server/token')).status).toBe(403);
      expect((await call(who, 'GET', '/v1/server')).status).toBe(200);
    }
    expect((await call('ada-phone', 'GET', '/v1/server/requests')).status).toBe(403);
  });

  test('what is not known to be harmless is for admins', () => {
    const needed = Object.fromEntries(
      routesOf(contract).map(({ path, procedure }) => [path.join('.'), scopeFor(path, procedure)]),
    );
    expect(needed).toMatchObject({
      'sessions.list': 'read',
      'sessions.create': 'chat',
      'sessions.remove': 'chat',
      'messages.send': 'chat',
      'emotions.read': 'read',
      'knowledge.list': 'read',
      'knowledge.forget': 'chat',
      'settings.update': 'admin',
      'providers.setKey': 'admin',
      'network.setProxyPassword': 'house',
      'backups.list': 'house',
      'backups.restore': 'house',
      'recovery.startAfresh': 'house',
      'server.status': 'admin',
      'server.update': 'window',
      'server.rotateToken': 'window',
    });
    expect(scopeFor(['something', 'new'], contract.settings.update)).toBe('admin');
  });
});

describe('the file of the tokens', () => {
  test('holds no token, and only its owner may read it', () => {
    const text = readFileSync(join(folder, 'server-tokens.json'), 'utf8');
    for (const token of Object.values(tokens)) expect(text).not.toContain(token);
    expect(statSync(join(folder, 'server-tokens.json')).mode & 0o777).toBe(0o600);
  });

  test('a token that is removed stops working within a second, and so do the browsers that came with it', async () => {
    tokens.guest = file.add('guest', 'guest', 'chat');
    time += 1_000;
    const signedIn = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.guest }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const withCookie = async () => (await fetch(`${server.url}/v1/sessions`, { headers: { cookie } })).status;
    expect(await withCookie()).toBe(200);
    file.remove('guest');
    time += 1_000;
    expect(await withCookie()).toBe(401);
    expect((await call('guest', 'GET', '/v1/sessions')).status).toBe(401);
  });

  test('a damaged one lets nobody in, and the main token works on', async () => {
    const path = join(folder, 'server-tokens.json');
    const { writeFileSync } = await import('node:fs');
    const good = readFileSync(path);
    writeFileSync(path, '{"tokens": [{}]}');
    time += 1_000;
    expect((await call('bob', 'GET', '/v1/sessions')).status).toBe(401);
    expect((await call('main', 'GET', '/v1/sessions')).status).toBe(200);
    expect(() => file.list()).toThrow(/is damaged/);
    writeFileSync(path, good);
    time += 1_000;
    expect((await call('bob', 'GET', '/v1/sessions')).status).toBe(200);
  });
});

test('an owner whose data cannot be opened is told to ask, and the log says why', async () => {
  tokens.mallory = file.add('mallory', 'mallory', 'chat');
  time += 1_000;
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(join(folder, 'owners', 'mallory'), { recursive: true });
  writeFileSync(join(folder, 'owners', 'mallory', 'emotiongpt.db'), 'no database');
  expect(await call('mallory', 'GET', '/v1/sessions')).toMatchObject({ status: 503 });
  expect(server.reports).toHaveLength(1);
});
