import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, startTestServer, type TestServer, TOKEN } from './harness.ts';

const PAGE = 'http://demo.example:8080';
const OTHER = 'http://other.example';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    allowedOrigins: [OTHER],
    publicHosts: ['chat.example.org'],
    compatibility: { origins: [PAGE, 'null'] },
  });
});
afterAll(() => server.close());

const CREATE = { api_key: 'none', name: 'Ada', personality: 'friendly', model: 'embedded' };
const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await rawRequest(server.port, {
    method: 'POST',
    path,
    headers: { host: `127.0.0.1:${server.port}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { ...answer, body: JSON.parse(answer.body) };
};

describe('compatibility mode', () => {
  test('a program of this machine uses the original API without a token, from beginning to end', async () => {
    const created = await post('/create_session', CREATE);
    expect(created.status).toBe(200);
    const { session_id } = created.body;
    const sent = await post('/send_message', { session_id, message: 'My train was late.' });
    expect(sent.body.response).toHaveLength(3);
    expect((await post('/end_session', { session_id })).status).toBe(200);
  });

  test('nothing but the original API is open', async () => {
    for (const path of ['/v1/sessions', '/v1/settings', '/v1/openapi.json']) {
      expect((await rawRequest(server.port, { path })).status).toBe(401);
    }
    expect((await post('/v1/sessions', {})).status).toBe(401);
  });

  test('sessions that were made otherwise are out of reach, whoever knows their id', async () => {
    const { id } = await (await server.call('POST', '/v1/sessions', {})).json();
    const asked = await post('/send_message', { session_id: id, message: 'What did they say?' });
    expect(asked).toMatchObject({ status: 400, body: { error: 'Invalid session ID' } });
    expect((await post('/end_session', { session_id: id })).status).toBe(400);
    const withToken = { authorization: `Bearer ${TOKEN}` };
    const own = await post('/send_message', { session_id: id, message: 'Hello.' }, withToken);
    expect(own.status).toBe(200);
  });

  test('a wrong token is no way around the token', async () => {
    expect((await post('/create_session', CREATE, { authorization: 'Bearer guess' })).status).toBe(401);
  });

  test.each([PAGE, 'null'])('the page %s that was listed may, after its preflight', async (origin) => {
    const preflight = await rawRequest(server.port, {
      method: 'OPTIONS',
      path: '/create_session',
      headers: { host: `127.0.0.1:${server.port}`, origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers['access-control-allow-origin']).toBe(origin);
    expect((await post('/create_session', CREATE, { origin })).status).toBe(200);
    expect((await rawRequest(server.port, { path: '/v1/sessions', headers: { origin } })).status).toBe(403);
  });

  test('a page that was let in with the token still needs it, and any other stays out', async () => {
    expect((await post('/create_session', CREATE, { origin: OTHER })).status).toBe(401);
    expect((await post('/create_session', CREATE, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('what a proxy passes on comes from elsewhere', async () => {
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
      { host: 'chat.example.org' },
    ]) {
      expect((await post('/create_session', CREATE, headers)).status).toBe(401);
    }
  });
});

describe('behind a proxy', () => {
  const host = 'chat.example.org';

  test('its public name is its own, with and without encryption, and no other', async () => {
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const get = (headers: Record<string, string>) =>
      rawRequest(server.port, { path: '/v1/sessions', headers: { ...bearer, ...headers } });
    expect((await get({ host })).status).toBe(200);
    expect((await get({ host, origin: `https://${host}` })).status).toBe(200);
    expect((await get({ host, origin: 'https://evil.example' })).status).toBe(403);
    expect((await get({ host: `evil.${host}` })).status).toBe(403);
    expect((await get({ origin: `https://127.0.0.1:${server.port}` })).status).toBe(403);
  });

  test('the cookie of an encrypted visit goes over encryption only', async () => {
    const signIn = async (headers: Record<string, string>) => {
      const answer = await rawRequest(server.port, {
        method: 'POST',
        path: '/sign-in',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ token: TOKEN }),
      });
      return String(answer.headers['set-cookie']);
    };
    expect(await signIn({ host, 'x-forwarded-proto': 'https' })).toContain('; Secure');
    expect(await signIn({ host: `127.0.0.1:${server.port}`, 'x-forwarded-proto': 'https' })).not.toContain(
      'Secure',
    );
  });
});
