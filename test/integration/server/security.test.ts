import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, startTestServer, type TestServer, TOKEN } from './harness.ts';

const ALLOWED = 'http://demo.example:8080';
const DAY = 24 * 60 * 60_000;

let server: TestServer;
let time = 1_000_000;
const waits: number[] = [];
beforeAll(async () => {
  server = await startTestServer({
    allowedOrigins: [ALLOWED, 'null'],
    now: () => time,
    wait: async (ms) => void waits.push(ms),
  });
});
afterAll(() => server.close());

const host = () => `127.0.0.1:${server.port}`;
const bearer = { authorization: `Bearer ${TOKEN}` };
const json = { 'content-type': 'application/json' };
const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(server.port, { path, headers: { host: host(), ...headers } });
const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  rawRequest(server.port, { method: 'POST', path, headers: { host: host(), ...json, ...headers }, body });

const API_PATHS = ['/v1/sessions', '/v1/openapi.json', '/v1/nothing', '/v1'];
const ORIGINAL_PATHS = ['/create_session', '/send_message', '/end_session'];

describe('the token', () => {
  test.each(API_PATHS)(
    'GET %s without it is 401, says so in JSON, and asks for a bearer token',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="EmotionGPT"');
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'UNAUTHORIZED', status: 401, defined: false });
    },
  );

  test.each(ORIGINAL_PATHS)('POST %s without it is 401 with an error', async (path) => {
    const answer = await post(path, '{}');
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toEqual({ error: expect.stringContaining('Bearer') });
  });

  test.each([
    'Bearer wrong',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
    'Bearer',
    `Bearer x, Bearer ${TOKEN}`,
  ])('Authorization: %s does not do', async (authorization) => {
    expect((await get('/v1/sessions', { authorization })).status).toBe(401);
  });

  test('in the address it does not count', async () => {
    for (const query of [`token=${TOKEN}`, `access_token=${TOKEN}`, `authorization=Bearer%20${TOKEN}`]) {
      expect((await get(`/v1/sessions?${query}`)).status).toBe(401);
    }
  });

  test('as a bearer token it opens the API, in any spelling of the scheme', async () => {
    expect((await get('/v1/sessions', bearer)).status).toBe(200);
    expect((await get('/v1/sessions', { authorization: `bearer ${TOKEN}` })).status).toBe(200);
    expect((await post('/create_session', '{}', bearer)).status).toBe(400);
  });
});

describe('signing a browser in', () => {
  const codePath = () => server.http.signInLink().slice(server.url.length);
  const cookieOf = (headers: IncomingHttpHeaders) => headers['set-cookie']?.[0]?.split(';')[0] ?? '';

  test('the link leads to the app with a cookie that no script reads and no other site sends', async () => {
    const answer = await get(codePath());
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const parts = answer.headers['set-cookie']?.[0]?.split('; ');
    expect(parts?.slice(1)).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await get('/v1/sessions', { cookie: `a=b; ${cookieOf(answer.headers)}` })).status).toBe(200);
  });

  test('the link works once', async () => {
    const path = codePath();
    expect((await get(path)).status).toBe(303);
    const again = await get(path);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('a link preview that only asks for the headers does not use it up', async () => {
    const path = codePath();
    const preview = await rawRequest(server.port, { method: 'HEAD', path, headers: { host: host() } });
    expect(preview.status).toBe(405);
    expect((await get(path)).status).toBe(303);
  });

  test('the link works for ten minutes', async () => {
    const [inTime, late] = [codePath(), codePath()];
    time += 10 * 60_000 - 1;
    expect((await get(inTime)).status).toBe(303);
    time += 1;
    expect((await get(late)).status).toBe(401);
  });

  test.each(['/sign-in', '/sign-in?code=', '/sign-in?code=guess', `/sign-in?code=${TOKEN}`])(
    '%s signs nobody in',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('the token signs in too, spaces around it forgiven', async () => {
    const answer = await post('/sign-in', JSON.stringify({ token: ` ${TOKEN}\n` }));
    expect(answer.status).toBe(204);
    expect((await get('/v1/sessions', { cookie: cookieOf(answer.headers) })).status).toBe(200);
  });

  test('a cookie is good for 30 days', async () => {
    const { headers } = await get(codePath());
    time += 30 * DAY - 1;
    expect((await get('/v1/sessions', { cookie: cookieOf(headers) })).status).toBe(200);
    time += 1;
    expect((await get('/v1/sessions', { cookie: cookieOf(headers) })).status).toBe(401);
  });

  test('a made-up cookie is good for nothing', async () => {
    const name = cookieOf((await get(codePath())).headers).split('=')[0];
    for (const cookie of [`${name}=guess`, `${name}=`, `${name}=${TOKEN}`, `${name}`]) {
      expect((await get('/v1/sessions', { cookie })).status).toBe(401);
    }
  });

  test('wrong tokens are answered later and later, and the right one resets that', async () => {
    time += DAY;
    waits.length = 0;
    const attempt = async (body: unknown) => (await post('/sign-in', JSON.stringify(body))).status;
    expect(await attempt({ token: 'wrong' })).toBe(401);
    expect(await attempt({ token: 7 })).toBe(401);
    expect(await attempt([])).toBe(401);
    expect(await attempt({ token: TOKEN })).toBe(204);
    expect(await attempt({ token: '' })).toBe(401);
    expect(waits).toEqual([100, 200, 400, 100]);
  });

  test('the cookie counts for nothing where a page of another site asks, by a form, an image or a link', async () => {
    const cookie = cookieOf((await get(codePath())).headers);
    const elsewhere = 'https://evil.example';
    expect((await get('/v1/sessions', { cookie, origin: elsewhere })).status).toBe(403);
    expect((await post('/v1/sessions', '{}', { cookie, origin: elsewhere })).status).toBe(403);
    for (const site of ['cross-site', 'same-site']) {
      const link = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
      expect((await get('/v1/sessions', link)).status).toBe(401);
      const image = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect((await get('/v1/sessions', image)).status).toBe(403);
    }
    expect((await get('/v1/sessions', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await get('/v1/sessions', { cookie, 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test('the cookie is for our own page: a page of an allowed origin needs the token', async () => {
    const cookie = cookieOf((await get(codePath())).headers);
    expect((await get('/v1/sessions', { cookie, origin: `http://${host()}` })).status).toBe(200);
    expect((await get('/v1/sessions', { cookie, origin: ALLOWED })).status).toBe(401);
    expect((await get('/v1/sessions', { ...bearer, origin: ALLOWED })).status).toBe(200);
  });
});

describe('DNS rebinding', () => {
  test.each(['/', '/v1/sessions', '/create_session', '/sign-in?code=x', '/assets/x.js'])(
    '%s under a strange name is 403, token or not',
    async (path) => {
      const answer = await get(path, { ...bearer, host: `evil.example:${server.port}` });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toBeTypeOf('object');
    },
  );

  test('localhost and the addresses of this machine are its names', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      expect((await get('/v1/sessions', { ...bearer, host: `${name}:${server.port}` })).status).toBe(200);
    }
    expect((await get('/v1/sessions', { ...bearer, host: 'localhost:1' })).status).toBe(403);
  });

  test('a request as a proxy gets it is refused', async () => {
    expect((await get('http://evil.example/v1/sessions', bearer)).status).toBe(404);
    expect((await get('//evil.example/v1/sessions', bearer)).status).toBe(404);
    expect((await get('http://evil.example/', { accept: 'text/html' })).status).toBe(404);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    rawRequest(server.port, {
      method: 'OPTIONS',
      path: '/create_session',
      headers: {
        host: host(),
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, authorization',
      },
    });

  test.each(['https://evil.example', 'http://127.0.0.1:1', `${ALLOWED}0`, ALLOWED.replace('http', 'https')])(
    '%s gets 403 and no permission to read it, token or not',
    async (origin) => {
      for (const answer of [
        await get('/v1/sessions', { ...bearer, origin }),
        await post('/create_session', '{}', { ...bearer, origin }),
        await get('/', { origin }),
        await post('/sign-in', JSON.stringify({ token: TOKEN }), { origin }),
        await preflight(origin),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  test.each([ALLOWED, 'null'])('the preflight of %s is answered, for that origin alone', async (origin) => {
    const { status, headers, body } = await preflight(origin);
    expect({ status, body }).toEqual({ status: 204, body: '' });
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['access-control-allow-methods']).toContain('POST');
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-headers']).toContain('content-type');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toContain('Origin');
  });

  test('an allowed page may read answers and refusals', async () => {
    const answer = await get('/v1/sessions', { ...bearer, origin: ALLOWED });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(ALLOWED);
    const refusal = await get('/v1/sessions', { origin: ALLOWED });
    expect(refusal.status).toBe(401);
    expect(refusal.headers['access-control-allow-origin']).toBe(ALLOWED);
  });

  test('our own page and programs get no CORS header at all', async () => {
    for (const headers of [bearer, { ...bearer, origin: `http://${host()}` }]) {
      const answer = await get('/v1/sessions', headers);
      expect(answer.status).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers.vary).toContain('Origin');
    }
  });

  test('an image of another page, which carries no Origin, is refused by where it comes from', async () => {
    const image = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
    expect((await get('/v1/sessions', { ...bearer, ...image })).status).toBe(403);
  });
});

describe('what is sent', () => {
  const create = (body: string | Buffer, headers: Record<string, string> = {}) =>
    post('/v1/sessions', body, { ...bearer, ...headers });
  const original = (body: string | Buffer, headers: Record<string, string> = {}) =>
    post('/create_session', body, { ...bearer, ...headers });
  const MEGABYTE = 1_048_576;
  const bodyOf = (bytes: number) => JSON.stringify({ title: 'x'.repeat(bytes - '{"title":""}'.length) });

  test('a body of up to 1 MB is read, one byte more is 413, declared or not', async () => {
    expect((await create(bodyOf(MEGABYTE))).status).toBe(400); // read, and the title is too long
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
      const answer = await create(bodyOf(MEGABYTE + 1), headers);
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413 });
    }
    expect((await original(bodyOf(MEGABYTE + 1))).status).toBe(413);
  });

  test('a body that is declared far too large is not even awaited', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          `POST /v1/sessions HTTP/1.1\r\nHost: ${host()}\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{`,
        );
      });
      socket.once('data', (data) => {
        resolve(data.toString('utf8'));
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('%s is 415: a form of another page can send it without asking', async (type) => {
    expect((await create('{}', { 'content-type': type })).status).toBe(415);
    expect((await original('{}', { 'content-type': type })).status).toBe(415);
    expect((await post('/sign-in', `{"token":"${TOKEN}"}`, { 'content-type': type })).status).toBe(415);
  });

  test('a body without a type is 415, no body at all is an empty object', async () => {
    const headers = { host: host(), ...bearer };
    const untyped = { method: 'POST', path: '/v1/sessions', headers, body: '{}' };
    expect((await rawRequest(server.port, untyped)).status).toBe(415);
    const nothing = { method: 'POST', path: '/v1/sessions', headers };
    expect((await rawRequest(server.port, nothing)).status).toBe(200);
  });

  test.each(['{', '', 'nonsense', '{"a":1}}', '\u0000'])('malformed JSON is 400: %j', async (body) => {
    if (body !== '') {
      expect(JSON.parse((await create(body)).body)).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    }
    const answer = await original(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ error: expect.any(String) });
  });

  test('bytes that are no UTF-8 are refused, not replaced', async () => {
    const broken = Buffer.concat([Buffer.from('{"title":"'), Buffer.of(0xff, 0xc3), Buffer.from('"}')]);
    expect((await create(broken)).status).toBe(400);
  });

  test('JSON with a charset is JSON', async () => {
    expect((await create('{}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });
});

test('every answer carries the security headers, errors and streams too', async () => {
  const { id } = await (await server.call('POST', '/v1/sessions', {})).json();
  const answers = [
    await get('/'),
    await get('/nothing'),
    await get('/v1/sessions'),
    await get('/v1/sessions', bearer),
    await get('/v1/nothing', bearer),
    await get('/sign-in'),
    await get('/', { host: 'evil.example' }),
    await get('/', { origin: 'https://evil.example' }),
    await post('/create_session', '{', bearer),
    await post(`/v1/sessions/${id}/messages`, '{"text":"hello"}', bearer),
  ];
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('a client that never finishes its request is cut off', async () => {
  const impatient = await startTestServer({
    patience: { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 },
  });
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(impatient.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: '));
    socket.on('data', (data) => {
      text += data.toString('utf8');
    });
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  await impatient.close();
});

describe('without authentication', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer({ auth: 'none' });
  });
  afterAll(() => open.close());

  test('programs of this machine need no token', async () => {
    const answer = await rawRequest(open.port, { path: '/v1/sessions' });
    expect(answer.status).toBe(200);
    expect(open.http.signInLink()).toBe(`${open.url}/`);
  });

  test('foreign pages and foreign names stay out all the same', async () => {
    const path = '/v1/sessions';
    const host = `127.0.0.1:${open.port}`;
    expect((await rawRequest(open.port, { path, headers: { host: 'evil.example' } })).status).toBe(403);
    const origin = 'https://evil.example';
    expect((await rawRequest(open.port, { path, headers: { host, origin } })).status).toBe(403);
  });
});
