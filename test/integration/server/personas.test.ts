import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { SavedPersona } from '#shared/contract/personas.ts';
import { PRESETS } from '#shared/personas/presets.ts';
import { cardV2, toBase64 } from '../../fakes/character-card.ts';
import { rawRequest, startTestServer, type TestServer, TOKEN } from './harness.ts';

const WREN = PRESETS[0]!.persona;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const json = async (answer: Response) => ({ status: answer.status, body: await answer.json() });
const listed = async (): Promise<SavedPersona[]> =>
  (await json(await server.call('GET', '/v1/personas'))).body.personas;

test('personas are saved, changed, deleted and restored over HTTP, and watchers hear of it', async () => {
  const watching = new AbortController();
  const stream = await server.call('GET', '/v1/changes', undefined, watching.signal);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { body: saved } = await json(
    await server.call('POST', '/v1/personas', { title: 'Wren', persona: WREN }),
  );
  const path = `/v1/personas/${saved.id}`;
  expect((await json(await server.call('PATCH', path, { title: 'Evenings' }))).body.title).toBe('Evenings');
  expect((await server.call('DELETE', path)).status).toBe(200);
  expect(await listed()).toEqual([]);
  expect((await server.call('POST', `${path}/restore`)).status).toBe(200);
  expect(await listed()).toMatchObject([{ title: 'Evenings', persona: WREN }]);
  let heard = '';
  while (heard.split('"type":"personas"').length < 5) heard += (await reader.read()).value ?? '';
  expect(heard).not.toContain('Evenings');
  watching.abort();
});

test('a card is read over HTTP, as JSON and as the base64 of a picture', async () => {
  for (const text of [JSON.stringify(cardV2()), toBase64(cardV2())]) {
    const { status, body } = await json(await server.call('POST', '/v1/personas/read', { text }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'card', version: 2, persona: { name: 'Ava' } });
  }
});

test('hostile bodies are refused in a sentence, and nothing changes', async () => {
  const before = await listed();
  const post = (path: string, body: string) =>
    rawRequest(server.port, {
      method: 'POST',
      path,
      headers: {
        host: `127.0.0.1:${server.port}`,
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
      body,
    });
  const persona = JSON.stringify(WREN);
  for (const [path, body, status, sentence] of [
    [
      '/v1/personas',
      `{"title":"T","persona":${persona.replace('"Wren"', `"${'W'.repeat(2 ** 20)}"`)}}`,
      413,
      /1 MB/,
    ],
    ['/v1/personas', `{"title":"T","persona":${persona.replace('0.8', 'NaN')}}`, 400, /not valid JSON/],
    [
      '/v1/personas',
      `{"title":"T","persona":${persona.replace('0.8', '1e999')}}`,
      400,
      /number from -1 to 1/,
    ],
    ['/v1/personas', `{"title":"T","persona":{"__proto__":${persona}}}`, 400, /name|text|expected/],
    ['/v1/personas', `{"title":"${'T'.repeat(101)}","persona":${persona}}`, 400, /at most 100 characters/],
    [
      '/v1/personas/read',
      `{"text":${JSON.stringify(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)}}`,
      400,
      /neither a persona/,
    ],
    ['/v1/personas/read', '{"text":["not","a","text"]}', 400, /string/],
  ] as const) {
    const answer = await post(path, body);
    expect(answer.status, body.slice(0, 80)).toBe(status);
    expect(JSON.parse(answer.body).detail).toMatch(sentence);
  }
  expect(await listed()).toEqual(before);
  expect((await json(await server.call('GET', '/v1/settings'))).body.persona).toEqual(DEFAULT_PERSONA);
  expect(server.reports).toEqual([]);
});
