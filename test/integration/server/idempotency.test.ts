import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TurnEvent } from '#shared/contract/messages.ts';
import { FAKE_GEMINI_KEY, type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import { readTurn } from './event-stream.ts';
import { startTestServer, type TestServer, TOKEN } from './harness.ts';

const DAY = 24 * 60 * 60_000;
const GEMINI = { generation: { provider: 'gemini', model: null } };

let gemini: FakeGemini;
let server: TestServer;
let time = 1_000_000;
beforeAll(async () => {
  gemini = await startFakeGemini();
  server = await startTestServer({ geminiUrl: gemini.url, geminiKey: FAKE_GEMINI_KEY, now: () => time });
});
afterAll(async () => {
  await server.close();
  await gemini.close();
});

const post = (path: string, body: unknown, key: string, signal?: AbortSignal) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
const newSession = async (body: object = {}): Promise<string> =>
  (await (await server.call('POST', '/v1/sessions', body)).json()).id;
const countOf = async (path: string, field: string): Promise<number> =>
  (await (await server.call('GET', path)).json())[field];

describe('a POST with an Idempotency-Key', () => {
  test('sent again is not done again, and gets the first answer', async () => {
    const first = await post('/v1/sessions', { title: 'Once' }, 'key-1');
    const again = await post('/v1/sessions', { title: 'Once' }, 'key-1');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await first.json());
    const { sessions } = await (await server.call('GET', '/v1/sessions')).json();
    expect(sessions.filter(({ title }: { title: string }) => title === 'Once')).toHaveLength(1);
  });

  test('with another body, or to another address, is 422', async () => {
    await post('/v1/sessions', { title: 'This' }, 'key-2');
    const other = await post('/v1/sessions', { title: 'That' }, 'key-2');
    expect(other.status).toBe(422);
    expect(other.headers.get('content-type')).toBe('application/problem+json');
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
    expect((await post('/v1/emotions/read', { title: 'This' }, 'key-2')).status).toBe(422);
  });

  test('is forgotten with its session: its answer held the words', async () => {
    const id = await newSession();
    const path = `/v1/sessions/${id}/messages`;
    await (await post(path, { text: 'Forget me' }, 'key-gone')).text();
    expect((await post(path, { text: 'Forget me' }, 'key-gone')).headers.get('idempotency-replayed')).toBe(
      'true',
    );
    await server.call('DELETE', `/v1/sessions/${id}`);
    const again = await post(path, { text: 'Forget me' }, 'key-gone');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([404, null]);
  });

  test('that was refused may be sent again', async () => {
    const id = await newSession();
    expect((await post(`/v1/sessions/${id}/messages`, { text: ' ' }, 'key-3')).status).toBe(400);
    expect((await post('/v1/nothing', {}, 'key-4')).status).toBe(404);
    await server.call('DELETE', `/v1/sessions/${id}`);
    expect((await post(`/v1/sessions/${id}/end`, {}, 'key-5')).status).toBe(404);
    await server.call('POST', `/v1/sessions/${id}/restore`);
    const now = await post(`/v1/sessions/${id}/end`, {}, 'key-5');
    expect(now.status).toBe(200);
    expect(now.headers.get('idempotency-replayed')).toBeNull();
  });

  test.each(['x'.repeat(256), 'two words'])('whose key is %j is refused', async (key) => {
    expect((await post('/v1/sessions', {}, key)).status).toBe(400);
  });

  test('is forgotten after a day', async () => {
    const first = await (await post('/v1/sessions', {}, 'key-6')).json();
    time += DAY + 1;
    expect((await (await post('/v1/sessions', {}, 'key-6')).json()).id).not.toBe(first.id);
  });
});

describe('a turn with an Idempotency-Key', () => {
  test('sent again gives the same stream, and nothing is said twice', async () => {
    const id = await newSession();
    const path = `/v1/sessions/${id}/messages`;
    const first = await (await post(path, { text: 'Only once.' }, 'turn-1')).text();
    const again = await post(path, { text: 'Only once.' }, 'turn-1');
    expect(again.headers.get('content-type')).toBe('text/event-stream');
    expect(await again.text()).toBe(first);
    expect(first).toContain('reply-finished');
    expect(await countOf(path, 'total')).toBe(2);
  });

  test('goes on when its connection breaks; whoever asks again hears it from the beginning to the end', async () => {
    gemini.behave('hold', { times: 1 });
    gemini.reply = ['one ', 'two ', 'three'];
    const id = await newSession(GEMINI);
    const path = `/v1/sessions/${id}/messages`;
    const left = new AbortController();
    const broken = await post(path, { text: 'Count.' }, 'turn-2', left.signal);
    const heard = readTurn(broken);
    for await (const event of heard) if (event.type === 'reply-started') break;
    left.abort();

    const again = await post(path, { text: 'Count.' }, 'turn-2');
    const events: TurnEvent[] = [];
    for await (const event of readTurn(again)) {
      events.push(event);
      if (event.type === 'reply-started' || event.type === 'delta') gemini.release();
    }
    expect(events.map(({ type }) => type)).toContain('user-message');
    expect(events.find(({ type }) => type === 'reply-finished')).toMatchObject({
      message: { status: 'complete', text: 'one two three' },
    });
    expect(await countOf(path, 'total')).toBe(2);
  });
});
