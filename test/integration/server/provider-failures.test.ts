import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../fakes/behaviour.ts';
import { FAKE_GEMINI_KEY, type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import { wholeTurn } from './event-stream.ts';
import { startTestServer, type TestServer } from './harness.ts';

let gemini: FakeGemini;
let server: TestServer;
beforeAll(async () => {
  gemini = await startFakeGemini();
  server = await startTestServer({ geminiUrl: gemini.url });
});
afterAll(async () => {
  await server.close();
  await gemini.close();
});

/** Says one thing while Gemini misbehaves; what the turn said about it, and what the session holds after. */
async function sayWhile(mode: Behaviour, key: string | null = FAKE_GEMINI_KEY) {
  const session = server.backend.sessions.create({
    generation: { provider: 'gemini', model: null },
    ...(key === null ? {} : { apiKey: key }),
  });
  // A person may set how long to wait; only a provider that stalls is worth the shortest.
  const idleTimeoutMs = mode.startsWith('stall') ? 1_000 : 60_000;
  expect((await server.call('PATCH', '/v1/settings', { idleTimeoutMs })).status).toBe(200);
  gemini.behave(mode, { times: 1 });
  const path = `/v1/sessions/${session.id}/messages`;
  const events = await wholeTurn(await server.call('POST', path, { text: 'Keep these words.' }));
  gemini.behave('normal');
  const { messages } = await (await server.call('GET', path)).json();
  return { reply: events.find((event) => event.type === 'reply-finished')?.message, messages };
}

describe('a provider that fails', () => {
  test.each([
    ['invalid-key', 'PROVIDER_UNAUTHORIZED'],
    ['401', 'PROVIDER_UNAUTHORIZED'],
    ['403', 'PROVIDER_UNAUTHORIZED'],
    ['429', 'PROVIDER_RATE_LIMITED'],
    ['500', 'PROVIDER_UNAVAILABLE'],
    ['503', 'PROVIDER_UNAVAILABLE'],
    ['html', 'PROVIDER_BAD_ANSWER'],
    ['empty-candidate', 'PROVIDER_BAD_ANSWER'],
    ['safety-block', 'PROVIDER_REFUSED'],
    ['stall-first-byte', 'PROVIDER_TIMEOUT'],
  ] as const)('%s: the reply failed with %s, and the words are kept', async (mode, code) => {
    const { reply, messages } = await sayWhile(mode);
    expect(reply).toMatchObject({ status: 'failed', text: '', error: { code } });
    expect(messages).toMatchObject([
      { role: 'user', text: 'Keep these words.', status: 'complete', reading: expect.any(Object) },
      { role: 'assistant', status: 'failed', error: { code } },
    ]);
    expect(reply?.error?.message).toMatch(/^Gemini .+\./);
  });

  test.each([
    ['garbage', 'PROVIDER_BAD_ANSWER'],
    ['error-middle', 'PROVIDER_UNAVAILABLE'],
    ['reset', 'PROVIDER_UNREACHABLE'],
    ['safety-stop', 'PROVIDER_REFUSED'],
    ['stall-middle', 'PROVIDER_TIMEOUT'],
  ] as const)('%s in the middle: what had arrived is kept, with %s', async (mode, code) => {
    const { reply, messages } = await sayWhile(mode);
    expect(reply).toMatchObject({ status: 'interrupted', error: { code } });
    expect(reply?.text).toMatch(/^You/);
    expect(messages).toMatchObject([
      { role: 'user', text: 'Keep these words.' },
      { role: 'assistant', text: reply?.text, status: 'interrupted', error: { code } },
    ]);
  });

  test('without a key nothing is sent, and the reply says so', async () => {
    const before = gemini.requests.length;
    const { reply, messages } = await sayWhile('normal', null);
    expect(reply).toMatchObject({ status: 'failed', error: { code: 'PROVIDER_KEY_MISSING' } });
    expect(messages).toHaveLength(2);
    expect(gemini.requests).toHaveLength(before);
  });

  test('no error repeats the key or the prompt, and the next message gets its reply', async () => {
    const { reply } = await sayWhile('normal', 'a-wrong-key');
    expect(reply?.error?.code).toBe('PROVIDER_UNAUTHORIZED');
    expect(JSON.stringify(reply)).not.toMatch(/a-wrong-key|Keep these words/);
    expect((await sayWhile('normal')).reply).toMatchObject({ status: 'complete' });
  });

  test('none of it is an error of ours', () => {
    expect(server.reports).toEqual([]);
  });
});
