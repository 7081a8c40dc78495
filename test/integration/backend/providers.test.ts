/** What every provider promises, whatever its service does: one table of providers, one of misbehaviours. */
import { describe, expect, test } from 'vitest';
import { MAX_REPLY_LENGTH } from '#backend/providers/stream-reply.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { ReplyError, TurnEvent } from '#shared/contract/messages.ts';
import { startFakeAnthropic } from '../../fakes/anthropic.ts';
import type { Behaviour } from '../../fakes/behaviour.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { startFakeOllama } from '../../fakes/ollama.ts';
import { startFakeOpenAi } from '../../fakes/openai.ts';
import { cleanUp, collect, eventOf, manualClock, rest, startBackend, untilDelta } from './start-backend.ts';

const PROVIDERS = [
  { id: 'gemini', name: 'Gemini', startFake: startFakeGemini, model: 'gemini-2.5-flash' },
  { id: 'openai', name: 'OpenAI', startFake: startFakeOpenAi, model: 'test-large' },
  { id: 'anthropic', name: 'Anthropic', startFake: startFakeAnthropic, model: 'claude-test' },
  { id: 'ollama', name: 'Ollama', startFake: startFakeOllama, model: 'test-large' },
  { id: 'openrouter', name: 'OpenRouter', startFake: startFakeOpenAi, model: 'test-large' },
  { id: 'custom', name: 'Your endpoint', startFake: startFakeOpenAi, model: 'test-large' },
] as const;
type Case = (typeof PROVIDERS)[number];

const IDLE_TIMEOUT_MS = 60_000;
const CHUNKS = ['One ', 'two ', 'three ', 'four.'];

async function startWith({ id, startFake, model }: Case, retries = 0) {
  const fake = await startFake();
  cleanUp(() => fake.close());
  fake.reply = CHUNKS;
  const clock = manualClock();
  const app = await startBackend({
    clock,
    retries: { times: retries, random: () => 0.5 },
    settings: memorySettings({ generation: { provider: id, model }, idleTimeoutMs: IDLE_TIMEOUT_MS }),
    providers: { [id]: { baseUrl: fake.url, apiKey: id === 'ollama' ? undefined : fake.apiKey } },
  });
  const session = await app.client.sessions.create({});
  const say = async (text = 'Count to four') =>
    (await app.client.messages.send({ sessionId: session.id, text }))[Symbol.asyncIterator]();
  const messages = async () => (await app.client.messages.list({ sessionId: session.id })).messages;
  return { ...app, fake, clock, session, say, messages };
}

const replyOf = async (events: AsyncIterator<TurnEvent>) =>
  eventOf(await rest(events), 'reply-finished').message;

/** What a person reads and a program gets when the first word never came, and when the words broke off. */
const BEFORE: readonly [Behaviour, ReplyError['code'], RegExp][] = [
  ['invalid-key', 'PROVIDER_UNAUTHORIZED', /Check it in the settings/],
  ['401', 'PROVIDER_UNAUTHORIZED', /Check it in the settings/],
  ['403', 'PROVIDER_UNAUTHORIZED', /Check it in the settings/],
  ['402', 'PROVIDER_QUOTA', /Top it up/],
  ['404', 'PROVIDER_MODEL_UNKNOWN', /Choose another one in the settings/],
  ['408', 'PROVIDER_TIMEOUT', /Try again/],
  ['429', 'PROVIDER_RATE_LIMITED', /Try again in 30 seconds/],
  ['500', 'PROVIDER_UNAVAILABLE', /Try again/],
  ['503', 'PROVIDER_UNAVAILABLE', /Try again/],
  ['529', 'PROVIDER_UNAVAILABLE', /Try again/],
  ['html', 'PROVIDER_BAD_ANSWER', /Try again/],
  ['empty-candidate', 'PROVIDER_BAD_ANSWER', /Try again/],
  ['safety-block', 'PROVIDER_REFUSED', /other words/],
];
const MIDDLE: readonly [Behaviour, ReplyError['code']][] = [
  ['garbage', 'PROVIDER_BAD_ANSWER'],
  ['error-middle', 'PROVIDER_UNAVAILABLE'],
  ['safety-stop', 'PROVIDER_REFUSED'],
  ['reset', 'PROVIDER_UNREACHABLE'],
];

/** A model on one's own machine declines nothing. */
const whatCanHappenTo = ({ id }: Case) => ({
  before: BEFORE.filter(([mode]) => id !== 'ollama' || mode !== 'safety-block'),
  middle: MIDDLE.filter(([mode]) => id !== 'ollama' || mode !== 'safety-stop'),
});

describe.each(PROVIDERS)('$name', (provider) => {
  const { before, middle } = whatCanHappenTo(provider);

  test('streams a reply chunk by chunk and keeps it', async () => {
    const { say, messages, fake, clock, unforeseen } = await startWith(provider);
    const events = await rest(await say());
    const deltas = events.flatMap((event) => (event.type === 'delta' ? [event.text] : []));
    expect(deltas).toEqual(CHUNKS);
    expect(await messages()).toMatchObject([
      { role: 'user', text: 'Count to four', reading: expect.anything() },
      {
        text: CHUNKS.join(''),
        status: 'complete',
        provider: provider.id,
        model: provider.model,
        writing: { inputTokens: 12, outputTokens: expect.any(Number), firstTokenMs: 0, insteadOf: [] },
      },
    ]);
    expect(fake.requests).toHaveLength(1);
    const { path, headers, body } = fake.requests[0]!;
    const words = JSON.stringify(body);
    expect(words).toContain('You are EmotionGPT');
    expect(words).toContain('Count to four');
    expect(path).not.toContain(fake.apiKey);
    expect(JSON.stringify(headers).includes(fake.apiKey)).toBe(provider.id !== 'ollama');
    expect(clock.pending).toBe(0);
    expect(unforeseen).toEqual([]);
  });

  test.each(before)('%s is %s, the message is kept, and trying again works', async (mode, code, advice) => {
    const { client, say, messages, fake, clock, unforeseen } = await startWith(provider);
    fake.behave(mode);
    const reply = await replyOf(await say('Are you there?'));
    expect(reply).toMatchObject({ status: 'failed', text: '', error: { code } });
    expect(reply.error?.message).toMatch(advice);
    expect(reply.error?.message).toContain(provider.name);
    expect(JSON.stringify(reply)).not.toContain(fake.apiKey);
    expect(await messages()).toMatchObject([
      { role: 'user', text: 'Are you there?', status: 'complete' },
      { role: 'assistant', text: '', status: 'failed', error: { code } },
    ]);
    expect(fake.requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
    expect(unforeseen).toEqual([]);

    fake.behave('normal');
    const again = await collect(await client.messages.regenerate({ messageId: reply.id }));
    expect(eventOf(again, 'reply-finished').message).toMatchObject({ status: 'complete' });
    expect(await messages()).toHaveLength(2);
  });

  test.each(middle)('%s in the middle keeps what had arrived, with %s', async (mode, code) => {
    const { say, messages, fake, clock, unforeseen } = await startWith(provider, 2);
    fake.behave(mode);
    const reply = await replyOf(await say());
    expect(reply).toMatchObject({ status: 'interrupted', text: 'One ', error: { code } });
    expect(await messages()).toMatchObject([
      { role: 'user', text: 'Count to four' },
      { text: 'One ', status: 'interrupted', error: { code } },
    ]);
    expect(fake.requests).toHaveLength(1); // never tried again after a word
    expect(clock.pending).toBe(0);
    expect(unforeseen).toEqual([]);
  });

  test('a stream that ends without a reason for it keeps its words', async () => {
    const { say, fake } = await startWith(provider);
    fake.behave('no-finish-reason');
    // In OpenAI's dialect a reason is a must, so that its adapter takes the lack of one for a broken stream.
    const status = ['gemini', 'anthropic'].includes(provider.id) ? 'complete' : 'interrupted';
    expect(await replyOf(await say())).toMatchObject({ status, text: 'One ' });
  });

  test('what may pass is tried again before the first word, and nothing is written twice', async () => {
    const { say, messages, fake, clock } = await startWith(provider, 2);
    /** Lets pauses pass, well below the idle time-out, until the request has come. */
    const untilRequest = (count: number) =>
      expect
        .poll(() => {
          if (fake.requests.length < count) clock.advance(500);
          return fake.requests.length;
        })
        .toBe(count);
    fake.behave('503', { times: 1 });
    const arriving = fake.nextRequest();
    const turn = replyOf(await say());
    await arriving;
    fake.behave('429-soon', { times: 1 });
    await untilRequest(2);
    await untilRequest(3);
    expect(await turn).toMatchObject({ status: 'complete', text: CHUNKS.join('') });
    expect(fake.requests).toHaveLength(3);
    expect(await messages()).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  test('Stop ends the pause before another attempt', async () => {
    const { client, session, say, fake, clock } = await startWith(provider, 2);
    fake.behave('500');
    const arriving = fake.nextRequest();
    const turn = replyOf(await say());
    await (await arriving).closed;
    await client.messages.stop({ sessionId: session.id });
    expect(await turn).toMatchObject({ status: 'interrupted', text: '', error: null });
    expect(fake.requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  test('silence before the first word ends after the idle time-out, and lets the socket go', async () => {
    const { say, fake, clock, messages } = await startWith(provider, 2);
    fake.behave('stall-first-byte');
    const arriving = fake.nextRequest();
    const turn = replyOf(await say());
    const call = await arriving;
    clock.advance(IDLE_TIMEOUT_MS);
    expect(await turn).toMatchObject({ status: 'failed', error: { code: 'PROVIDER_TIMEOUT' } });
    expect(await call.closed).toBe('aborted');
    expect(fake.requests).toHaveLength(1);
    expect(await messages()).toHaveLength(2);
  });

  test('silence in the middle ends after the idle time-out, and keeps what had arrived', async () => {
    const { say, fake, clock } = await startWith(provider);
    fake.behave('stall-middle');
    const events = await say();
    const first = await untilDelta(events);
    const second = await untilDelta(events);
    await expect.poll(() => clock.pending).toBe(1); // it waits for the third
    clock.advance(IDLE_TIMEOUT_MS);
    expect(await replyOf(events)).toMatchObject({
      status: 'interrupted',
      text: first + second,
      error: { code: 'PROVIDER_TIMEOUT' },
    });
    expect(await fake.requests[0]?.closed).toBe('aborted');
  });

  test('Stop keeps what had arrived, and reaches the socket', async () => {
    const { client, session, say, fake, clock, messages } = await startWith(provider);
    fake.behave('hold');
    const arriving = fake.nextRequest();
    const events = await say();
    const first = untilDelta(events);
    const call = await arriving;
    fake.release(1);
    expect(await first).toBe('One ');
    expect(await client.messages.stop({ sessionId: session.id })).toEqual({ stopped: true });
    expect(await replyOf(events)).toMatchObject({ status: 'interrupted', text: 'One ', error: null });
    expect(await call.closed).toBe('aborted');
    expect((await messages())[1]).toMatchObject({ status: 'interrupted', text: 'One ' });
    expect(clock.pending).toBe(0);
  });

  test('characters cut in two by packets arrive whole', async () => {
    const { say, fake } = await startWith(provider);
    fake.reply = ['Ça va? ', '你好 ', '👩‍👩‍👧 done'];
    fake.behave('split-utf8');
    expect(await replyOf(await say())).toMatchObject({
      status: 'complete',
      text: 'Ça va? 你好 👩‍👩‍👧 done',
    });
  });

  test('a byte that is no character costs that character alone', async () => {
    const { say, fake } = await startWith(provider);
    fake.behave('invalid-utf8');
    expect(await replyOf(await say())).toMatchObject({
      status: 'complete',
      text: 'O\ufffde two three four.',
    });
  });

  test('a model that never stops is cut off, with what it wrote kept', async () => {
    const { say, fake, messages } = await startWith(provider);
    fake.behave('endless');
    const reply = await replyOf(await say());
    expect(reply).toMatchObject({ status: 'interrupted', error: { code: 'PROVIDER_BAD_ANSWER' } });
    expect(reply.error?.message).toContain('did not stop writing');
    expect(reply.text.length).toBeLessThan(MAX_REPLY_LENGTH + 10_000);
    expect((await messages())[1]?.text).toBe(reply.text);
    expect(await fake.requests[0]?.closed).toBe('aborted');
  });

  test('an address where nobody listens is named as such', async () => {
    const { client, say, fake, messages } = await startWith(provider);
    await fake.close();
    const error = { code: 'PROVIDER_UNREACHABLE', message: expect.stringContaining(provider.name) };
    expect(await replyOf(await say())).toMatchObject({ status: 'failed', error });
    expect(await messages()).toHaveLength(2);
    expect(await client.providers.test({ providerId: provider.id })).toMatchObject({ ok: false, error });
    expect(await client.providers.models({ providerId: provider.id })).toEqual({ models: [], error });
  });

  test('the test and the list of models answer, or say what is wrong', async () => {
    const { client, fake, clock } = await startWith(provider);
    const providerId = provider.id;
    expect(await client.providers.test({ providerId })).toMatchObject({ ok: true, error: null });
    const { models, error } = await client.providers.models({ providerId });
    expect(error).toBeNull();
    expect(models.some(({ id }) => id.replace(/:latest$/, '') === provider.model)).toBe(true);

    await client.settings.update({ generation: { provider: providerId, model: 'model-of-yesterday' } });
    const missing = { ok: false, error: { code: 'PROVIDER_MODEL_UNKNOWN' } };
    // Who offers more than is listed is believed until a reply is asked for.
    const knowsAll = !['openrouter', 'custom'].includes(providerId);
    expect(await client.providers.test({ providerId })).toMatchObject(knowsAll ? missing : { ok: true });

    const failures = {
      '403': 'PROVIDER_UNAUTHORIZED',
      '500': 'PROVIDER_UNAVAILABLE',
      html: 'PROVIDER_BAD_ANSWER',
    };
    for (const [mode, code] of Object.entries(failures)) {
      fake.behave(mode as Behaviour);
      expect(await client.providers.test({ providerId })).toMatchObject({ ok: false, error: { code } });
      expect(await client.providers.models({ providerId })).toMatchObject({ models: [], error: { code } });
    }
    fake.behave('stall-first-byte');
    const arriving = fake.nextRequest();
    const listing = client.providers.models({ providerId });
    const call = await arriving;
    clock.advance(15_000);
    expect(await listing).toMatchObject({ models: [], error: { code: 'PROVIDER_TIMEOUT' } });
    expect(await call.closed).toBe('aborted');
    expect(clock.pending).toBe(0);
  });
});
