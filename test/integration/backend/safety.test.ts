/** What needs help: found in every turn, kept with the message, guides whoever writes, and told to nobody. */
import { expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, eventOf, startBackend } from './start-backend.ts';

const WORDS = 'I want to kill myself.';
const CONCERN = { kind: 'suicide', level: 'explicit', about: 'self' };

async function startWithGemini() {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const providers = { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } };
  const settings = memorySettings({ generation: { provider: 'gemini', model: null }, country: 'GB' });
  return { gemini, ...(await startBackend({ settings, providers })) };
}

test('the embedded companion answers with care: asks about safety, names a line of the country, promises nothing', async () => {
  const { client } = await startBackend({ settings: memorySettings({ country: 'GB' }) });
  const { id: sessionId } = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId, text: WORDS }));
  expect(eventOf(events, 'user-message').message.concern).toEqual(CONCERN);
  expect(eventOf(events, 'companion').companion.emotions.map(({ kind }) => kind)).toContain('pity');
  const { text } = eventOf(events, 'reply-finished').message;
  expect(text).toMatch(/safe|ending your life|killing yourself|act on it/);
  expect(text).toContain('Samaritans is at 116 123');
  expect(text).toContain('999');
  expect(text).not.toMatch(/secret|promise/i);

  const german = await collect(
    await client.messages.send({ sessionId, text: 'Ich will nicht mehr leben, ich will mich umbringen.' }),
  );
  expect(eventOf(german, 'user-message').message.concern).toEqual(CONCERN);
});

test('the concern stays with the message, the card’s dismissal too, and other clients hear of it', async () => {
  const { client } = await startBackend();
  const { id: sessionId } = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId, text: WORDS }));
  const { id: messageId } = eventOf(events, 'user-message').message;
  const stored = async () => (await client.messages.list({ sessionId })).messages[0];
  expect(await stored()).toMatchObject({ concern: CONCERN, helpDismissed: false });
  expect(await client.messages.dismissHelp({ messageId, dismissed: true })).toMatchObject({
    id: messageId,
    helpDismissed: true,
  });
  expect(await stored()).toMatchObject({ helpDismissed: true });
  await expect(client.messages.dismissHelp({ messageId: 'nobody', dismissed: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a provider is guided by it, with its words unchanged and nothing blocked', async () => {
  const { gemini, client } = await startWithGemini();
  const { id: sessionId } = await client.sessions.create({});
  await collect(await client.messages.send({ sessionId, text: WORDS }));
  const { body } = gemini.requests.at(-1)!;
  const instructions = JSON.stringify(body);
  expect(instructions).toMatch(/Ask directly and kindly/);
  expect(instructions).toContain('Samaritans at 116 123');
  expect(body.contents?.at(-1)?.parts?.[0]?.text).toBe(WORDS);

  await collect(await client.messages.send({ sessionId, text: 'This deadline is killing me.' }));
  expect(JSON.stringify(gemini.requests.at(-1)!.body)).not.toMatch(/Ask directly and kindly/);
});

test('it works where the client keeps the history, and nothing of it is in the log of requests or reported', async () => {
  const { gemini, backend, client, unforeseen } = await startWithGemini();
  const session = backend.sessions.create({ ephemeral: true });
  const history = [
    { role: 'user', text: 'Hi.' },
    { role: 'assistant', text: 'Hello.' },
  ] as const;
  const events = await collect(await backend.turns.send({ sessionId: session.id, text: WORDS, history }));
  expect(eventOf(events, 'user-message').message.concern).toEqual(CONCERN);
  expect(JSON.stringify(gemini.requests.at(-1)!.body)).toMatch(/Ask directly and kindly/);
  const log = JSON.stringify(await client.network.log({ limit: 10 }));
  expect(log).not.toMatch(/suicide|concern|kill/i);
  expect(unforeseen).toEqual([]);
});

test('weary words become a concern when the reading is heavy, and the turn says so', async () => {
  const { client } = await startBackend();
  const { id: sessionId } = await client.sessions.create({});
  const text = 'I am so sad and hopeless, my heart is broken. I just can’t do this anymore.';
  const events = await collect(await client.messages.send({ sessionId, text }));
  expect(eventOf(events, 'user-message').message.concern).toBeNull();
  expect(eventOf(events, 'concern').concern).toEqual({ kind: 'suicide', level: 'indirect', about: 'self' });
  expect((await client.messages.list({ sessionId })).messages[0]?.concern).not.toBeNull();
});
