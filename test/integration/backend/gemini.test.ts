import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { FAKE_GEMINI_KEY, startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, eventOf, rest, startBackend, untilDelta } from './start-backend.ts';

async function startWithGemini() {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const settings = memorySettings({
    generation: { provider: 'gemini', model: null },
  });
  const app = await startBackend({ settings, providers: { gemini: { baseUrl: gemini.url } } });
  await app.client.providers.setKey({ providerId: 'gemini', key: FAKE_GEMINI_KEY });
  const session = await app.client.sessions.create({});
  return { gemini, session, ...app };
}

describe('a turn with Gemini', () => {
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
    await client.settings.update({ contextTokens: 1_000, writing: { summaries: 'device' } }); // so that it is asked for replies alone
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

  test.each(['end', 'remove'] as const)('is stopped by the %s of its session', async (way) => {
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
    await client.sessions[way]({ sessionId: session.id });
    const reply = eventOf(await rest(events), 'reply-finished').message;
    expect(reply).toMatchObject({ status: 'interrupted', error: null });
    expect(reply.text).not.toBe('');
    expect(await call.closed).toBe('aborted');
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

describe('provider keys', () => {
  test('that are wrong are named as such', async () => {
    const { client, session } = await startWithGemini();
    await client.providers.setKey({ providerId: 'gemini', key: 'AIzaWrong-but-plausible-key' });
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.error?.code).toBe('PROVIDER_UNAUTHORIZED');
    expect(await client.providers.test({ providerId: 'gemini' })).toMatchObject({
      ok: false,
      error: { code: 'PROVIDER_UNAUTHORIZED' },
    });
  });

  test('that are missing are named as such', async () => {
    const { client, session } = await startWithGemini();
    await client.providers.removeKey({ providerId: 'gemini' });
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.error?.code).toBe('PROVIDER_KEY_MISSING');
  });

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
    const events = await collect(await backend.turns.send({ sessionId: own.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
    expect(gemini.requests).toHaveLength(1);
    expect((await client.providers.list()).providers[1]?.hasKey).toBe(false);
  });

  test('of a session go to no other provider, however the session or the settings change', async () => {
    const { backend, client, gemini } = await startWithGemini();
    await client.settings.update({
      providers: { custom: { baseUrl: `${gemini.url}/elsewhere`, model: 'm' } },
    });
    const own = backend.sessions.create({ apiKey: FAKE_GEMINI_KEY });
    await client.settings.update({ generation: { provider: 'custom', model: null } });
    const events = await collect(await backend.turns.send({ sessionId: own.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message).toMatchObject({
      provider: 'gemini',
      status: 'complete',
    });

    await client.sessions.update({ sessionId: own.id, generation: { provider: 'custom', model: null } });
    await collect(await backend.turns.send({ sessionId: own.id, text: 'Hello' }));
    expect(JSON.stringify(gemini.requests.at(-1)?.headers)).not.toContain(FAKE_GEMINI_KEY);
    expect(gemini.requests).toHaveLength(2);
  });
});
