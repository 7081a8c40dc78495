import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createJsonLog } from '../../../src-main/server/observe/json-log.ts';
import { Metrics } from '../../../src-main/server/observe/metrics.ts';
import type { Answered } from '../../../src-main/server/observe/observer.ts';
import { RequestLog } from '../../../src-main/server/observe/request-log.ts';
import { rawRequest, startTestServer, type TestServer, TOKEN } from './harness.ts';

const answered: Answered[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ metrics: true, observers: [(each) => answered.push(each)] });
});
afterAll(() => server.close());
afterEach(() => {
  answered.length = 0;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(server.port, { path, headers });
const bearer = { authorization: `Bearer ${TOKEN}` };
const told = async (count: number) => {
  while (answered.length < count) await new Promise(setImmediate);
  return answered;
};

describe('health', () => {
  test('is for everybody who may call the server by its name, and says nothing else', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect(await get(path)).toMatchObject({ status: 200, body: '{"status":"ok"}' });
      expect((await get(path, { host: 'evil.example' })).status).toBe(403);
      expect((await get(path, { origin: 'https://evil.example' })).status).toBe(403);
      expect((await rawRequest(server.port, { method: 'POST', path })).status).toBe(405);
    }
  });

  test('is alive but not ready where the database does not answer', async () => {
    const broken = await startTestServer();
    await broken.backend.close();
    expect((await rawRequest(broken.port, { path: '/healthz' })).status).toBe(200);
    expect((await rawRequest(broken.port, { path: '/readyz' })).status).toBe(503);
    await broken.http.close(0);
  });
});

test('while it stops, what comes late is told to try again, and it is not ready', async () => {
  const stopping = await startTestServer();
  const late = (path: string) => {
    const socket = connect(stopping.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
    });
    return {
      begun: new Promise<void>((resolve) => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${stopping.port}\r\n`, () => resolve());
      }),
      finish: async () => {
        socket.write(`Authorization: Bearer ${TOKEN}\r\n\r\n`);
        await once(socket, 'close');
        return answer;
      },
    };
  };
  const [request, probe] = [late('/v1/sessions'), late('/readyz')];
  await Promise.all([request.begun, probe.begun]);
  await stopping.call('GET', '/healthz'); // by now the server has read what the two have sent
  const stopped = stopping.http.close(5_000);
  expect(await request.finish()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Retry-After: 5/i);
  expect(await probe.finish()).toMatch(/^HTTP\/1\.1 503 /);
  await stopped;
  await stopping.backend.close();
});

describe('what is known of a request', () => {
  test('is its kind, its size and its time: no id, no query, no word', async () => {
    const { id } = await (await server.call('POST', '/v1/sessions', { title: 'A secret title' })).json();
    await server.call('GET', `/v1/sessions/${id}/messages?limit=3`);
    await get('/v1/search?query=marzipan', bearer);
    await get('/my-diary/marzipan.txt');
    const known = await told(4);
    expect(known.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'POST /v1/sessions 200',
      'GET /v1/sessions/{}/messages 200',
      'GET /v1/search 200',
      'GET /{}/{} 404',
    ]);
    for (const { bytes, ms, client, at } of known) {
      expect(bytes).toBeGreaterThan(100);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(client).toBe('127.0.0.1');
      expect(at).toBeGreaterThan(0);
    }
    expect(JSON.stringify(known)).not.toMatch(new RegExp(`${id}|marzipan|secret|diary|${TOKEN}`));
  });

  test('is kept for the last requests only', () => {
    const log = new RequestLog(2);
    const one: Answered = { at: 1, method: 'GET', path: '/', status: 200, ms: 1, bytes: 1, client: '::1' };
    for (let n = 0; n < 5; n += 1) log.add(one);
    expect(log.since(0).map(({ id }) => id)).toEqual([4, 5]);
    expect(log.since(4).map(({ id }) => id)).toEqual([5]);
  });
});

describe('/metrics', () => {
  test('is not there unless it was switched on', async () => {
    const plain = await startTestServer();
    const answer = await plain.call('GET', '/metrics');
    expect(answer.status).toBe(404);
    await plain.close();
  });

  test('asks for the token', async () => {
    expect((await get('/metrics')).status).toBe(401);
  });

  test('counts requests by route and status, without ids', async () => {
    const { id } = await (await server.call('POST', '/v1/sessions', {})).json();
    await server.call('GET', `/v1/sessions/${id}`);
    await server.call('GET', '/v1/sessions/nobody');
    await told(3);
    const { headers, body } = await get('/metrics', bearer);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const count = (route: string, status: number) =>
      Number(
        new RegExp(
          `^emotiongpt_http_request_duration_seconds_count\\{method="GET",route="${route}",status="${status}"\\} (\\d+)$`,
          'm',
        ).exec(body)?.[1],
      );
    expect(count('/v1/sessions/\\{\\}', 200)).toBe(1);
    expect(count('/v1/sessions/\\{\\}', 404)).toBe(1);
    expect(body).toMatch(/^emotiongpt_http_connections \d+$/m);
    expect(body).toMatch(/^emotiongpt_owners_open 1$/m);
    expect(body).not.toContain(id);
    for (const line of body.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{.+\})? [\d.]+)$/);
    }
  });
});

test('made-up addresses do not fill the memory of the metrics', () => {
  const metrics = new Metrics(0);
  for (let n = 0; n < 5_000; n += 1) {
    metrics.add({ at: 0, method: 'GET', path: `/made/up/${n}`, status: 404, ms: 1, bytes: 1, client: '::1' });
  }
  const text = metrics.text({ connections: () => 0, streams: () => 0, owners: () => 1 });
  expect(text.split('_count{').length - 1).toBe(501);
  expect(text).toContain('_count{method="GET",route="other",status="404"} 4500\n');
});

test('the JSON log has one object a line, and of an error neither its message nor its cause', () => {
  const lines: string[] = [];
  const log = createJsonLog(
    (line) => lines.push(line),
    () => Date.UTC(2026, 0, 1),
  );
  log.note('Ready.');
  log.answered({
    at: 1,
    method: 'GET',
    path: '/v1/sessions/{}',
    status: 200,
    ms: 1.5,
    bytes: 9,
    client: '::1',
  });
  log.report(new TypeError('The user wrote: I am afraid', { cause: new Error('key sk-123') }));
  log.report('I am afraid');
  expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
  const events = lines.map((line) => JSON.parse(line));
  expect(events.map(({ level, event }) => `${level} ${event}`)).toEqual([
    'info note',
    'info request',
    'error error',
    'error error',
  ]);
  expect(events[1]).toMatchObject({ time: '2026-01-01T00:00:00.000Z', path: '/v1/sessions/{}', status: 200 });
  expect(events[2]).toMatchObject({ name: 'TypeError', stack: expect.any(Array) });
  expect(lines.join('')).not.toMatch(/afraid|sk-123/);
});
