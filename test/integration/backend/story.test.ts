/** The story of somebody's feelings: its figures follow what is said, corrected, edited and deleted. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REBUILD_STORY } from '#backend/database/migrations/0013-story.ts';
import { openDatabase } from '#backend/database/open.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { cleanUp, collect, DATABASE_KEY, eventOf, manualClock, startBackend } from './start-backend.ts';

const HOUR = 3_600_000;
const timeZone = 'Europe/Berlin';
type Client = Awaited<ReturnType<typeof startBackend>>['client'];

async function say(client: Client, sessionId: string, text: string) {
  const events = await collect(await client.messages.send({ sessionId, text }));
  return eventOf(events, 'user-message').message;
}

/** A talk of four messages, an hour apart, and another session with one. */
async function startStory() {
  const clock = manualClock(Date.UTC(2026, 2, 28, 20));
  const app = await startBackend({ clock });
  const { client } = app;
  const { id: first } = await client.sessions.create({ title: 'The garden' });
  const said = [];
  for (const text of [
    'I am so happy about the garden today!',
    'I love my sister, she is wonderful.',
    'I am so sad and lonely now.',
    'I am really angry at him.',
  ]) {
    said.push(await say(client, first, text));
    clock.advance(HOUR);
  }
  const { id: second } = await client.sessions.create({});
  said.push(await say(client, second, 'Thank you so much, I am grateful.'));
  return { ...app, clock, first, second, said };
}

/** What the triggers keep is what the tables say, however it came about. */
function storyIsTrue(dataDir: string): void {
  const db = openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY);
  const all = () =>
    db
      .prepare(
        `SELECT p.*, n.session_id FROM story_points p JOIN story_sessions n ON n.no = p.session ORDER BY p.at, p.seq`,
      )
      .all()
      .map((row) => ({ ...(row as object), session: null }));
  const kept = all();
  db.exec(REBUILD_STORY);
  expect(kept).toEqual(all());
  db.close();
}

describe('the series', () => {
  test('has every message once, in the order of time, within the range and the budget', async () => {
    const { client, said, first } = await startStory();
    const all = await client.story.series({});
    expect(all).toMatchObject({ messages: 5, read: 5 });
    expect(all.buckets).toHaveLength(5);
    expect(all.buckets.map(({ from }) => from)).toEqual(said.map(({ createdAt }) => createdAt));
    const { timeline } = { timeline: await client.emotions.timeline({ sessionId: first }) };
    for (const [index, { person, companion }] of timeline.points.entries()) {
      const bucket = all.buckets[index]!;
      expect(bucket.person!.valence.mean).toBeCloseTo(person!.valence, 2);
      expect(bucket.companion!.arousal.mean).toBeCloseTo(companion!.arousal, 2);
      expect(bucket.companion!.mood).toBe(companion!.moodName);
    }
    const few = await client.story.series({ buckets: 2 });
    expect(few.buckets.map(({ messages }) => messages).reduce((a, b) => a + b)).toBe(5);
    expect(few.buckets.length).toBeLessThanOrEqual(2);
    const part = await client.story.series({ from: said[1]!.createdAt, until: said[3]!.createdAt });
    expect(part.messages).toBe(2);
    expect((await client.story.series({ sessionId: first })).messages).toBe(4);
    expect((await client.story.series({ labels: ['sadness', 'anger'] })).messages).toBe(2);
    expect((await client.story.series({ sources: ['user'] })).messages).toBe(0);
  });

  test('is empty where nothing was said', async () => {
    const { client } = await startBackend();
    expect(await client.story.series({})).toMatchObject({ messages: 0, buckets: [] });
    expect(await client.story.figures({ timeZone })).toMatchObject({
      messages: 0,
      person: null,
      first: null,
    });
    expect(await client.story.days({ timeZone })).toEqual({ days: [] });
    expect(await client.story.moment({})).toEqual({ moment: null, total: 0 });
    expect(await client.story.words({})).toEqual({ messages: 0, total: 0, labels: [] });
  });
});

test('a message is found by its time, with the beginning of its words', async () => {
  const { client, said, first } = await startStory();
  const { createdAt } = said[2]!;
  const { moment, total } = await client.story.moment({ from: createdAt, until: createdAt + 1 });
  expect(moment).toMatchObject({
    messageId: said[2]!.id,
    sessionId: first,
    sessionTitle: 'The garden',
    position: 4,
    excerpt: 'I am so sad and lonely now.',
    person: { primary: 'sadness', source: 'embedded' },
  });
  expect(moment!.phrase).toContain('sad');
  expect(total).toBe(1);
  const { points, total: inAll } = await client.story.points({ limit: 2 });
  expect(points.map(({ messageId }) => messageId)).toEqual(said.slice(-2).map(({ id }) => id));
  expect(inAll).toBe(5);
  expect(JSON.stringify(points)).not.toContain('grateful');
});

test('days and figures are those of the person’s own calendar', async () => {
  const { client } = await startStory();
  // From 20:00 UTC on, an hour apart: two before midnight in Berlin, three after it, the last in summer time.
  const { days } = await client.story.days({ timeZone });
  expect(days.map(({ day, messages }) => [day, messages])).toEqual([
    ['2026-03-28', 3],
    ['2026-03-29', 2],
  ]);
  const figures = await client.story.figures({ timeZone });
  expect(figures).toMatchObject({
    messages: 5,
    read: 5,
    sessions: 2,
    days: 2,
    talked: { current: { days: 2 } },
  });
  expect(figures.transitions).toHaveLength(3);
  expect(figures.hours).toEqual([
    expect.objectContaining({ weekday: 5, hour: 21 }),
    expect.objectContaining({ weekday: 5, hour: 22 }),
    expect.objectContaining({ weekday: 5, hour: 23 }),
    expect.objectContaining({ weekday: 6, hour: 0 }),
    expect.objectContaining({ weekday: 6, hour: 1 }),
  ]);
  await expect(client.story.days({ timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('IANA'),
  });
});

test('what was corrected, hidden, edited and deleted is so in the story, and comes back with it', async () => {
  const { client, clock, said, first, second, dataDir, close } = await startStory();
  const labels = async () =>
    (await client.story.points({})).points.map(({ person }) => person?.primary ?? null);
  const before = await labels();
  const [happy, love, sad, angry, grateful] = said;

  await client.emotions.correct({ messageId: happy!.id, label: 'pride' });
  await client.emotions.correct({ messageId: sad!.id, label: null });
  expect(await labels()).toEqual(['pride', before[1], null, before[3], before[4]]);
  expect((await client.story.figures({ timeZone })).sources.user).toBe(1);
  await client.emotions.uncorrect({ messageId: happy!.id });
  await client.emotions.uncorrect({ messageId: sad!.id });
  expect(await labels()).toEqual(before);

  // Another branch has the messages of that branch, and the first one comes back as it was.
  for await (const _ of await client.messages.edit({
    messageId: love!.id,
    text: 'I am afraid of the dark.',
  }));
  expect(await labels()).toHaveLength(3);
  await client.messages.select({ messageId: love!.id });
  expect(await labels()).toEqual(before);

  await client.messages.remove({ messageId: angry!.id });
  expect(await labels()).toHaveLength(4);
  await client.messages.restore({ messageId: angry!.id });
  expect(await labels()).toEqual(before);
  await client.sessions.remove({ sessionId: second });
  expect(await labels()).toEqual(before.slice(0, 4));
  expect((await client.story.figures({ timeZone })).messages).toBe(4);
  expect(
    (await client.story.moment({ from: grateful!.createdAt, until: grateful!.createdAt + 1 })).total,
  ).toBe(0);
  await client.sessions.restore({ sessionId: second });
  expect(await labels()).toEqual(before);

  await client.messages.remove({ messageId: sad!.id });
  clock.advance(31_000);
  await expect.poll(async () => (await client.messages.list({ sessionId: first })).total).toBe(6);
  expect(await labels()).toHaveLength(4);
  await close();
  storyIsTrue(dataDir);
});

test('words that go with an emotion come from the device alone', async () => {
  const { client, first } = await startStory();
  for (let i = 0; i < 3; i++) {
    await say(client, first, 'I am so angry about the deadline!');
    await say(client, first, 'I am so happy in the garden!');
  }
  const { labels, messages, total } = await client.story.words({});
  expect([messages, total]).toEqual([11, 11]);
  expect(labels.flatMap(({ words }) => words.map(({ word }) => word))).toEqual(
    expect.arrayContaining(['garden']),
  );
});

describe('a note to a day', () => {
  test('is kept, changed, told to other windows and deleted', async () => {
    const { client, backend } = await startBackend();
    const heard: string[] = [];
    backend.changes.subscribe(({ type }) => heard.push(type));
    await client.story.saveNote({ day: '2026-03-14', text: '  The exam. ' });
    await client.story.saveNote({ day: '2026-03-15', text: 'Slept.' });
    const saved = await client.story.saveNote({ day: '2026-03-14', text: 'The exam, and cake.' });
    expect(saved.text).toBe('The exam, and cake.');
    expect((await client.story.notes({ until: '2026-03-14' })).notes).toEqual([saved]);
    expect((await client.story.notes({})).notes).toHaveLength(2);
    await client.story.removeNote({ day: '2026-03-15' });
    expect((await client.story.notes({})).notes).toEqual([saved]);
    expect(heard).toEqual(['notes', 'notes', 'notes', 'notes']);
    for (const day of ['14 March', '2026-02-30'])
      await expect(client.story.saveNote({ day, text: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.story.saveNote({ day: '2026-03-14', text: '   ' })).rejects.toMatchObject({
      message: expect.stringContaining('delete it'),
    });
  });
});

describe('a look back by a model', () => {
  async function withGemini() {
    const gemini = await startFakeGemini();
    cleanUp(() => gemini.close());
    const settings = memorySettings({ generation: { provider: 'gemini', model: null } });
    const providers = { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } };
    const app = await startBackend({ settings, providers });
    const { id } = await app.client.sessions.create({});
    await say(app.client, id, 'I am so happy about the zucchini!');
    return { ...app, gemini, settings };
  }

  test('gets figures and no word that was said, and is in the log of what left the machine', async () => {
    const { client, gemini, unforeseen } = await withGemini();
    gemini.reply = 'It sounded like joy.';
    const reflection = await client.story.reflect({ timeZone, language: 'de' });
    expect(reflection).toMatchObject({ text: 'It sounded like joy.', error: null, provider: 'gemini' });
    const asked = JSON.stringify(gemini.requests.at(-1)!.body);
    expect(asked).toContain('sounded_like');
    expect(asked).not.toContain('zucchini');
    const { requests } = await client.network.log({ limit: 1 });
    expect(requests[0]).toMatchObject({ purpose: 'reflection', provider: 'gemini' });
    expect(unforeseen).toEqual([]);
  });

  test('says what to do where there is no model, or it cannot answer', async () => {
    const { client, settings } = await withGemini();
    settings.update({ generation: { provider: 'embedded', model: null } });
    const none = await client.story.reflect({ timeZone });
    expect(none).toMatchObject({ text: null, error: { message: expect.stringContaining('settings') } });
  });
});
