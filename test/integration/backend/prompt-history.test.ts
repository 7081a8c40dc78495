/** What a model is told was said before: remembered or read from the database, it is what the screen shows. */
import { expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, eventOf, startBackend } from './start-backend.ts';

async function startConversation() {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const providers = { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } };
  const settings = memorySettings({ generation: { provider: 'gemini', model: null } });
  const start = (dataDir?: string) =>
    startBackend({ settings, providers, ...(dataDir === undefined ? {} : { dataDir }) });
  let app = await start();
  const { id: sessionId } = await app.client.sessions.create({});

  const reply = async (events: Promise<AsyncIterable<TurnEvent>>) =>
    eventOf(await collect(await events), 'reply-finished').message;
  return {
    gemini,
    say: (text: string) => reply(app.client.messages.send({ sessionId, text })),
    regenerate: (messageId: string) => reply(app.client.messages.regenerate({ messageId })),
    goOn: (messageId: string) => reply(app.client.messages.continue({ messageId })),
    async restart() {
      await app.close();
      app = await start(app.dataDir);
    },
    /** What was sent last as the conversation. */
    told: () => gemini.requests.at(-1)?.body.contents?.map(({ parts }) => parts?.[0]?.text) ?? [],
    /** The words on the screen, but for the last reply. */
    async shown() {
      const { messages } = await app.client.messages.list({ sessionId, limit: 200 });
      return messages.slice(0, -1).map(({ text }) => text);
    },
  };
}

test('message after message, and after a restart', async () => {
  const talk = await startConversation();
  for (let i = 0; i < 60; i++) {
    if (i === 30) await talk.restart();
    talk.gemini.reply = `Reply ${i}.`;
    await talk.say(`Message ${i}.`);
    expect(talk.told()).toEqual(await talk.shown());
    expect(talk.told()).toHaveLength(2 * i + 1);
  }
});

test('with the reply that is shown, where one was written anew', async () => {
  const talk = await startConversation();
  talk.gemini.reply = 'The first one.';
  await talk.say('Hello.');
  const second = await talk.say('How are you?');
  talk.gemini.reply = 'The new one.';
  await talk.regenerate(second.id);
  await talk.say('And now?');
  expect(talk.told()).toEqual(['Hello.', 'The first one.', 'How are you?', 'The new one.', 'And now?']);
});

test('with all of a reply that was interrupted and went on', async () => {
  const talk = await startConversation();
  talk.gemini.reply = ['Half ', 'a reply'];
  talk.gemini.behave('reset', { times: 1 });
  const broken = await talk.say('Hello.');
  expect(broken.status).toBe('interrupted');
  talk.gemini.reply = 'of it.';
  const whole = await talk.goOn(broken.id);
  expect(whole).toMatchObject({ id: broken.id, status: 'complete', text: expect.stringMatching(/of it\.$/) });
  await talk.say('And now?');
  expect(talk.told()).toEqual(['Hello.', whole.text, 'And now?']);
});
