import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, startTestServer, type TestServer } from './harness.ts';

const PAGE = '<!doctype html><title>The app</title>';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-web-'));
  const webRoot = join(folder, 'renderer');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(webRoot, 'index.html'), PAGE);
  writeFileSync(join(webRoot, 'docs.html'), '<!doctype html><title>The reference</title>');
  writeFileSync(join(webRoot, 'icon.svg'), '<svg/>');
  writeFileSync(join(webRoot, 'assets', 'main-a1b2c3.js'), 'export {};');
  writeFileSync(join(webRoot, 'assets', 'main-a1b2c3.js.map.db'), 'no file of the app');
  server = await startTestServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(server.port, { path, headers });
const navigation = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('the app is there for everybody, without a token', async () => {
  const page = await get('/', navigation);
  expect(page).toMatchObject({ status: 200, body: PAGE });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await get('/icon.svg')).headers['content-type']).toBe('image/svg+xml');
  expect((await get('/assets/main-a1b2c3.js')).headers['content-type']).toBe(
    'text/javascript; charset=utf-8',
  );
});

test('the reference of the API is at /docs, under the same policy as the app', async () => {
  const page = await get('/docs', navigation);
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('The reference') });
  expect(page.headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self';/);
});

test('what has a hash in its name is kept for ever, the rest is asked for again', async () => {
  const cacheOf = async (path: string) => (await get(path)).headers['cache-control'];
  expect(await cacheOf('/assets/main-a1b2c3.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/')).toBe('no-cache');
  expect(await cacheOf('/icon.svg')).toBe('no-cache');
});

test('what has not changed is not sent again', async () => {
  const first = await get('/');
  const again = await get('/', { 'if-none-match': first.headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, body: '' });
  expect(await get('/', { 'if-none-match': 'W/"other"' })).toMatchObject({ status: 200, body: PAGE });
});

test('HEAD answers as GET does, without the body', async () => {
  const head = await rawRequest(server.port, { method: 'HEAD', path: '/' });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(PAGE)));
});

describe('an address of no file', () => {
  test('shows the app to a person who opens it', async () => {
    expect(await get('/sessions/abc', navigation)).toMatchObject({ status: 200, body: PAGE });
  });

  test('is 404 for everything else', async () => {
    for (const path of ['/sessions/abc', '/assets/gone.js', '/favicon.ico', '/assets', '/assets/']) {
      const answer = await get(path, { accept: '*/*' });
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toEqual({ error: expect.any(String) });
    }
  });

  test('cannot be written to', async () => {
    const post = (path: string) => rawRequest(server.port, { method: 'POST', path });
    expect((await post('/')).status).toBe(405);
    expect((await post('/anything')).status).toBe(404);
  });
});

test.each([
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/assets/../../secret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/assets/main-a1b2c3.js.map.db',
  '/secret.json%00.html',
])('%s gives nothing away', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret":true');
});

test('before the first build, the page says what to do', async () => {
  const unbuilt = await startTestServer({ webRoot: join(folder, 'nowhere') });
  const answer = await rawRequest(unbuilt.port, { path: '/' });
  expect(answer.status).toBe(503);
  expect(answer.body).toContain('npm run build');
  await unbuilt.close();
});
