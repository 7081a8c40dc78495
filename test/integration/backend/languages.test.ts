import { expect, test } from 'vitest';
import { collect, eventOf, startBackend } from './start-backend.ts';

test.each([
  ['de', 'Ich bin so traurig, ich habe den ganzen Tag geweint.', 'sadness', -1],
  ['es', '¡Felicidades, qué maravilloso, te quiero mucho!', 'joy', 1],
  ['zh', '我很难过，他死了', 'sadness', -1],
  ['ar', 'أنا سعيد جدا، شكرا لك', 'joy', 1],
])('a turn in %s: "%s" is read as %s', async (language, text, emotion, sign) => {
  const { client } = await startBackend();
  const session = await client.sessions.create({});
  const { reading } = eventOf(
    await collect(await client.messages.send({ sessionId: session.id, text })),
    'reading',
  );
  expect(reading).toMatchObject({ language, stage: 'languages', primary: emotion });
  expect(Math.sign(reading.valence)).toBe(sign);
});

test('a short answer in a German conversation is read as German, and is so after a restart', async () => {
  const first = await startBackend();
  const session = await first.client.sessions.create({});
  const say = async (text: string) =>
    eventOf(await collect(await first.client.messages.send({ sessionId: session.id, text })), 'reading');
  await say('Heute war wirklich ein schlimmer Tag bei der Arbeit.');
  const { reading } = await say('ok');
  expect(reading.language).toBe('de');
  await first.close();

  const second = await startBackend({ dataDir: first.dataDir });
  const { messages } = await second.client.messages.list({ sessionId: session.id });
  expect(messages.filter(({ role }) => role === 'user').map((message) => message.reading?.language)).toEqual([
    'de',
    'de',
  ]);
});

test('a message in a language that nothing here reads has a reading that says so', async () => {
  const { client } = await startBackend();
  const session = await client.sessions.create({});
  const { reading } = eventOf(
    await collect(await client.messages.send({ sessionId: session.id, text: '今日はとても悲しいです。' })),
    'reading',
  );
  expect(reading).toMatchObject({ language: 'ja', stage: 'languages', primary: 'neutral', confidence: 0 });
});
