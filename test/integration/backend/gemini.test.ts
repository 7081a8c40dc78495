import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';
import { FAKE_GEMINI_KEY, startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, eventOf, manualClock, startBackend } from './start-backend.ts';

const IDLE_TIMEOUT_MS = 60_000;

async function startWithGemini() {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const clock = manualClock();
  const settings = memorySettings({
    generation: { provider: 'gemini', model: null },
    idleTimeoutMs: IDLE_TIMEOUT_MS,
  });
  const app = await startBackend({ settings, clock, providers: { gemini: { baseUrl: gemini.url } } });
  await app.client.providers.setKey({ providerId: 'gemini', key: FAKE_GEMINI_KEY });
  const session = await app.client.sessions.create({});
  return { gemini, clock, session, ...app };
}

/** Reads a turn until it has a delta, and hands over the rest of it. */
async function untilDelta(events: AsyncIterator<TurnEvent>): Promise<void> {
  for (;;) {
    const next = await events.next();
    if (next.done) throw new Error('The turn ended before its first delta.');
    if (next.value.type === 'delta') return;
  }
}

async function rest(events: AsyncIterator<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) all.push(next.value);
  return all;
}

describe('a turn with Gemini', () => {
  test('streams the reply and keeps it', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.reply = ['It sounds ', 'like a good ', 'day 🌞.'];
    const events = await collect(
      await client.messages.send({ sessionId: session.id, text: 'The sun came out' }),
    );
    expect(events.filter((event) => event.type === 'delta')).toHaveLength(3);
    expect(eventOf(events, 'reply-finished').message).toMatchObject({
      text: 'It sounds like a good day 🌞.',
      status: 'complete',
      provider: 'gemini',
      model: 'gemini-3.8-flash',
    });
    const { messages } = await client.messages.list({ sessionId: session.id });
    expect(messages[1]?.text).toBe('It sounds like a good day 🌞.');
  });

  test('tells the model who it is, how it feels, and how the message sounds', async () => {
    const { client, gemini, session } = await startWithGemini();
    const events = await collect(
      await client.messages.send({ sessionId: session.id, text: 'I lost my job and I am afraid' }),
    );
    const [call] = gemini.requests;
    const instructions = JSON.stringify(call?.body.systemInstruction);
    expect(instructions).toContain('You are EmotionGPT');
    expect(instructions).toContain(eventOf(events, 'companion').companion.sentence);
    expect(instructions).toContain(eventOf(events, 'reading').reading.phrase);
    expect(call?.headers['x-goog-api-key']).toBe(FAKE_GEMINI_KEY);
    expect(call?.path).not.toContain(FAKE_GEMINI_KEY);
  });

  test('costs no more however long the session is: the history stays within its budget', async () => {
    const { client, gemini, session } = await startWithGemini();
    await client.settings.update({ contextTokens: 1_000 });
    gemini.reply = 'Mhm, tell me more about that. '.repeat(8);
    const sizes: number[] = [];
    for (let i = 0; i < 30; i++) {
      await collect(
        await client.messages.send({
          sessionId: session.id,
          text: `Message ${i}: ${'and then this happened '.repeat(8)}`,
        }),
      );
      sizes.push(JSON.stringify(gemini.requests.at(-1)?.body.contents).length);
    }
    const last = gemini.requests.at(-1)?.body.contents ?? [];
    expect(JSON.stringify(last.at(-1))).toContain('Message 29');
    expect(last[0]?.role).toBe('user');
    expect(Math.max(...sizes.slice(15))).toBeLessThan(Math.max(...sizes.slice(0, 15)) * 1.05);
    expect(Math.max(...sizes)).toBeLessThan(1_000 * 4.6);
  });

  test('is stopped by Stop: what had arrived is kept and the provider is let go', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.reply = ['First ', 'second ', 'third'];
    gemini.behave('hold');
    const arriving = gemini.nextRequest();
    const events = (await client.messages.send({ sessionId: session.id, text: 'Tell me a story' }))[
      Symbol.asyncIterator
    ]();
    const reading = untilDelta(events);
    const call = await arriving;
    gemini.release(1);
    await reading;
    expect(await client.messages.stop({ sessionId: session.id })).toEqual({ stopped: true });
    const reply = eventOf(await rest(events), 'reply-finished').message;
    expect(reply).toMatchObject({ status: 'interrupted', text: 'First ', error: null });
    expect(await call.closed).toBe('aborted');
    expect((await client.messages.list({ sessionId: session.id })).messages[1]).toMatchObject({
      status: 'interrupted',
      text: 'First ',
    });
    expect(await client.messages.stop({ sessionId: session.id })).toEqual({ stopped: false });
  });

  test('is stopped when its reader leaves', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.behave('hold');
    const arriving = gemini.nextRequest();
    const events = (await client.messages.send({ sessionId: session.id, text: 'Tell me a story' }))[
      Symbol.asyncIterator
    ]();
    const reading = untilDelta(events);
    const call = await arriving;
    gemini.release(1);
    await reading;
    await events.return?.();
    expect(await call.closed).toBe('aborted');
    await expect
      .poll(async () => (await client.messages.list({ sessionId: session.id })).messages[1]?.status)
      .toBe('interrupted');
  });

  test('takes one message at a time', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.behave('stall-first-byte');
    const events = await client.messages.send({ sessionId: session.id, text: 'First' });
    await expect(client.messages.send({ sessionId: session.id, text: 'Second' })).rejects.toMatchObject({
      code: 'TURN_RUNNING',
    });
    await client.messages.stop({ sessionId: session.id });
    await collect(events);
    gemini.behave('normal');
    const next = await collect(await client.messages.send({ sessionId: session.id, text: 'Second' }));
    expect(eventOf(next, 'reply-finished').message.status).toBe('complete');
  });
});

describe('a provider that misbehaves', () => {
  test.each([
    ['401', 'PROVIDER_UNAUTHORIZED', /key/],
    ['403', 'PROVIDER_UNAUTHORIZED', /key/],
    ['404', 'PROVIDER_MODEL_UNKNOWN', /model/],
    ['429', 'PROVIDER_RATE_LIMITED', /Try again/],
    ['500', 'PROVIDER_UNAVAILABLE', /Try again/],
    ['503', 'PROVIDER_UNAVAILABLE', /Try again/],
    ['html', 'PROVIDER_BAD_ANSWER', /could not be read/],
    ['garbage', 'PROVIDER_BAD_ANSWER', /could not be read/],
    ['empty-candidate', 'PROVIDER_BAD_ANSWER', /could not be read/],
    ['safety-block', 'PROVIDER_REFUSED', /declined/],
  ] as const)('%s ends in %s, with the message kept and a way to try again', async (mode, code, advice) => {
    const { client, gemini, session, unforeseen } = await startWithGemini();
    gemini.behave(mode);
    const events = await collect(
      await client.messages.send({ sessionId: session.id, text: 'Are you there?' }),
    );
    const reply = eventOf(events, 'reply-finished').message;
    expect(reply.error).toEqual({ code, message: expect.stringMatching(advice) });
    expect(reply.status).toBe(reply.text === '' ? 'failed' : 'interrupted');
    const { messages } = await client.messages.list({ sessionId: session.id });
    expect(messages).toMatchObject([
      { role: 'user', text: 'Are you there?', reading: expect.anything() },
      { role: 'assistant', status: reply.status, text: reply.text, error: { code } },
    ]);
    expect(unforeseen).toEqual([]);

    gemini.behave('normal');
    const again = await collect(await client.messages.regenerate({ messageId: reply.id }));
    expect(eventOf(again, 'reply-finished').message.status).toBe('complete');
    expect((await client.messages.list({ sessionId: session.id })).total).toBe(2);
  });

  test('a wrong key is named as such', async () => {
    const { client, session } = await startWithGemini();
    await client.providers.setKey({ providerId: 'gemini', key: 'AIzaWrong-but-plausible-key' });
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.error?.code).toBe('PROVIDER_UNAUTHORIZED');
    expect(await client.providers.test({ providerId: 'gemini' })).toMatchObject({
      ok: false,
      error: { code: 'PROVIDER_UNAUTHORIZED' },
    });
  });

  test('no key is named as such', async () => {
    const { client, session } = await startWithGemini();
    await client.providers.removeKey({ providerId: 'gemini' });
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.error?.code).toBe('PROVIDER_KEY_MISSING');
  });

  test('silence before the first token ends after the idle time-out', async () => {
    const { client, gemini, clock, session } = await startWithGemini();
    gemini.behave('stall-first-byte');
    const arriving = gemini.nextRequest();
    const turn = collect(await client.messages.send({ sessionId: session.id, text: 'Hello?' }));
    const call = await arriving;
    clock.advance(IDLE_TIMEOUT_MS);
    expect(eventOf(await turn, 'reply-finished').message).toMatchObject({
      status: 'failed',
      error: { code: 'PROVIDER_TIMEOUT' },
    });
    expect(await call.closed).toBe('aborted');
  });

  test('silence in the middle keeps what had arrived', async () => {
    const { client, gemini, clock, session } = await startWithGemini();
    gemini.reply = ['One ', 'two ', 'three ', 'four'];
    gemini.behave('stall-middle');
    const events = (await client.messages.send({ sessionId: session.id, text: 'Count' }))[
      Symbol.asyncIterator
    ]();
    await untilDelta(events);
    await expect.poll(() => clock.pending).toBeGreaterThan(0);
    const ending = rest(events);
    await expect
      .poll(async () => {
        clock.advance(IDLE_TIMEOUT_MS);
        return (await client.messages.list({ sessionId: session.id })).messages[1]?.status;
      })
      .toBe('interrupted');
    const reply = eventOf(await ending, 'reply-finished').message;
    expect(reply.error?.code).toBe('PROVIDER_TIMEOUT');
    expect(reply.text).toMatch(/^One /);
  });

  test('a connection that breaks in the middle keeps what had arrived', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.reply = ['One ', 'two ', 'three ', 'four'];
    gemini.behave('reset');
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Count' }));
    const reply = eventOf(events, 'reply-finished').message;
    expect(reply.status).toBe(reply.text === '' ? 'failed' : 'interrupted');
    expect(reply.error?.code).toBe('PROVIDER_UNREACHABLE');
  });

  test('characters cut in two by packets arrive whole', async () => {
    const { client, gemini, session } = await startWithGemini();
    gemini.reply = ['Ça va? ', '你好 ', '👩‍👩‍👧 done'];
    gemini.behave('split-utf8');
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.text).toBe('Ça va? 你好 👩‍👩‍👧 done');
  });

  test('an address where nobody listens is named as such', async () => {
    const gemini = await startFakeGemini();
    await gemini.close();
    const { client } = await startBackend({
      settings: memorySettings({ generation: { provider: 'gemini', model: null } }),
      providers: { gemini: { baseUrl: gemini.url, apiKey: 'key-of-the-environment' } },
    });
    const session = await client.sessions.create({});
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.error?.code).toBe('PROVIDER_UNREACHABLE');
    expect(await client.providers.test({ providerId: 'gemini' })).toMatchObject({
      ok: false,
      error: { code: 'PROVIDER_UNREACHABLE' },
    });
  });
});

describe('provider keys', () => {
  test('go in and never come out: no answer and no file holds one', async () => {
    const { client, gemini, session, dataDir, close } = await startWithGemini();
    const canary = 'AIzaCanary-0123456789-abcdefghijk';
    await client.providers.setKey({ providerId: 'gemini', key: canary });
    gemini.behave('401');
    const answers = [
      await client.providers.list(),
      await client.providers.test({ providerId: 'gemini' }),
      await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' })),
      await client.settings.get(),
      await client.data.status(),
    ];
    expect(JSON.stringify(answers)).not.toContain(canary);
    expect(answers[0]).toMatchObject({
      providers: expect.arrayContaining([
        expect.objectContaining({ id: 'gemini', hasKey: true, keyHint: 'hijk' }),
      ]),
    });
    await close();
    for (const name of readdirSync(dataDir))
      expect(readFileSync(join(dataDir, name)).includes(canary)).toBe(false);
  });

  test('can be removed; the test of a good one succeeds', async () => {
    const { client } = await startWithGemini();
    expect(await client.providers.test({ providerId: 'gemini' })).toMatchObject({ ok: true, error: null });
    expect(await client.providers.removeKey({ providerId: 'gemini' })).toMatchObject({
      hasKey: false,
      keyHint: null,
    });
  });

  test('of a session are used for that session alone and kept nowhere', async () => {
    const { backend, client, gemini } = await startWithGemini();
    await client.providers.removeKey({ providerId: 'gemini' });
    const own = backend.sessions.create({ apiKey: FAKE_GEMINI_KEY });
    const events = await collect(backend.turns.send({ sessionId: own.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
    expect(gemini.requests).toHaveLength(1);
    expect((await client.providers.list()).providers[1]?.hasKey).toBe(false);
  });
});
