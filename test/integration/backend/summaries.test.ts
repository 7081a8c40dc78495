/** What has left the prompt is summed up behind the turns, belongs to its branch, and goes where it should. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { memorySettings, type SettingsChange } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, DATABASE_KEY, eventOf, startBackend } from './start-backend.ts';

const FILLER =
  'We went on about the weather, the garden and the neighbours for quite a while after that. '.repeat(5);

async function startTalk(writing: SettingsChange['writing'], provider = 'gemini') {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const providers = { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } };
  const settings = memorySettings({ generation: { provider, model: null }, contextTokens: 1_000, writing });
  const app = await startBackend({ settings, providers });
  const { id: sessionId } = await app.client.sessions.create({});
  return {
    ...app,
    gemini,
    settings,
    sessionId,
    async say(text: string) {
      gemini.reply = 'I see.';
      const events = await collect(await app.client.messages.send({ sessionId, text }));
      await app.backend.settled();
      return eventOf(events, 'user-message').message;
    },
    summaries: () =>
      gemini.requests.filter(({ body }) => JSON.stringify(body).includes('You keep the notes')),
    /** The instructions of the last reply. */
    told: () =>
      JSON.stringify(
        gemini.requests.filter(({ body }) => !JSON.stringify(body).includes('You keep the notes')).at(-1)
          ?.body,
      ),
    /** Looks into the file itself; the backend is closed for it. */
    async stored() {
      await app.close();
      const store = createStore(openDatabase(join(app.dataDir, 'emotiongpt.db'), DATABASE_KEY));
      const summary = store.summaries.latest(sessionId, Number.MAX_SAFE_INTEGER);
      store.close();
      return summary;
    },
  };
}

test('made by whoever writes, with the purpose summary, and told in the next prompt', async () => {
  const talk = await startTalk({ summaries: 'model' });
  await talk.say(`My sister Mina has an operation on Friday and I am afraid. ${FILLER}`);
  for (let i = 0; i < 6; i++) await talk.say(`And on day ${i} nothing happened. ${FILLER}`);
  expect(talk.summaries().length).toBeGreaterThan(0);
  expect(JSON.stringify(talk.summaries()[0]!.body)).toContain('Mina');
  await talk.say('What do you remember?');
  expect(talk.told()).toContain('<summary>');
  expect(talk.told()).toContain('I see.'); // the fake’s answer stands for the notes
  const { requests } = await talk.client.network.log({ limit: 100 });
  expect(requests.some(({ purpose }) => purpose === 'summary')).toBe(true);
  expect(talk.unforeseen).toEqual([]);
});

test('on the device nothing leaves for it, and what mattered is told: people and plans; off, none is told', async () => {
  const talk = await startTalk({ summaries: 'device' });
  await talk.say(`My sister Mina has an operation on Friday and I am afraid. ${FILLER}`);
  for (let i = 0; i < 6; i++) await talk.say(`And on day ${i} nothing happened. ${FILLER}`);
  await talk.say('What do you remember?');
  expect(talk.summaries()).toEqual([]);
  expect(talk.gemini.requests).toHaveLength(8);
  expect(talk.told()).toMatch(/<summary>.*My sister Mina has an operation on Friday/);
  talk.settings.update({ writing: { summaries: 'off' } });
  await talk.say('And now?');
  expect(talk.told()).not.toContain('<summary>');
  talk.settings.update({ writing: { summaries: 'device' } });

  // It can be looked at, made anew and deleted.
  const { sessionId } = talk;
  const { summary } = await talk.client.sessions.summary({ sessionId });
  expect(summary).toMatchObject({ madeBy: 'device', text: expect.stringContaining('Mina') });
  expect(await talk.client.sessions.renewSummary({ sessionId })).toMatchObject({
    summary: { madeBy: 'device', text: expect.stringContaining('Mina') },
  });
  expect(await talk.stored()).toMatchObject({ madeBy: 'device' });
});

test('the offline companion asks nobody; a corrected reading takes the summary away, and the next turn makes it anew', async () => {
  const talk = await startTalk({ summaries: 'device' }, 'embedded');
  const first = await talk.say(`My sister Mina has an operation on Friday and I am afraid. ${FILLER}`);
  for (let i = 0; i < 6; i++) await talk.say(`And on day ${i} nothing happened. ${FILLER}`);
  const latest = () => {
    const { store } = talk.backend.sessions.open(talk.sessionId);
    return store.summaries.latest(talk.sessionId, Number.MAX_SAFE_INTEGER);
  };
  expect(latest()).toMatchObject({ madeBy: 'device' });
  expect(talk.gemini.requests).toEqual([]);
  await talk.client.emotions.correct({ messageId: first.id, label: 'joy' });
  expect(latest()).toBeNull();
  await talk.say('And now?');
  expect(latest()?.text).toContain('Mina');
  const { sessionId } = talk;
  expect(await talk.client.sessions.removeSummary({ sessionId })).toEqual({ summary: null });
  expect(latest()).toBeNull();
  await talk.client.sessions.renewSummary({ sessionId });

  // It belongs to its branch, and goes with the message that it reaches to.
  const { store } = talk.backend.sessions.open(talk.sessionId);
  const { throughPosition } = latest()!;
  expect(throughPosition).toBeGreaterThan(0);
  store.messages.hideFrom(talk.sessionId, throughPosition);
  expect(latest()?.throughPosition ?? -1).toBeLessThan(throughPosition);
  store.messages.deleteAll(talk.sessionId);
  expect(latest()).toBeNull();
});
