import { expect, test } from 'vitest';
import { collect, eventOf, manualClock, startBackend } from './start-backend.ts';

test('a clock that is set back leaves the order of messages, states and sessions right, over a restart too', async () => {
  let now = Date.UTC(2026, 5, 1);
  const clock = { ...manualClock(), now: () => now };
  const app = await startBackend({ clock });
  const { id: sessionId } = await app.client.sessions.create({ title: 'Long' });
  const said: string[] = [];
  const moods: number[] = [];
  // Forward, back by an hour, back by years, and forward again.
  for (const [index, step] of [
    60_000,
    -3_600_000,
    60_000,
    -5 * 365 * 86_400_000,
    1_000,
    6 * 365 * 86_400_000,
  ].entries()) {
    now += step;
    const text = `I am so happy about number ${index}`;
    const events = await collect(await app.client.messages.send({ sessionId, text }));
    said.push(text);
    moods.push(eventOf(events, 'companion').companion.mood.valence);
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
  }
  const check = async ({ client }: typeof app) => {
    const { messages } = await client.messages.list({ sessionId });
    expect(messages.map(({ position }) => position)).toEqual(messages.map((_, at) => at));
    expect(messages.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual(said);
    const { points } = await client.emotions.timeline({ sessionId });
    expect(points).toHaveLength(said.length);
    expect((await client.sessions.list({})).sessions[0]?.id).toBe(sessionId);
  };
  await check(app);
  // Set back, nothing decays: happiness does not fall.
  expect(moods[1]).toBeGreaterThanOrEqual(moods[0]!);
  await app.close();
  await check(await startBackend({ dataDir: app.dataDir, clock }));
});
