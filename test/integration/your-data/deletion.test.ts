import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import { stateAfter } from '#backend/emotion-state/state-after.ts';
import { openSettings } from '#backend/settings/file-settings.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { collect, DATABASE_KEY, manualClock, startBackend, temporaryDir } from '../backend/start-backend.ts';
import { startHost } from '../backend/start-host.ts';
import { plainBytes } from '../server/plain-bytes.ts';
import { bringIn, type Client, exported, say, upload } from './your-data.ts';

const WINDOW_MS = 30_000;
/** No word of any language, so that its trigrams are nobody else's. */
const CANARY = 'zqxjkvwq';

type Clock = ReturnType<typeof manualClock>;

/** Lets the time pass in which a deletion can be taken back, and waits until it is done. */
async function pass(clock: Clock, client: Client): Promise<void> {
  clock.advance(WINDOW_MS);
  while ((await client.deletions.list()).deletions.length > 0) await setImmediate();
  for (let turn = 0; turn < 50; turn += 1) await setImmediate(); // the log is emptied after the last row
}

/** Whether a word is anywhere in the files of a data folder that is in use: database, its log, all the others. */
function isInFiles(dataDir: string, word: string): boolean {
  expect(statSync(join(dataDir, 'emotiongpt.db-wal')).size).toBe(0);
  return plainBytes(dataDir, DATABASE_KEY).includes(word);
}

/** Whether the search index holds a piece of a word. */
function isIndexed(dataDir: string, piece: string): boolean {
  const db = openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY);
  db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, messages_fts, row)');
  const found = db.prepare('SELECT 1 FROM temp.terms WHERE term = ?').get(piece);
  db.close();
  return found !== undefined;
}

const texts = async (client: Client, sessionId: string): Promise<string[]> =>
  (await client.messages.list({ sessionId, limit: 100 })).messages.map(({ text }) => text);

describe('a message that is deleted', () => {
  test('is gone from every file after half a minute, with the replies to it; what was said after it stays', async () => {
    const clock = manualClock();
    const dataDir = temporaryDir();
    const { client, close, unforeseen } = await startBackend({ clock, dataDir });
    const { id: sessionId } = await client.sessions.create({});
    const { user } = await say(client, sessionId, `My secret is ${CANARY} and I am so sad about it.`);
    await client.emotions.correct({ messageId: user.id, label: 'grief' });
    const later = await say(client, sessionId, 'I am happy about my new garden.');
    expect((await client.sessions.get({ sessionId })).title).toContain(CANARY);

    const { restorableUntil } = await client.messages.remove({ messageId: user.id });
    expect(restorableUntil - clock.now()).toBeGreaterThanOrEqual(10_000);
    expect((await client.deletions.list()).deletions[0]?.messageIds).toContain(user.id);
    expect((await client.messages.search({ query: CANARY, limit: 5 })).hits).toEqual([]);
    const meanwhile = JSON.parse(await exported(client, 'json')) as {
      messages: { id: string; parentId: string }[];
    };
    expect(meanwhile.messages.map(({ id, parentId }) => [id, parentId])).toEqual([
      [later.user.id, null], // so that it can be brought in again
      [later.reply.id, later.user.id],
    ]);
    clock.advance(WINDOW_MS - 1);
    expect(await texts(client, sessionId)).toHaveLength(4); // not before
    await pass(clock, client);

    expect(await texts(client, sessionId)).toEqual([later.user.text, later.reply.text]);
    const { messages } = await client.messages.list({ sessionId, limit: 10 });
    expect(messages.map(({ position, parentId }) => [position, parentId])).toEqual([
      [0, null],
      [1, later.user.id],
    ]);
    expect((await client.sessions.get({ sessionId })).title).toBeNull();
    const { emotions } = await client.companion.get({ sessionId });
    expect(emotions.map(({ causeMessageId }) => causeMessageId)).not.toContain(user.id);
    expect(isInFiles(dataDir, CANARY)).toBe(false);
    expect(isInFiles(dataDir, 'new garden')).toBe(true); // the search finds what there is
    await close();
    expect(isIndexed(dataDir, CANARY.slice(0, 3))).toBe(false);
    expect(isIndexed(dataDir, 'gar')).toBe(true);
    expect(unforeseen).toEqual([]);
  });

  test('is not known any more, from the moment on that it is deleted', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    const { user } = await say(client, sessionId, "My sister's name is Mina.");
    const known = async () => JSON.stringify(await client.knowledge.list({}));
    expect(await known()).toContain('Mina');
    await client.messages.remove({ messageId: user.id });
    expect(await known()).not.toContain('Mina');
    await client.messages.restore({ messageId: user.id });
    expect(await known()).toContain('Mina');
    await client.messages.remove({ messageId: user.id });
    await pass(clock, client);
    expect(await known()).not.toContain('Mina');
  });

  test('was never heard: how the companion felt since is made anew without it', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const session = await client.sessions.create({});
    const { user } = await say(client, session.id, 'My dog died and I am so sad.');
    const later = await say(client, session.id, 'I am happy about my new garden.');
    const heard = async () => {
      const { states, readings } = JSON.parse(await exported(client, 'json', session.id)) as {
        states: { messageId: string; state: AffectState }[];
        readings: { messageId: string; reading: EmotionReading }[];
      };
      const of = <Row extends { messageId: string }>(rows: Row[]) =>
        rows.find(({ messageId }) => messageId === later.user.id)!;
      return { state: of(states).state, reading: of(readings).reading };
    };
    const before = await heard();
    await client.messages.remove({ messageId: user.id });
    await pass(clock, client);
    const { state, reading } = await heard();
    const { persona, createdAt } = session;
    const begun = initialState(persona.traits, createdAt);
    expect(state).toEqual(stateAfter(begun, { ...later.user, reading }, persona));
    expect(state).not.toEqual(before.state);
  });

  test('leaves the branch that was chosen below another version, also where the shown one goes', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    const { user } = await say(client, sessionId, 'First version.');
    const after = await say(client, sessionId, 'What followed it.');
    for await (const _ of await client.messages.edit({ messageId: user.id, text: 'Second version.' }));
    const [second] = (await client.messages.list({ sessionId, limit: 5 })).messages;
    await client.messages.remove({ messageId: second!.id });
    await pass(clock, client);
    const { messages } = await client.messages.list({ sessionId, limit: 9 });
    expect(messages.map(({ text }) => text)).toEqual([
      'First version.',
      expect.any(String),
      'What followed it.',
      after.reply.text,
    ]);
    expect(messages[0]?.siblingIds).toEqual([user.id]);
  });

  test('comes back when that is taken back in time, and not after', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    const { user, reply } = await say(client, sessionId, 'Take it back.');
    await client.messages.remove({ messageId: user.id });
    await client.messages.restore({ messageId: reply.id });
    clock.advance(WINDOW_MS);
    await pass(clock, client);
    expect(await texts(client, sessionId)).toEqual(['Take it back.', reply.text]);
    await client.messages.remove({ messageId: user.id });
    await pass(clock, client);
    expect(await texts(client, sessionId)).toEqual([]);
    await expect(client.messages.restore({ messageId: user.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.messages.remove({ messageId: user.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that is one of several replies leaves its siblings, of which the newest is shown', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    const { user, reply } = await say(client, sessionId, 'Hello there.');
    for await (const _ of await client.messages.regenerate({ messageId: reply.id }));
    const [, second] = (await client.messages.list({ sessionId, limit: 5 })).messages;
    expect(second?.id).not.toBe(reply.id);
    await client.messages.remove({ messageId: second!.id });
    await pass(clock, client);
    const { messages } = await client.messages.list({ sessionId, limit: 5 });
    expect(messages.map(({ id }) => id)).toEqual([user.id, reply.id]);
  });

  test('is deleted at the next start where the program ended before', async () => {
    const clock = manualClock();
    const dataDir = temporaryDir();
    const first = await startBackend({ clock, dataDir });
    const { id: sessionId } = await first.client.sessions.create({});
    const { user } = await say(first.client, sessionId, `Say ${CANARY}.`);
    await first.client.messages.remove({ messageId: user.id });
    await first.close();
    const { client } = await startBackend({ clock, dataDir });
    await pass(clock, client);
    expect(await texts(client, sessionId)).toEqual([]);
    expect(isInFiles(dataDir, CANARY)).toBe(false);
  });
});

test('a range of time is counted before, and takes what was said in it: whole sessions, and parts of others', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const { client } = await startBackend({ clock, dataDir });
  const before = (await client.sessions.create({})).id;
  await say(client, before, 'Said before.');
  const from = clock.now() + 1_000;
  clock.advance(60_000);
  await say(client, before, `Said within, ${CANARY}.`);
  const within = (await client.sessions.create({ title: `All of ${CANARY}` })).id;
  await say(client, within, 'Only within.');
  const until = clock.now() + 1_000;
  clock.advance(60_000);
  await say(client, before, 'Said after.');

  expect(await client.deletions.preview({ from, until })).toEqual({ messages: 4, sessions: 1 });
  const deletion = await client.deletions.range({ from, until });
  await expect(client.sessions.get({ sessionId: within })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await client.deletions.undo({ deletionId: deletion.id });
  expect(await client.deletions.preview({ from, until })).toEqual({ messages: 4, sessions: 1 });

  await client.deletions.range({ from, until });
  await pass(clock, client);
  const left = (await client.messages.list({ sessionId: before, limit: 10 })).messages;
  expect(left.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
    'Said before.',
    'Said after.',
  ]);
  expect(left.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  expect(isInFiles(dataDir, CANARY)).toBe(false);
});

test('a computer that stops right after a deletion finds its conversations whole', async () => {
  const clock = manualClock();
  const app = await startHost({ clock });
  const { id: sessionId } = await app.client().sessions.create({});
  const { user } = await say(app.client(), sessionId, 'Delete this.');
  await say(app.client(), sessionId, 'Keep this.');
  await app.client().messages.remove({ messageId: user.id });
  await pass(clock, app.client());
  const copy = temporaryDir(); // what is on the disk at this moment
  cpSync(app.dataDir, copy, { recursive: true });
  const again = await startHost({ dataDir: copy });
  expect(again.host.trouble()).toBeNull();
  expect(await texts(again.client(), sessionId)).toHaveLength(2);
});

test('a session that is deleted leaves nothing in the log of the database either', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const { client } = await startBackend({ clock, dataDir });
  const { id: sessionId } = await client.sessions.create({ title: CANARY });
  await say(client, sessionId, `Say ${CANARY}.`);
  await client.sessions.remove({ sessionId });
  await pass(clock, client);
  expect(isInFiles(dataDir, CANARY)).toBe(false);
});

test('everything is everything: conversations, memory, logs, settings, keys, what was being sent', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const settings = openSettings(dataDir);
  const { client, close, unforeseen } = await startBackend({ clock, dataDir, settings });
  const persona = { ...(await client.settings.get()).persona, customInstruction: `Remember ${CANARY}` };
  await client.settings.update({
    persona,
    providers: { custom: { baseUrl: `http://${CANARY}.example/v1` } },
  });
  await client.providers.setKey({ providerId: 'openai', key: `sk-${CANARY}` });
  await client.providers.add({ kind: 'custom', name: CANARY });
  const { id: sessionId } = await client.sessions.create({ title: CANARY });
  const { user } = await say(client, sessionId, `Say ${CANARY}.`);
  await client.emotions.correct({ messageId: user.id, label: 'joy' });
  await bringIn(client, `${CANARY}.json`, await exported(client, 'json'));
  await upload(client, 'left.txt', `${CANARY} ${CANARY}`);
  await client.personas.save({ title: CANARY, persona });
  await client.story.saveNote({ day: '2026-01-01', text: CANARY });

  await client.deletions.everything({ confirm: 'everything' });
  expect((await client.sessions.list({ limit: 10 })).sessions).toEqual([]);
  const [pending] = (await client.deletions.list()).deletions;
  await client.deletions.undo({ deletionId: pending!.id });
  expect((await client.sessions.list({ limit: 10 })).sessions).toHaveLength(1);
  await client.deletions.everything({ confirm: 'everything' });
  await pass(clock, client);

  expect(JSON.stringify(await client.settings.get())).not.toContain(CANARY);
  expect((await client.providers.list()).providers.filter(({ hasKey }) => hasKey)).toEqual([]);
  expect((await client.imports.list()).imports).toEqual([]);
  expect((await client.personas.list()).personas).toEqual([]);
  expect((await client.story.notes({})).notes).toEqual([]);
  expect(await client.data.overview()).toMatchObject({ sessions: 0, messages: 0 });
  await close();
  expect(plainBytes(dataDir, DATABASE_KEY).includes(CANARY)).toBe(false);
  expect(unforeseen).toEqual([]);
});

test('what is said after everything was deleted stays, and is found', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const { client, close, unforeseen } = await startBackend({ clock, dataDir });
  const { id: before } = await client.sessions.create({});
  await say(client, before, `Say ${CANARY}.`);
  await client.deletions.everything({ confirm: 'everything' });
  const { id: after } = await client.sessions.create({});
  const { user } = await say(client, after, 'A new beginning with marigolds.');
  await pass(clock, client);

  expect((await client.sessions.list({})).sessions.map(({ id }) => id)).toEqual([after]);
  const { hits } = await client.messages.search({ query: 'marigold' });
  expect(hits.map(({ messageId }) => messageId)).toContain(user.id);
  await client.sessions.remove({ sessionId: after });
  await pass(clock, client);
  await close();
  expect(isIndexed(dataDir, 'zqx')).toBe(false);
  expect(isIndexed(dataDir, 'mar')).toBe(false);
  expect(unforeseen).toEqual([]);
});

test('a reply to a message that is being deleted is not written again', async () => {
  const { client } = await startBackend({ clock: manualClock() });
  const { id: sessionId } = await client.sessions.create({});
  const { user, reply } = await say(client, sessionId, 'Take this back.');
  await client.messages.remove({ messageId: user.id });
  await expect(client.messages.regenerate({ messageId: reply.id })).rejects.toMatchObject({
    code: 'DELETION_PENDING',
  });
  await client.messages.restore({ messageId: user.id });
  await collect(await client.messages.regenerate({ messageId: reply.id }));
});

test('the first message of a long session leaves a whole branch behind', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const first = await startBackend({ clock, dataDir });
  const { id: sessionId } = await first.client.sessions.create({});
  const { user } = await say(first.client, sessionId, 'The first of many.');
  await first.close();
  const db = openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY);
  const insert = db.prepare(
    `INSERT INTO messages (id, session_id, parent_id, position, shown, role, text, status, created_at)
     VALUES (?, ?, ?, ?, 1, 'user', ?, 'complete', 0)`,
  );
  db.transaction(() => {
    let parent = (db.prepare('SELECT id FROM messages WHERE position = 1').get() as { id: string }).id;
    for (let at = 2; at < 2_002; at += 1) {
      insert.run(
        `m${at}`,
        sessionId,
        parent,
        at,
        `Message ${at} of a long afternoon, with some words in it.`,
      );
      parent = `m${at}`;
    }
  })();
  db.close();
  const { client } = await startBackend({ clock, dataDir });
  await client.messages.remove({ messageId: user.id });
  await pass(clock, client);
  const { messages, total } = await client.messages.list({ sessionId, limit: 2 });
  expect(total).toBe(2_000);
  expect(messages.map(({ position }) => position)).toEqual([1_998, 1_999]);
});
