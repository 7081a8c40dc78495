import { describe, expect, test } from 'vitest';
import { RESTORE_WINDOW_MS } from '#backend/session-manager/session-manager.ts';
import { TRASH_MS } from '#backend/session-manager/trash.ts';
import { bringIn, type Client, exported, say } from '../your-data/your-data.ts';
import { manualClock, startBackend } from './start-backend.ts';

const titles = async (client: Client, input: Parameters<Client['sessions']['list']>[0] = {}) =>
  (await client.sessions.list(input)).sessions.map(({ title }) => title);

/** Sessions with these titles, the last one used last. */
async function begin(names: readonly string[]) {
  const clock = manualClock();
  const app = await startBackend({ clock });
  const ids = new Map<string, string>();
  for (const title of names) {
    clock.advance(1_000);
    ids.set(title, (await app.client.sessions.create({ title })).id);
  }
  return { ...app, clock, id: (name: string) => ids.get(name)! };
}

describe('the list of sessions', () => {
  test('has pinned ones first, in every order and over every page', async () => {
    const { client, clock, id } = await begin(['b', 'a', 'C']);
    await client.sessions.update({ sessionId: id('b'), pinned: true });
    expect(await titles(client)).toEqual(['b', 'C', 'a']);
    expect(await titles(client, { sort: 'title' })).toEqual(['b', 'a', 'C']);
    clock.advance(1_000);
    await say(client, id('a'), 'Still here');
    expect(await titles(client)).toEqual(['b', 'a', 'C']);
    expect(await titles(client, { sort: 'created' })).toEqual(['b', 'C', 'a']);
    for (const sort of ['updated', 'created', 'title'] as const) {
      const paged: (string | null)[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await client.sessions.list({ sort, limit: 1, ...(cursor ? { cursor } : {}) });
        paged.push(...page.sessions.map(({ title }) => title));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(await titles(client, { sort }));
    }
    // A cursor of another order, or of nobody's, begins anew.
    const { nextCursor } = await client.sessions.list({ sort: 'title', limit: 1 });
    expect(await titles(client, { cursor: nextCursor! })).toHaveLength(3);
    expect(await titles(client, { cursor: 'nonsense' })).toHaveLength(3);
  });

  test('archived ones have a list of their own, and stay in the search', async () => {
    const { client, id } = await begin(['kept', 'put away']);
    await say(client, id('put away'), 'The marzipan was lovely');
    await client.sessions.update({ sessionId: id('put away'), archived: true });
    expect(await titles(client)).toEqual(['kept']);
    expect(await titles(client, { archived: true })).toEqual(['put away']);
    expect((await client.messages.search({ query: 'marzipan' })).hits.length).toBeGreaterThan(0);
    await client.sessions.update({ sessionId: id('put away'), archived: false });
    expect(await titles(client)).toHaveLength(2);
  });

  test('folders hold sessions, which stay when their folder goes', async () => {
    const { client, id } = await begin(['one', 'two']);
    const folder = await client.folders.create({ name: '  Work ' });
    expect(folder.name).toBe('Work');
    await client.sessions.update({ sessionId: id('one'), folderId: folder.id });
    expect(await titles(client, { folderId: folder.id })).toEqual(['one']);
    await client.folders.rename({ folderId: folder.id, name: 'Home' });
    expect((await client.folders.list()).folders).toMatchObject([{ name: 'Home' }]);
    const nowhere = client.sessions.update({ sessionId: id('two'), folderId: 'nowhere' });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'folder' } });
    expect(await client.folders.remove({ folderId: folder.id })).toEqual({ sessionIds: [id('one')] });
    expect((await client.sessions.get({ sessionId: id('one') })).folderId).toBeNull();
  });
});

describe('the trash', () => {
  test('hides a session from everything, for thirty days, and gives it back whole', async () => {
    const { client, clock, id, close, dataDir } = await begin(['kept', 'unwanted']);
    await say(client, id('unwanted'), 'The marzipan was lovely');
    const before = await client.messages.list({ sessionId: id('unwanted') });
    const { restorableUntil } = await client.sessions.trash({ sessionId: id('unwanted') });
    expect(restorableUntil).toBe(clock.now() + TRASH_MS);
    expect(await titles(client)).toEqual(['kept']);
    expect(await client.data.overview()).toMatchObject({ sessions: 1, messages: 0, inTrash: 1 });
    expect((await client.messages.search({ query: 'marzipan' })).hits).toEqual([]);
    expect(await exported(client, 'json')).not.toContain('marzipan');
    await expect(client.sessions.get({ sessionId: id('unwanted') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await client.sessions.trashed({})).toMatchObject({
      sessions: [{ session: { title: 'unwanted' }, trashedAt: clock.now(), goneAt: restorableUntil }],
      total: 1,
    });
    await close(); // a start deletes what was being deleted, and leaves the trash alone

    clock.advance(TRASH_MS - 1);
    const again = await startBackend({ dataDir, clock });
    await again.client.sessions.restore({ sessionId: id('unwanted') });
    expect(await again.client.messages.list({ sessionId: id('unwanted') })).toEqual(before);
    expect((await again.client.sessions.trashed({})).total).toBe(0);
  });

  test('empties itself of what is thirty days old, while the app runs', async () => {
    const { client, backend, clock, id } = await begin(['older', 'newer']);
    const { user } = await say(client, id('older'), 'The marzipan was lovely');
    const { store } = backend.sessions.open(id('older'));
    await client.sessions.trash({ sessionId: id('older') });
    clock.advance(TRASH_MS / 2);
    await client.sessions.trash({ sessionId: id('newer') });
    for (let day = 0; day < 15; day += 1) {
      clock.advance(24 * 60 * 60_000);
      await new Promise((resolve) => setTimeout(resolve)); // the day's look ends before the next one
    }
    await expect.poll(() => store.affect.excerpt(user.id)).toBeNull();
    await expect(client.sessions.restore({ sessionId: id('older') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client.sessions.trashed({})).sessions).toMatchObject([{ session: { title: 'newer' } }]);
  });

  test('what is deleted out of it for good is gone after half a minute', async () => {
    const { client, backend, clock, id } = await begin(['unwanted']);
    const { user } = await say(client, id('unwanted'), 'The marzipan was lovely');
    const { store } = backend.sessions.open(id('unwanted'));
    await client.sessions.trash({ sessionId: id('unwanted') });
    const { restorableUntil } = await client.sessions.remove({ sessionId: id('unwanted') });
    expect(restorableUntil).toBe(clock.now() + RESTORE_WINDOW_MS);
    expect((await client.sessions.trashed({})).total).toBe(0);
    clock.advance(RESTORE_WINDOW_MS);
    await expect.poll(() => store.affect.excerpt(user.id)).toBeNull();
  });

  test('is part of everything, and of a range of time; taken back, it is the trash again', async () => {
    const { client, backend, clock, id } = await begin(['kept', 'unwanted']);
    const { user } = await say(client, id('unwanted'), 'The marzipan was lovely');
    const { store } = backend.sessions.open(id('unwanted'));
    await client.sessions.trash({ sessionId: id('unwanted') });
    const everything = await client.deletions.everything({ confirm: 'everything' });
    expect((await client.sessions.trashed({})).total).toBe(0);
    await client.deletions.undo({ deletionId: everything.id });
    expect(await titles(client)).toEqual(['kept']);
    expect((await client.sessions.trashed({})).total).toBe(1);

    const range = { from: 0, until: clock.now() + 1 };
    expect(await client.deletions.preview(range)).toEqual({ messages: 2, sessions: 1 });
    await client.deletions.range(range);
    expect((await client.sessions.trashed({})).total).toBe(0);
    clock.advance(RESTORE_WINDOW_MS);
    await expect.poll(() => store.affect.excerpt(user.id)).toBeNull();
  });
});

test('an export carries pins, folders and the archive, and of several sessions those alone', async () => {
  const { client, id, clock } = await begin(['one', 'two', 'three']);
  const folder = await client.folders.create({ name: 'Work' });
  await client.sessions.update({ sessionId: id('one'), pinned: true, folderId: folder.id });
  await client.sessions.update({ sessionId: id('two'), archived: true, folderId: folder.id });
  for (const name of ['one', 'two', 'three']) await say(client, id(name), `Words of ${name}`);
  const text = await exported(client, 'json');

  const other = await startBackend({ clock });
  await bringIn(other.client, 'mine.json', text);
  expect((await other.client.folders.list()).folders).toEqual([folder]);
  const [one] = (await other.client.sessions.list({ folderId: folder.id })).sessions;
  expect(one).toMatchObject({ title: 'one', pinned: true, folderId: folder.id });
  expect(await titles(other.client, { archived: true })).toEqual(['two']);
  // Taken out again, nothing of it is left, its folder neither.
  const { imports } = await other.client.imports.list();
  await other.client.imports.undo({ importId: imports[0]!.id });
  await expect.poll(async () => (await other.client.folders.list()).folders).toEqual([]);

  const two = await client.exports.download({ format: 'json', sessionIds: [id('one'), id('two')] });
  const some = JSON.parse(await new Response((two as Blob).stream()).text());
  expect(some.sessions).toMatchObject([{ title: 'one' }, { title: 'two' }]);
  expect(some.folders).toHaveLength(1);
  expect(some.messages).toHaveLength(4);
  expect(JSON.stringify(some)).not.toContain('Words of three');
  const page = await client.exports.download({ format: 'markdown', sessionIds: [id('three'), id('one')] });
  const words = await new Response((page as Blob).stream()).text();
  expect(words).toContain('Words of three');
  expect(words).not.toContain('Words of two');
});
