import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string, etag?: string) =>
  fetch(server.url + path, {
    headers: {
      authorization: `Bearer ${TOKEN}`,
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    },
  });

test('what has not changed is 304 and not sent again; what has, is', async () => {
  const { id } = await (await server.call('POST', '/v1/sessions', { title: 'One' })).json();
  const path = `/v1/sessions/${id}`;
  const etag = (await get(path)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{20,}"$/);

  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const same = await get(path, known);
    expect(same.status).toBe(304);
    expect(await same.text()).toBe('');
    expect(same.headers.get('etag')).toBe(etag);
  }
  await server.call('PATCH', path, { title: 'Two' });
  const changed = await get(path, etag);
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
  expect((await changed.json()).title).toBe('Two');
});

test('the description of the API has one too', async () => {
  const etag = (await get('/v1/openapi.json')).headers.get('etag') ?? '';
  expect((await get('/v1/openapi.json', etag)).status).toBe(304);
  expect((await get('/v1/openapi.json', '"other"')).status).toBe(200);
});

test('refusals and what was only done have none', async () => {
  expect((await get('/v1/sessions/nobody')).headers.get('etag')).toBeNull();
  expect((await server.call('POST', '/v1/sessions', {})).headers.get('etag')).toBeNull();
});

test('a token that is wrong learns nothing from a tag that is right', async () => {
  const etag = (await get('/v1/settings')).headers.get('etag') ?? '';
  const stranger = await fetch(`${server.url}/v1/settings`, { headers: { 'if-none-match': etag } });
  expect(stranger.status).toBe(401);
});
