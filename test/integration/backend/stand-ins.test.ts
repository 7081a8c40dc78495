/** What happens when the chosen provider cannot write: stand-ins, the pause, continuing, and another writer. */
import { describe, expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { startFakeOpenAi } from '../../fakes/openai.ts';
import { cleanUp, collect, eventOf, manualClock, rest, startBackend, untilDelta } from './start-backend.ts';

const GEMINI = { provider: 'gemini', model: 'gemini-2.5-flash' };
const OPENAI = { provider: 'openai', model: 'test-large' };
const OFFLINE = { provider: 'embedded', model: null };

/** Gemini writes, and what `fallbacks` says stands in. */
async function start(fallbacks: { provider: string; model: string | null }[] = []) {
  const gemini = await startFakeGemini();
  const openai = await startFakeOpenAi();
  cleanUp(() => gemini.close());
  cleanUp(() => openai.close());
  gemini.reply = 'Gemini speaking.';
  openai.reply = 'OpenAI speaking.';
  const clock = manualClock();
  const app = await startBackend({
    clock,
    settings: memorySettings({ generation: GEMINI, fallbacks }),
    providers: {
      gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey },
      openai: { baseUrl: openai.url, apiKey: openai.apiKey },
    },
  });
  const session = await app.client.sessions.create({});
  const say = async (text = 'Hello') => app.client.messages.send({ sessionId: session.id, text });
  const replyTo = async (text?: string) => eventOf(await collect(await say(text)), 'reply-finished').message;
  const messages = async () => (await app.client.messages.list({ sessionId: session.id })).messages;
  return { ...app, gemini, openai, clock, session, say, replyTo, messages };
}

describe('a stand-in', () => {
  test('writes where the chosen provider is down, and the message says so', async () => {
    const { gemini, replyTo, messages } = await start([OPENAI, OFFLINE]);
    gemini.behave('503');
    const reply = await replyTo();
    expect(reply).toMatchObject({
      ...OPENAI,
      status: 'complete',
      text: 'OpenAI speaking.',
      writing: { insteadOf: [{ ...GEMINI, error: { code: 'PROVIDER_UNAVAILABLE' } }] },
    });
    expect((await messages())[1]).toEqual({ ...reply, reading: null });
  });

  test('is asked in the order of the list, the offline companion last', async () => {
    const { gemini, openai, replyTo } = await start([OPENAI, OFFLINE]);
    gemini.behave('invalid-key');
    await openai.close();
    expect(await replyTo('I am so happy today!')).toMatchObject({
      ...OFFLINE,
      status: 'complete',
      writing: {
        insteadOf: [
          { provider: 'gemini', error: { code: 'PROVIDER_UNAUTHORIZED' } },
          { provider: 'openai', error: { code: 'PROVIDER_UNREACHABLE' } },
        ],
      },
    });
  });

  test('is nobody whom the person did not list: the first one’s error is shown', async () => {
    const { gemini, openai, replyTo } = await start();
    gemini.behave('503');
    expect(await replyTo()).toMatchObject({
      ...GEMINI,
      status: 'failed',
      error: { code: 'PROVIDER_UNAVAILABLE' },
    });
    expect(openai.requests).toHaveLength(0);
  });

  test('leaves the error of the chosen one where nobody can write', async () => {
    const { gemini, openai, replyTo } = await start([OPENAI]);
    gemini.behave('429');
    openai.behave('500');
    const reply = await replyTo();
    expect(reply).toMatchObject({ ...GEMINI, status: 'failed', error: { code: 'PROVIDER_RATE_LIMITED' } });
  });

  test('never takes over in mid-sentence', async () => {
    const { gemini, openai, replyTo } = await start([OPENAI]);
    gemini.behave('reset');
    expect(await replyTo()).toMatchObject({ ...GEMINI, status: 'interrupted', text: 'Gemini' });
    expect(openai.requests).toHaveLength(0);
  });

  test('does not get words that the first one declined', async () => {
    const { gemini, openai, replyTo } = await start([OPENAI]);
    gemini.behave('safety-block');
    expect(await replyTo()).toMatchObject({ status: 'failed', error: { code: 'PROVIDER_REFUSED' } });
    expect(openai.requests).toHaveLength(0);
  });

  test('is not sent after Stop', async () => {
    const { client, session, gemini, openai, say } = await start([OPENAI]);
    gemini.behave('stall-first-byte');
    const arriving = gemini.nextRequest();
    const turn = collect(await say());
    await arriving;
    await client.messages.stop({ sessionId: session.id });
    expect(eventOf(await turn, 'reply-finished').message).toMatchObject({ ...GEMINI, status: 'interrupted' });
    expect(openai.requests).toHaveLength(0);
  });

  test('gets nothing of a session that brought its own key', async () => {
    const { backend, gemini, openai } = await start([OPENAI]);
    gemini.behave('503');
    const session = backend.sessions.create({ generation: GEMINI, apiKey: gemini.apiKey });
    const events = await collect(await backend.turns.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message).toMatchObject({ ...GEMINI, status: 'failed' });
    expect(openai.requests).toHaveLength(0);
  });
});

describe('a provider that keeps failing', () => {
  test('is left alone for half a minute, then tried once', async () => {
    const { gemini, clock, replyTo } = await start();
    gemini.behave('503');
    for (let i = 0; i < 3; i++) await replyTo();
    expect(gemini.requests).toHaveLength(3);
    const paused = await replyTo();
    expect(paused).toMatchObject({ status: 'failed', error: { code: 'PROVIDER_PAUSED' } });
    expect(paused.error?.message).toContain('30 more seconds');
    expect(gemini.requests).toHaveLength(3);

    clock.advance(30_000);
    await replyTo(); // the trial fails as well
    expect(gemini.requests).toHaveLength(4);
    expect((await replyTo()).error?.code).toBe('PROVIDER_PAUSED');

    clock.advance(30_000);
    gemini.behave('normal');
    expect(await replyTo()).toMatchObject({ status: 'complete' });
    gemini.behave('503');
    expect((await replyTo()).error?.code).toBe('PROVIDER_UNAVAILABLE'); // it starts to count anew
  });

  test('gives its stand-in the word at once', async () => {
    const { gemini, replyTo } = await start([OPENAI]);
    gemini.behave('503');
    for (let i = 0; i < 4; i++) expect(await replyTo()).toMatchObject({ ...OPENAI, status: 'complete' });
    expect(gemini.requests).toHaveLength(3);
  });

  test('is asked again when a test of it succeeds, or its key is changed', async () => {
    const { client, gemini, replyTo } = await start();
    gemini.behave('503', { times: 3 });
    for (let i = 0; i < 3; i++) await replyTo();
    expect(await client.providers.test({ providerId: 'gemini' })).toMatchObject({ ok: true });
    expect(await replyTo()).toMatchObject({ status: 'complete' });

    gemini.behave('503', { times: 3 });
    for (let i = 0; i < 3; i++) await replyTo();
    await client.providers.setKey({ providerId: 'gemini', key: gemini.apiKey });
    expect(await replyTo()).toMatchObject({ status: 'complete' });
  });

  test('is not paused for a wrong key: that is no outage', async () => {
    const { gemini, replyTo } = await start();
    gemini.behave('invalid-key');
    for (let i = 0; i < 4; i++) expect((await replyTo()).error?.code).toBe('PROVIDER_UNAUTHORIZED');
  });
});

describe('an interrupted reply', () => {
  test('goes on where it stopped, keeps its words, and is found whole', async () => {
    const { client, session, gemini, say, messages } = await start();
    gemini.reply = ['The walrus ', 'sings.'];
    gemini.behave('hold', { times: 1 });
    const arriving = gemini.nextRequest();
    const events = (await say('Tell me about the sea'))[Symbol.asyncIterator]();
    const first = untilDelta(events);
    await arriving;
    gemini.release(1);
    await first;
    await client.messages.stop({ sessionId: session.id });
    const stopped = eventOf(await rest(events), 'reply-finished').message;
    expect(stopped).toMatchObject({ status: 'interrupted', text: 'The walrus ' });

    gemini.reply = ['dances ', 'at dawn.'];
    const going = await collect(await client.messages.continue({ messageId: stopped.id }));
    expect(eventOf(going, 'reply-started').message).toMatchObject({ id: stopped.id, text: 'The walrus ' });
    expect(going.flatMap((event) => (event.type === 'delta' ? [event.text] : []))).toEqual([
      'dances ',
      'at dawn.',
    ]);
    expect(eventOf(going, 'reply-finished').message).toMatchObject({
      id: stopped.id,
      status: 'complete',
      text: 'The walrus dances at dawn.',
      error: null,
    });
    expect(await messages()).toHaveLength(2);
    const { contents = [] } = gemini.requests.at(-1)!.body;
    expect(contents.at(-2)).toMatchObject({ role: 'model', parts: [{ text: 'The walrus ' }] });
    expect(contents.at(-1)?.parts?.[0]?.text).toContain('cut off');
    const { hits } = await client.messages.search({ query: 'walrus dances' });
    expect(hits.map(({ messageId }) => messageId)).toEqual([stopped.id]);
  });

  test('keeps what it has where going on fails, and can be continued again', async () => {
    const { client, gemini, replyTo, messages } = await start();
    gemini.reply = ['One ', 'two.'];
    gemini.behave('reset', { times: 1 });
    const broken = await replyTo();
    gemini.behave('500', { times: 1 });
    const failed = eventOf(
      await collect(await client.messages.continue({ messageId: broken.id })),
      'reply-finished',
    );
    expect(failed.message).toMatchObject({
      status: 'interrupted',
      text: 'One ',
      error: { code: 'PROVIDER_UNAVAILABLE' },
    });
    gemini.reply = 'two.';
    await collect(await client.messages.continue({ messageId: broken.id }));
    expect((await messages())[1]).toMatchObject({ status: 'complete', text: 'One two.' });
  });

  test('is the only kind that can be continued, and only at the end of the conversation', async () => {
    const { client, gemini, replyTo, messages } = await start();
    const whole = await replyTo();
    const refusal = { code: 'NOT_INTERRUPTED' };
    await expect(client.messages.continue({ messageId: whole.id })).rejects.toMatchObject(refusal);
    const [words] = await messages();
    await expect(client.messages.continue({ messageId: words!.id })).rejects.toMatchObject(refusal);
    gemini.behave('reset', { times: 1 });
    const broken = await replyTo();
    await replyTo('And then?');
    await expect(client.messages.continue({ messageId: broken.id })).rejects.toMatchObject(refusal);
    await expect(client.messages.continue({ messageId: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('another writer for one reply', () => {
  test('writes it beside the first one; the session stays with its own', async () => {
    const { client, replyTo, messages } = await start();
    const first = await replyTo();
    const again = await collect(
      await client.messages.regenerate({ messageId: first.id, generation: OPENAI }),
    );
    expect(eventOf(again, 'reply-finished').message).toMatchObject({ ...OPENAI, text: 'OpenAI speaking.' });
    expect((await messages())[1]).toMatchObject(OPENAI);
    expect(await replyTo('And now?')).toMatchObject(GEMINI);
  });

  test('has no stand-in: the choice was for this one', async () => {
    const { client, openai, replyTo } = await start([OFFLINE]);
    const first = await replyTo();
    openai.behave('503');
    const again = await collect(
      await client.messages.regenerate({ messageId: first.id, generation: OPENAI }),
    );
    expect(eventOf(again, 'reply-finished').message).toMatchObject({ ...OPENAI, status: 'failed' });
  });

  test('has to be somebody', async () => {
    const { client, replyTo } = await start();
    const first = await replyTo();
    const generation = { provider: 'nobody', model: null };
    await expect(client.messages.regenerate({ messageId: first.id, generation })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
