import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contract } from '#shared/contract/index.ts';
import { FAKE_GEMINI_KEY, type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import { readTurn, wholeTurn } from './event-stream.ts';
import { startTestServer, type TestServer } from './harness.ts';

let gemini: FakeGemini;
let server: TestServer;
beforeAll(async () => {
  gemini = await startFakeGemini();
  server = await startTestServer({ geminiUrl: gemini.url, geminiKey: FAKE_GEMINI_KEY });
});
afterAll(async () => {
  await server.close();
  await gemini.close();
});

const call = async (method: string, path: string, body?: unknown) => {
  const response = await server.call(method, path, body);
  return { status: response.status, body: await response.json() };
};
const newSession = async (body: object = {}): Promise<string> =>
  (await call('POST', '/v1/sessions', body)).body.id;
const GEMINI = { generation: { provider: 'gemini', model: null } };

describe('the contract over REST', () => {
  test('a session is made, renamed, listed, ended, deleted and restored', async () => {
    const id = await newSession({ title: 'First' });
    expect((await call('PATCH', `/v1/sessions/${id}`, { title: 'Renamed' })).body).toMatchObject({
      id,
      title: 'Renamed',
    });
    expect((await call('GET', '/v1/sessions')).body.sessions).toContainEqual(
      expect.objectContaining({ id, title: 'Renamed' }),
    );
    expect((await call('POST', `/v1/sessions/${id}/end`)).body.endedAt).toBeTypeOf('number');
    expect((await call('DELETE', `/v1/sessions/${id}`)).status).toBe(200);
    expect((await call('GET', `/v1/sessions/${id}`)).status).toBe(404);
    expect((await call('POST', `/v1/sessions/${id}/restore`)).body.id).toBe(id);
  });

  test('a reading is corrected, counted, taken back, and what it taught forgotten', async () => {
    const id = await newSession();
    const turn = await server.call('POST', `/v1/sessions/${id}/messages`, { text: 'zorbing at six' });
    await turn.text();
    const [message] = (await call('GET', `/v1/sessions/${id}/messages`)).body.messages;
    const path = `/v1/messages/${message.id}/correction`;

    const corrected = await call('PUT', path, { label: 'fear' });
    expect(corrected).toMatchObject({
      status: 200,
      body: { message: { id: message.id, reading: { primary: 'fear', source: 'user' } } },
    });
    expect(corrected.body.companion.sessionId).toBe(id);
    expect((await call('GET', '/v1/corrections')).body).toEqual({ taught: 1 });
    expect((await call('POST', '/v1/emotions/read', { text: 'zorbing at six' })).body.primary).toBe('fear');

    expect((await call('PUT', path, { label: null })).body.message).toMatchObject({
      reading: null,
      readingHidden: true,
    });
    expect((await call('DELETE', path)).body.message).toEqual(message);
    await call('PUT', path, { label: 'fear' });
    expect((await call('DELETE', '/v1/corrections')).body).toEqual({ forgotten: 1 });
    expect(await call('PUT', path, { label: 'hunger' })).toMatchObject({ status: 400 });
    expect(await call('PUT', '/v1/messages/nobody/correction', { label: 'joy' })).toMatchObject({
      status: 404,
    });
  });

  test('numbers in the query are read as numbers', async () => {
    await newSession();
    await newSession();
    expect((await call('GET', '/v1/sessions?limit=1')).body.sessions).toHaveLength(1);
    expect((await call('GET', '/v1/sessions?limit=one')).status).toBe(400);
    expect((await call('GET', '/v1/sessions?limit=0')).status).toBe(400);
  });

  test.each(['123', 'true', 'null', '2026-01-01', '💛'])(
    'a text that looks like %s stays a text',
    async (title) => {
      const id = await newSession({ title });
      expect((await call('GET', `/v1/sessions/${id}`)).body.title).toBe(title);
    },
  );

  test('the story takes lists and days in its query, and says what is wrong with them', async () => {
    const query = 'labels[]=joy&labels[]=sadness&sources[]=llm&buckets=5';
    expect(await call('GET', `/v1/story/series?${query}`)).toMatchObject({
      status: 200,
      body: { messages: 0, buckets: [] },
    });
    expect((await call('GET', '/v1/story/days')).body.detail).toContain('IANA');
    expect((await call('GET', '/v1/story/days?timeZone=Mars')).body.detail).toContain('IANA');
    const note = await call('PUT', '/v1/story/notes/2026-03-14', { text: 'Pi.' });
    expect(note.body).toMatchObject({ day: '2026-03-14', text: 'Pi.' });
    expect((await call('DELETE', '/v1/story/notes/2026-03-14')).status).toBe(200);
  });

  test('an unknown session, an unknown route and a wrong method are errors with a code', async () => {
    expect(await call('GET', '/v1/sessions/nobody')).toMatchObject({
      status: 404,
      body: {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        detail: expect.any(String),
        code: 'NOT_FOUND',
        defined: true,
        data: { what: 'session' },
      },
    });
    for (const [method, path] of [
      ['GET', '/v1'],
      ['GET', '/v1/nothing'],
      ['PUT', '/v1/sessions'],
      ['DELETE', '/v1/openapi.json'],
    ] as const) {
      expect(await call(method, path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });

  test('input that does not fit says what to change', async () => {
    const answer = await call('POST', '/v1/sessions', { title: ' ' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST', defined: true } });
    expect(answer.body.data.issues).toEqual([
      { path: 'title', message: 'A title needs at least one character.' },
    ]);
  });

  test('answers are not kept by any cache', async () => {
    expect((await server.call('GET', '/v1/sessions')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('saying something', () => {
  const send = (id: string, text: unknown) => server.call('POST', `/v1/sessions/${id}/messages`, { text });

  test('the turn streams as server-sent events, in the order that the contract says', async () => {
    const id = await newSession();
    const response = await send(id, 'I lost my job today and I am scared.');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);

    const events = await wholeTurn(response);
    const kinds = events.map((event) => event.type).filter((type) => type !== 'delta');
    expect(kinds).toEqual([
      'user-message',
      'reading',
      'companion',
      'reply-started',
      'reply-finished',
      'session',
    ]);
    const deltas = events.flatMap((event) => (event.type === 'delta' ? [event.text] : []));
    const finished = events.find((event) => event.type === 'reply-finished');
    expect(deltas.length).toBeGreaterThan(1);
    expect(finished?.message).toMatchObject({ text: deltas.join(''), status: 'complete' });

    const { messages, total } = (await call('GET', `/v1/sessions/${id}/messages`)).body;
    expect(total).toBe(2);
    expect(messages[0]).toMatchObject({ role: 'user', text: 'I lost my job today and I am scared.' });
    expect(messages[0].reading.phrase).toBeTypeOf('string');
    expect(messages[1].text).toBe(deltas.join(''));
  });

  test('a reply of Gemini arrives piece by piece, while it is written', async () => {
    gemini.behave('hold', { times: 1 });
    gemini.reply = ['Grü', 'ße 💛', ' 日本'];
    const events = readTurn(await send(await newSession(GEMINI), 'Hello.'));
    const seen: string[] = [];
    for await (const event of events) {
      if (event.type === 'reply-started') gemini.release();
      if (event.type !== 'delta') continue;
      seen.push(event.text); // the fake sends the next piece only after this one arrived
      gemini.release();
    }
    expect(seen).toEqual(['Grü', 'ße 💛', ' 日本']);
  });

  test('a client that leaves stops the provider, and what had arrived is kept', async () => {
    const id = await newSession(GEMINI);
    gemini.behave('stall-middle', { times: 1 });
    gemini.reply = ['One ', 'two ', 'three'];
    const called = gemini.nextRequest();
    const leaving = new AbortController();
    const response = await server.call(
      'POST',
      `/v1/sessions/${id}/messages`,
      { text: 'Count.' },
      leaving.signal,
    );
    let deltas = 0;
    await expect(async () => {
      for await (const event of readTurn(response)) {
        if (event.type === 'delta') deltas += 1;
        if (deltas === 2) leaving.abort();
      }
    }).rejects.toThrow();

    expect(await (await called).closed).toBe('aborted');
    await server.backend.turns.stop(id); // returns once the turn has settled
    const { messages } = (await call('GET', `/v1/sessions/${id}/messages`)).body;
    expect(messages).toMatchObject([
      { role: 'user', text: 'Count.', status: 'complete' },
      { role: 'assistant', text: 'One two ', status: 'interrupted' },
    ]);
  });

  test('Stop, asked for in another request, ends the stream', async () => {
    const id = await newSession(GEMINI);
    gemini.behave('stall-middle', { times: 1 });
    gemini.reply = ['One ', 'two ', 'three'];
    const events = [];
    for await (const event of readTurn(await send(id, 'Count.'))) {
      events.push(event);
      if (event.type === 'delta' && event.text === 'two ') {
        expect((await call('POST', `/v1/sessions/${id}/stop`)).body).toEqual({ stopped: true });
      }
    }
    expect(events.find((event) => event.type === 'reply-finished')?.message).toMatchObject({
      text: 'One two ',
      status: 'interrupted',
    });
  });

  test.each([
    ['an empty one', '', 'The message is empty. Write something first.'],
    ['one of spaces', ' \n ', 'The message is empty. Write something first.'],
    [
      'one of 200,000 characters',
      'x'.repeat(200_000),
      'A message can have 32,000 characters at most. Send it in parts.',
    ],
    [
      'half of a character',
      'a\ud83d',
      'The message holds half of a character (a lone surrogate). Remove it and send again.',
    ],
  ])('%s is refused with what to do, and nothing is stored', async (_name, text, message) => {
    const id = await newSession();
    const response = await send(id, text);
    expect(response.status).toBe(400);
    const error = await response.json();
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: 'text', message }] } });
    expect((await call('GET', `/v1/sessions/${id}/messages`)).body.total).toBe(0);
  });

  test('to an unknown or an ended session is an error, not a stream', async () => {
    const ended = await newSession();
    await call('POST', `/v1/sessions/${ended}/end`);
    expect(await (await send('nobody', 'hi')).json()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(await (await send(ended, 'hi')).json()).toMatchObject({ code: 'SESSION_ENDED', status: 409 });
  });
});

describe('GET /v1/openapi.json', () => {
  interface Document {
    openapi: string;
    security: unknown[];
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
  }
  let document: Document;
  beforeAll(async () => {
    document = (await call('GET', '/v1/openapi.json')).body;
  });
  const operations = () => Object.values(document.paths).flatMap((path) => Object.values(path));

  test('lists every procedure of the contract, each with what it answers without a token', () => {
    const procedures = Object.entries(contract).flatMap(([area, group]) =>
      Object.keys(group).map((name) => `${area}.${name}`),
    );
    expect(
      operations()
        .map((operation) => operation.operationId)
        .sort(),
    ).toEqual(procedures.sort());
    for (const { responses } of operations()) expect(Object.keys(responses)).toContain('401');
  });

  test('asks for the bearer token', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.security).toEqual([{ token: [] }]);
    expect(document.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  test('gives every schema with an id a name, and every reference leads to one', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const [kind, name] = reference.split('/') as ['schemas', string];
      expect(document.components[kind], reference).toHaveProperty(name);
    }
    const withId = [...text.matchAll(/"schemas\/(\w+)"/g)];
    expect(withId).toEqual([]);
    for (const schema of namedSchemas()) expect(document.components.schemas).toHaveProperty(schema);
  });

  test('streams are text/event-stream of turn events', () => {
    const send = document.paths['/sessions/{sessionId}/messages']?.post?.responses['200'];
    expect(JSON.stringify(send)).toContain('text/event-stream');
    expect(JSON.stringify(send)).toContain('#/components/schemas/TurnEvent');
  });
});

/** The ids that the schemas of the contract's outputs carry, found by walking them. */
function namedSchemas(): Set<string> {
  const found = new Set<string>();
  for (const group of Object.values(contract)) {
    for (const procedure of Object.values(group)) {
      const output = procedure['~orpc'].outputSchema;
      if (!(output instanceof z.ZodType)) continue;
      const { $defs = {}, id } = z.toJSONSchema(output) as { $defs?: object; id?: string };
      for (const name of [...Object.keys($defs), ...(id === undefined ? [] : [id])]) found.add(name);
    }
  }
  return found;
}
