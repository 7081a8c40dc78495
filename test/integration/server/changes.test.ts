import { afterEach, beforeEach, expect, test } from 'vitest';
import { Change, CLIENT_ID_HEADER } from '#shared/contract/changes.ts';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

let server: TestServer;
const leaving: AbortController[] = [];
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const client of leaving.splice(0)) client.abort();
  await server.close();
});

interface Watching {
  /** The next `count` events; fewer where the stream ends. */
  take(count: number): Promise<Change[]>;
  readonly lastId: () => string;
}

/** Opens the stream and reads it as the standard says; each event is checked against the contract. */
async function watch(headers: Record<string, string> = {}): Promise<Watching> {
  const client = new AbortController();
  leaving.push(client);
  const response = await fetch(`${server.url}/v1/changes`, {
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    signal: client.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let lastId = '';
  const events: Change[] = [];
  const read = async (): Promise<boolean> => {
    const { done, value = '' } = await reader.read();
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      lastId = field('id') ?? lastId;
      const data = field('data');
      if (data !== undefined && field('event') === 'message') events.push(Change.parse(JSON.parse(data)));
    }
    return !done;
  };
  return {
    async take(count) {
      while (events.length < count && (await read())) {}
      return events.splice(0, count);
    },
    lastId: () => lastId,
  };
}

const newSession = async (headers = {}): Promise<string> => {
  const answer = await fetch(`${server.url}/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
    body: '{}',
  });
  return ((await answer.json()) as { id: string }).id;
};

const START: Change = { type: 'watching', missed: false };

test('what any client changes is told to those who watch, in order', async () => {
  const { take } = await watch();
  expect(await take(1)).toEqual([START]);
  const sessionId = await newSession();
  await server.call('PATCH', `/v1/sessions/${sessionId}`, { title: 'Renamed' });
  await (await server.call('POST', `/v1/sessions/${sessionId}/messages`, { text: 'Hello.' })).text();
  await server.call('PATCH', '/v1/settings', { theme: 'dark' });
  await server.call('PUT', '/v1/providers/gemini/key', { key: 'a-key' });
  await server.call('DELETE', `/v1/sessions/${sessionId}`);
  await server.call('POST', `/v1/sessions/${sessionId}/restore`);
  expect(await take(9)).toEqual([
    { type: 'session', sessionId },
    { type: 'session', sessionId },
    { type: 'messages', sessionId }, // said
    { type: 'messages', sessionId }, // the reply begins
    { type: 'messages', sessionId }, // the reply is there
    { type: 'settings' },
    { type: 'providers' },
    { type: 'session-removed', sessionId },
    { type: 'session', sessionId },
  ]);
});

test('programs on the original routes are heard, but for what they keep themselves', async () => {
  const { take } = await watch();
  const body = { api_key: 'none', name: 'Ada', personality: 'calm', model: 'embedded' };
  const create = async (more: object) =>
    (await (await server.call('POST', '/create_session', { ...body, ...more })).json()).session_id;
  const secret = await create({ client_maintains_history: true });
  await server.call('POST', '/send_message', { session_id: secret, message: 'Between us.' });
  await server.call('POST', '/end_session', { session_id: secret });
  const sessionId = await create({});
  expect(await take(2)).toEqual([START, { type: 'session', sessionId }]);
});

test('a stream goes on after Last-Event-ID; after a restart it says that things were missed', async () => {
  const first = await watch();
  const a = await newSession();
  expect(await first.take(2)).toEqual([START, { type: 'session', sessionId: a }]);
  const b = await newSession();
  const again = await watch({ 'last-event-id': first.lastId() });
  expect(await again.take(2)).toEqual([START, { type: 'session', sessionId: b }]);

  const id = again.lastId();
  const { dataDir } = server;
  await server.stop();
  server = await startTestServer();
  expect(server.dataDir).not.toBe(dataDir);
  expect(await (await watch({ 'last-event-id': id })).take(1)).toEqual([{ type: 'watching', missed: true }]);
});

test('a client that names itself does not hear itself', async () => {
  const mine = await watch({ [CLIENT_ID_HEADER]: 'me' });
  const others = await watch({ [CLIENT_ID_HEADER]: 'you' });
  const a = await newSession({ [CLIENT_ID_HEADER]: 'me' });
  const b = await newSession({ [CLIENT_ID_HEADER]: 'you' });
  expect(await mine.take(2)).toEqual([START, { type: 'session', sessionId: b }]);
  expect(await others.take(2)).toEqual([START, { type: 'session', sessionId: a }]);
});

test('a server that stops ends the streams first: nobody waits for them', async () => {
  const { take } = await watch();
  await take(1);
  const startedAt = performance.now();
  await server.stop();
  expect(performance.now() - startedAt).toBeLessThan(900); // the grace for answers on their way is a second here
  expect(await take(1)).toEqual([]);
});

test('many streams at a time miss nothing of many changes at a time', async () => {
  const streams = await Promise.all(Array.from({ length: 40 }, () => watch()));
  const made = await Promise.all(Array.from({ length: 25 }, () => newSession()));
  const expected = new Set(made);
  for (const { take } of streams) {
    const [start, ...told] = await take(1 + made.length);
    expect(start).toEqual(START);
    expect(
      new Set(told.map((change) => (change.type === 'session' ? change.sessionId : change.type))),
    ).toEqual(expected);
  }
});

test('it takes the token', async () => {
  expect((await fetch(`${server.url}/v1/changes`)).status).toBe(401);
});
