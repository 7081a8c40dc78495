/** A reply that a provider writes does not wait for the full reading; the offline companion has the time. */
import { expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, startBackend } from './start-backend.ts';

const TEXT = 'I am so happy that my sister called, and a little nervous too!';

async function readingsOf(provider: string) {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const { client } = await startBackend({
    settings: memorySettings({ generation: { provider, model: null } }),
    providers: { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } },
  });
  const warmUp = await client.sessions.create({ generation: { provider: 'embedded', model: null } });
  await collect(await client.messages.send({ sessionId: warmUp.id, text: 'Hello there' }));
  const session = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId: session.id, text: TEXT }));
  const { messages } = await client.messages.list({ sessionId: session.id });
  return {
    stages: events.flatMap((event) => (event.type === 'reading' ? [event.reading.stage] : [])),
    kept: messages[0]?.reading,
  };
}

test('with a provider the first look comes first, the full reading takes its place and is kept', async () => {
  const { stages, kept } = await readingsOf('gemini');
  expect(stages).toEqual(['linear', 'transformer']);
  expect(kept).toMatchObject({ stage: 'transformer', primary: 'joy' });
  expect(kept?.words.length).toBeGreaterThan(0);
});

test('the offline companion answers the full reading', async () => {
  expect((await readingsOf('embedded')).stages).toEqual(['transformer']);
});
