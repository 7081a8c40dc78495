import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FAKE_GEMINI_KEY, type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import { manualClock } from '../backend/start-backend.ts';
import { rawRequest, startTestServer, type TestServer, TOKEN } from './harness.ts';

let server: TestServer | undefined;
let gemini: FakeGemini;
let time = 1_000_000;
beforeEach(async () => {
  gemini = await startFakeGemini();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await gemini.close();
});

const start = async (options: Parameters<typeof startTestServer>[0]) => {
  server = await startTestServer({
    now: () => time,
    geminiUrl: gemini.url,
    geminiKey: FAKE_GEMINI_KEY,
    ...options,
  });
  return server;
};
const headersOf = (answer: Response) => ({
  policy: answer.headers.get('ratelimit-policy'),
  left: answer.headers.get('ratelimit'),
  retryAfter: answer.headers.get('retry-after'),
});

describe('the rate', () => {
  test('of a token is counted down, over it is 429, and the next minute is a new one', async () => {
    const { call } = await start({ limits: { perToken: 2, alsoHere: true } });
    const first = await call('GET', '/v1/sessions');
    expect(headersOf(first)).toMatchObject({ policy: '"token";q=2;w=60', left: '"token";r=1;t=60' });
    time += 10_000;
    expect(headersOf(await call('GET', '/v1/sessions')).left).toBe('"token";r=0;t=50');
    const over = await call('GET', '/v1/sessions');
    expect(over.status).toBe(429);
    expect(headersOf(over).retryAfter).toBe('50');
    expect(await over.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
    const original = await call('POST', '/create_session', {});
    expect(original.status).toBe(429);
    expect(await original.json()).toEqual({ error: expect.stringContaining('Retry-After') });
    time += 50_000;
    expect((await call('GET', '/v1/sessions')).status).toBe(200);
  });

  test('of an address holds before anybody looks at the token, for wrong ones too', async () => {
    const { port, call } = await start({ limits: { perAddress: 3, alsoHere: true }, wait: async () => {} });
    for (let n = 0; n < 3; n += 1) {
      const headers = { authorization: 'Bearer guess' };
      expect((await rawRequest(port, { path: '/v1/sessions', headers })).status).toBe(401);
    }
    expect((await call('GET', '/v1/sessions')).status).toBe(429);
  });

  test('is no matter for this machine’s own programs unless it is asked for', async () => {
    const { call } = await start({ limits: { perToken: 1, perAddress: 1 } });
    for (let n = 0; n < 3; n += 1) expect((await call('GET', '/v1/sessions')).status).toBe(200);
  });
});

test('a sender that was wrong often waits its turn even with the right token, and many at once are turned away', async () => {
  const waiting: (() => void)[] = [];
  const { port, call } = await start({ wait: () => new Promise<void>((resolve) => waiting.push(resolve)) });
  const guess = () => rawRequest(port, { path: '/v1/sessions', headers: { authorization: 'Bearer guess' } });
  const guesses = Array.from({ length: 8 }, guess);
  while (waiting.length === 0) await new Promise(setImmediate);
  expect((await guess()).status).toBe(429);
  const right = await call('GET', '/v1/sessions');
  expect(right.status).toBe(429);
  const free = setInterval(() => {
    for (const resolve of waiting.splice(0)) resolve();
  }, 1);
  for (const { status } of await Promise.all(guesses)) expect(status).toBe(401);
  clearInterval(free);
  time += 60_001;
  expect((await call('GET', '/v1/sessions')).status).toBe(200);
});

test('one token has so many streams at a time, and a closed one makes room', async () => {
  const { call } = await start({ limits: { streams: 1 } });
  gemini.behave('hold', { times: 1 });
  gemini.reply = ['a', 'b'];
  const session = async () =>
    (await (await call('POST', '/v1/sessions', { generation: { provider: 'gemini', model: null } })).json())
      .id as string;
  const [first, second] = [await session(), await session()];
  const left = new AbortController();
  const open = await call('POST', `/v1/sessions/${first}/messages`, { text: 'Hello.' }, left.signal);
  expect(open.status).toBe(200);
  while (gemini.requests.length === 0) await new Promise(setImmediate);

  const refused = await call('POST', `/v1/sessions/${second}/messages`, { text: 'Hello.' });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_STREAMS' });
  const { total } = await (await call('GET', `/v1/sessions/${second}/messages`)).json();
  expect(total).toBe(0);

  left.abort();
  let status = 429;
  while (status === 429) {
    const answer = await call('POST', `/v1/sessions/${second}/messages`, { text: 'Hello.' });
    ({ status } = answer);
    await answer.text();
  }
  expect(status).toBe(200);
});

test('sessions in memory have a bound: abandoned ones are ended to make room, fresh ones are not', async () => {
  const clock = manualClock();
  const { call } = await start({ memorySessions: 2, clock });
  const create = async () => {
    const answer = await call('POST', '/create_session', {
      api_key: 'k',
      name: 'Ada',
      personality: 'kind',
      model: 'embedded',
      client_maintains_history: true,
    });
    return { status: answer.status, body: await answer.json() };
  };
  const first = await create();
  expect((await create()).status).toBe(200);
  const refused = await create();
  expect(refused.status).toBe(400);
  expect(refused.body.error).toContain('Too many sessions');
  clock.advance(60 * 60_000);
  expect((await create()).status).toBe(200);
  const gone = await call('POST', '/send_message', { session_id: first.body.session_id, message: 'hi' });
  expect(await gone.json()).toEqual({ error: 'Invalid session ID' });
});

describe('connections', () => {
  const open = async (port: number): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).resume(); // what is not read never ends
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
    return socket;
  };

  test('beyond the limit are closed unread', async () => {
    const { port } = await start({ limits: { connections: 2 } });
    const held = [await open(port), await open(port)];
    const third = await open(port);
    if (!third.closed) await once(third, 'close');
    expect(third.closed).toBe(true);
    expect(held.every((socket) => !socket.closed)).toBe(true);
    for (const socket of held) socket.destroy();
  });

  test('10,000 that say nothing leave the server answering, and are let go', {
    timeout: 60_000,
  }, async () => {
    const { port, call } = await start({
      limits: { connections: 500 },
      patience: { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 },
    });
    const sockets: Socket[] = [];
    for (let n = 0; n < 10_000; n += 250) {
      sockets.push(...(await Promise.all(Array.from({ length: 250 }, () => open(port)))));
    }
    await Promise.all(sockets.filter(({ closed }) => !closed).map((socket) => once(socket, 'close')));
    expect((await call('GET', '/v1/sessions')).status).toBe(200);
    expect(server?.reports).toEqual([]);
  });
});

describe('a request that takes its time', () => {
  const patience = { headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 10 };

  test('or never ends its body is cut off', async () => {
    const { port } = await start({ patience });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /v1/sessions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
    });
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(server?.reports).toEqual([]);
  });

  test('with headers beyond 16 KB is 431', async () => {
    const { port } = await start({});
    const headers = { 'x-filler': 'x'.repeat(17_000) };
    expect((await rawRequest(port, { headers })).status).toBe(431);
  });
});

describe('requests of two minds (smuggling)', () => {
  test.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks, spelled to be overlooked', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a folded header', 'Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n'],
    ['a space before the colon', 'Content-Length : 2\r\n\r\n{}'],
    ['a bare line feed', 'X: y\nContent-Length: 2\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: +2\r\n\r\n{}'],
    ['a chunk size that is none', 'Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n'],
    ['two hosts', 'Host: evil.example\r\nContent-Length: 2\r\n\r\n{}'],
  ])('%s: at most one answer, never a success', async (_name, rest) => {
    const { port } = await start({});
    const socket = connect(port, '127.0.0.1');
    const start1 = `POST /v1/sessions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\n`;
    socket.write(
      `${start1}${rest}GET /v1/sessions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
    });
    socket.on('error', () => {});
    setTimeout(() => socket.destroy(), 500).unref();
    await once(socket, 'close');
    expect(answer).not.toMatch(/HTTP\/1\.1 2/);
    expect(answer.split('HTTP/1.1').length - 1).toBeLessThanOrEqual(1);
  });
});
