import { expect, test } from 'vitest';
import { plainBytes } from '../server/plain-bytes.ts';
import { DATABASE_KEY, manualClock, startBackend, temporaryDir } from './start-backend.ts';

const CANARY = 'Kanarienvogel';

test('what is typed is there again after the program ended, each in its session', async () => {
  const dataDir = temporaryDir();
  const first = await startBackend({ dataDir });
  const { id } = await first.client.sessions.create({});
  await first.client.drafts.keep({ sessionId: null, text: 'Dear' });
  await first.client.drafts.keep({ sessionId: id, text: 'And' });
  await first.client.drafts.keep({ sessionId: id, text: 'And then' });
  await first.close();
  const { client } = await startBackend({ dataDir });
  expect((await client.drafts.list()).drafts).toEqual([
    { sessionId: null, text: 'Dear' },
    { sessionId: id, text: 'And then' },
  ]);
  await client.drafts.keep({ sessionId: null, text: '' });
  expect((await client.drafts.list()).drafts).toEqual([{ sessionId: id, text: 'And then' }]);
});

test('a draft goes with its session, and with everything; not a byte of it is left', async () => {
  const clock = manualClock();
  const dataDir = temporaryDir();
  const { client, close } = await startBackend({ clock, dataDir });
  const { id } = await client.sessions.create({});
  await client.drafts.keep({ sessionId: id, text: CANARY });
  await client.drafts.keep({ sessionId: null, text: CANARY });
  await client.sessions.remove({ sessionId: id });
  expect((await client.drafts.list()).drafts).toEqual([{ sessionId: null, text: CANARY }]);
  await client.deletions.everything({ confirm: 'everything' });
  clock.advance(30_000);
  await expect.poll(async () => (await client.deletions.list()).deletions).toEqual([]);
  expect((await client.drafts.list()).drafts).toEqual([]);
  await close();
  expect(plainBytes(dataDir, DATABASE_KEY).includes(CANARY)).toBe(false);
});

test('a session that leaves no trace leaves none of its draft', async () => {
  const dataDir = temporaryDir();
  const { backend, client, close } = await startBackend({ dataDir });
  const { id } = backend.sessions.create({ ephemeral: true });
  await client.drafts.keep({ sessionId: id, text: CANARY });
  expect((await client.drafts.list()).drafts).toEqual([]);
  await close();
  expect(plainBytes(dataDir, DATABASE_KEY).includes(CANARY)).toBe(false);
});
