import { describe, expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { zipOf } from '../../unit/your-data/bytes.ts';
import { manualClock, startBackend, temporaryDir } from '../backend/start-backend.ts';
import { bringIn, say, until, upload } from './your-data.ts';

const said = (id: string, parent: string | null, role: string, text: string) => ({
  id,
  parent,
  message: { author: { role }, create_time: 1_700_000_000, content: { content_type: 'text', parts: [text] } },
});

const CHATS = JSON.stringify([
  {
    conversation_id: 'c1',
    title: 'Gardens',
    create_time: 1_700_000_000,
    current_node: 'b',
    mapping: {
      a: said('a', null, 'user', 'I am so happy about my garden!'),
      b: said('b', 'a', 'assistant', 'How lovely.'),
      c: said('c', 'a', 'assistant', 'Another answer.'),
    },
  },
]);

describe('chats of another program', () => {
  test('are read here, with how the companion would have felt, and can be gone on with and corrected', async () => {
    const { client, unforeseen } = await startBackend();
    const { preview, status } = await bringIn(
      client,
      'export.zip',
      zipOf([{ name: 'conversations.json', content: CHATS }]),
    );
    expect(preview).toMatchObject({ kind: 'chatgpt', sessions: 1, messages: 3, hasSettings: false });
    expect(status).toMatchObject({ state: 'done', sessions: 1, messages: 3, toRead: 0 });

    const { sessions } = await client.sessions.list({ limit: 10 });
    expect(sessions).toMatchObject([{ title: 'Gardens', createdAt: 1_700_000_000_000, messageCount: 2 }]);
    const sessionId = sessions[0]!.id;
    const [first] = (await client.messages.list({ sessionId, limit: 10 })).messages;
    expect(first?.reading).toMatchObject({ primary: 'joy', stage: 'transformer' });
    expect((await client.emotions.timeline({ sessionId, limit: 10 })).points[0]?.companion).not.toBeNull();
    expect((await client.messages.search({ query: 'garden', limit: 5 })).hits).toHaveLength(1);
    await client.emotions.correct({ messageId: first!.id, label: 'pride' });
    expect((await say(client, sessionId, 'And it rains at last.')).user.position).toBe(2);

    const again = await bringIn(client, 'conversations.json', CHATS);
    expect(again.preview.newMessages).toBe(0);
    expect(again.status).toMatchObject({ sessions: 0, messages: 0 });
    await client.imports.undo({ importId: status.id });
    await until(client, (newest) => newest?.id === again.status.id);
    while ((await client.imports.list()).imports.length > 1) await new Promise(setImmediate);
    const left = (await client.messages.list({ sessionId, limit: 10 })).messages;
    expect(left.map(({ text }) => text)).toContain('And it rains at last.');
    expect(left).toHaveLength(2);
    expect(unforeseen).toEqual([]);
  });

  test('wait for their reading while detection is paused, over a restart, and are read when it goes on', async () => {
    const settings = memorySettings({ detection: { paused: true } });
    const dataDir = temporaryDir();
    const first = await startBackend({ dataDir, settings });
    const uploadId = await upload(first.client, 'conversations.json', CHATS);
    await first.client.imports.start({ uploadId, settings: false });
    await until(first.client, (newest) => newest?.state === 'done' && newest.toRead === 1);
    await first.close();

    const { client } = await startBackend({ dataDir, settings });
    expect((await client.imports.list()).imports[0]).toMatchObject({ toRead: 1 });
    await client.settings.update({ detection: { paused: false } });
    await until(client, (newest) => newest?.toRead === 0);
    const [session] = (await client.sessions.list({ limit: 1 })).sessions;
    const [message] = (await client.messages.list({ sessionId: session!.id, limit: 5 })).messages;
    expect(message?.reading?.primary).toBe('joy');
  });

  test('are not brought in while something is being deleted', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    await client.sessions.remove({ sessionId });
    const uploadId = await upload(client, 'conversations.json', CHATS);
    await expect(client.imports.start({ uploadId, settings: false })).rejects.toMatchObject({
      code: 'DELETION_PENDING',
    });
    await client.sessions.restore({ sessionId });
    await client.imports.start({ uploadId, settings: false });
    await until(client, (newest) => newest?.state === 'done');
  });
});

test('while detection is paused nothing is read, and the companion only calms down', async () => {
  const clock = manualClock();
  const { client } = await startBackend({ clock });
  const { id: sessionId } = await client.sessions.create({});
  await say(client, sessionId, 'I am so angry at everybody!');
  const before = await client.companion.get({ sessionId });
  await client.settings.update({ detection: { paused: true } });
  clock.advance(60_000);
  const { user } = await say(client, sessionId, 'I hate everything about this terrible day!');
  const after = await client.companion.get({ sessionId });
  const [, , message] = (await client.messages.list({ sessionId, limit: 5 })).messages;
  expect(message).toMatchObject({ id: user.id, reading: null, readingHidden: false });
  const strength = ({ emotions }: typeof before) =>
    emotions.reduce((sum, { intensity }) => sum + intensity, 0);
  expect(strength(after)).toBeLessThan(strength(before));
  expect(after.emotions.map(({ causeMessageId }) => causeMessageId)).not.toContain(user.id);
});
