import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../../src-main/server/access.ts';
import { MAIN_OWNER, type Scope } from '../../../src-main/server/speaker.ts';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

let server: TestServer;
const tokenOf = (scope: Scope) => ({
  speaker: { owner: MAIN_OWNER, scope, tokenId: scope, isGuest: true },
  digest: digestOf(scope),
});

beforeAll(async () => {
  server = await startTestServer({
    auth: { token: TOKEN, others: () => [tokenOf('read'), tokenOf('chat')] },
  });
  const { id } = (await (await server.call('POST', '/v1/sessions', { title: 'Lemons' })).json()) as {
    id: string;
  };
  for (let turn = 0; turn < 30; turn += 1) {
    await (
      await server.call('POST', `/v1/sessions/${id}/messages`, { text: `Lemon number ${turn}.` })
    ).text();
  }
});
afterAll(() => server.close());

const as = (token: string, path: string, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

test('an export comes as a file with a name, to whoever may read', async () => {
  const response = await as('read', '/v1/export?format=json');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="emotiongpt-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const { messages } = (await response.json()) as { messages: unknown[] };
  expect(messages).toHaveLength(60);
  expect((await fetch(`${server.url}/v1/export?format=json`)).status).toBe(401);
  expect((await as('read', '/v1/export?format=pdf')).status).toBe(400);
  expect((await as('read', '/v1/export?format=html&sessionId=none')).status).toBe(404);
});

test('an export that nobody waits for any more ends', async () => {
  const controller = new AbortController();
  const response = await as(TOKEN, '/v1/export?format=json', { signal: controller.signal });
  const reader = response.body!.getReader();
  await reader.read();
  controller.abort();
  await expect(reader.read()).rejects.toThrow();
  expect((await as(TOKEN, '/v1/export?format=markdown')).status).toBe(200);
  expect(server.reports).toEqual([]);
});

test('only admins bring in and delete; files are saved by the window alone', async () => {
  const post = (token: string, path: string, body: unknown) =>
    as(token, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const file = { name: 'a.json', bytes: 10 };
  expect((await post('chat', '/v1/import-files', file)).status).toBe(403);
  expect((await post(TOKEN, '/v1/import-files', file)).status).toBe(200);
  expect((await post('chat', '/v1/deletions/everything', { confirm: 'everything' })).status).toBe(403);
  expect((await post(TOKEN, '/v1/deletions/everything', { confirm: 'yes' })).status).toBe(400);
  expect((await post(TOKEN, '/v1/export/save', { format: 'json' })).status).toBe(403);
  expect((await post(TOKEN, '/v1/import-files', { name: 'a', bytes: 2 ** 40 })).status).toBe(400);
});

test('parts of a file that do not fit are refused', async () => {
  const call = async (method: string, path: string, body: unknown) => {
    const response = await server.call(method, path, body);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const { body } = await call('POST', '/v1/import-files', { name: 'a.json', bytes: 6 });
  const path = `/v1/import-files/${String(body.uploadId)}`;
  const part = (offset: number, text: string) =>
    call('PUT', path, { offset, base64: Buffer.from(text).toString('base64') });
  expect((await part(3, 'abc')).status).toBe(400);
  expect(await part(0, 'abc')).toMatchObject({ status: 200, body: { received: 3 } });
  expect(await part(0, 'abc')).toMatchObject({ status: 200, body: { received: 3 } }); // its answer was lost
  expect((await call('POST', `${path}/inspect`, {})).status).toBe(400);
  expect((await part(3, 'abcdef')).status).toBe(400);
  expect((await part(3, 'def')).status).toBe(200);
  expect((await call('POST', `${path}/inspect`, {})).body).toMatchObject({ code: 'FILE_NOT_IMPORTED' });
  expect((await call('PUT', '/v1/import-files/none', { offset: 0, base64: 'YQ==' })).status).toBe(404);
});

test('why a file is refused is told, also where that is found out late', async () => {
  const whole = await (await as(TOKEN, '/v1/export?format=json')).text();
  const bytes = Buffer.from(whole.slice(0, -20));
  const begun = await server.call('POST', '/v1/import-files', { name: 'a.json', bytes: bytes.length });
  const { uploadId } = (await begun.json()) as { uploadId: string };
  const path = `/v1/import-files/${uploadId}`;
  await server.call('PUT', path, { offset: 0, base64: bytes.toString('base64') });
  const refused = await server.call('POST', `${path}/inspect`);
  const text = await refused.text();
  expect(JSON.parse(text)).toMatchObject({
    code: 'FILE_NOT_IMPORTED',
    detail: expect.stringContaining('ends in the middle'),
  });
  expect((await server.call('DELETE', path)).status).toBe(200);
});
