import { describe, expect, test } from 'vitest';
import { RESTORE_WINDOW_MS } from '#backend/session-manager/session-manager.ts';
import { collect, manualClock, startBackend } from './start-backend.ts';

describe('sessions', () => {
  test('are listed newest first, page by page, each exactly once', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      if (i % 2 === 0) clock.advance(1_000); // pairs share a time: the cursor must not skip one of them
      ids.push((await client.sessions.create({ title: `Session ${i}` })).id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.sessions.list({ limit: 3, cursor });
      seen.push(...page.sessions.map((session) => session.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen[0]).toBe(ids[6]);
  });

  test('move to the top when something is said in them', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const older = await client.sessions.create({ title: 'older' });
    clock.advance(1_000);
    await client.sessions.create({ title: 'newer' });
    clock.advance(1_000);
    await collect(await client.messages.send({ sessionId: older.id, text: 'Still here' }));
    expect((await client.sessions.list({})).sessions.map((session) => session.title)).toEqual([
      'older',
      'newer',
    ]);
  });

  test('are renamed; an empty name is refused', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    expect((await client.sessions.update({ sessionId, title: '  Evenings  ' })).title).toBe('Evenings');
    await expect(client.sessions.update({ sessionId, title: '  ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect((await client.sessions.get({ sessionId })).title).toBe('Evenings');
  });

  test('once deleted are gone from everywhere, and come back whole when restored', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    await collect(await client.messages.send({ sessionId, text: 'The lighthouse was beautiful' }));
    const before = await client.messages.list({ sessionId });
    await client.sessions.remove({ sessionId });
    expect((await client.sessions.list({})).sessions).toEqual([]);
    expect((await client.messages.search({ query: 'lighthouse' })).hits).toEqual([]);
    await expect(client.messages.list({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.sessions.restore({ sessionId });
    expect(await client.messages.list({ sessionId })).toEqual(before);
    expect((await client.messages.search({ query: 'lighthouse' })).hits.length).toBeGreaterThan(0);
  });

  test('can be restored until the window closes, and are really gone after it', async () => {
    const clock = manualClock();
    const { client, backend } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    for (const text of ['One', 'Two', 'Three'])
      await collect(await client.messages.send({ sessionId, text }));
    const { store } = backend.sessions.open(sessionId);
    const [message] = (await client.messages.list({ sessionId })).messages;
    const { restorableUntil } = await client.sessions.remove({ sessionId });
    expect(restorableUntil).toBe(clock.now() + RESTORE_WINDOW_MS);
    clock.advance(RESTORE_WINDOW_MS);
    await expect(client.sessions.restore({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect.poll(() => store.affect.excerpt(message!.id)).toBeNull();
  });

  test('that live in memory leave nothing on the disk and are not listed', async () => {
    const { backend, client } = await startBackend();
    const session = backend.sessions.create({ ephemeral: true });
    await collect(
      await backend.turns.send({ sessionId: session.id, text: 'A secret about marzipan', history: [] }),
    );
    expect((await client.sessions.list({})).sessions).toEqual([]);
    expect((await client.messages.search({ query: 'marzipan' })).hits).toEqual([]);
    expect((await client.messages.list({ sessionId: session.id })).messages).toEqual([]);
    expect((await client.companion.get({ sessionId: session.id })).sessionId).toBe(session.id);
    backend.sessions.end(session.id);
    expect(() => backend.sessions.get(session.id)).toThrow();
  });
});

describe('pages of messages', () => {
  test('give the end of a session first and any stretch of it by position', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    for (let i = 0; i < 6; i++)
      await collect(await client.messages.send({ sessionId, text: `Message ${i}` }));
    const end = await client.messages.list({ sessionId, limit: 3 });
    expect(end.total).toBe(12);
    expect(end.messages.map((message) => message.position)).toEqual([9, 10, 11]);
    const middle = await client.messages.list({ sessionId, before: 6, limit: 4 });
    expect(middle.messages.map((message) => message.position)).toEqual([2, 3, 4, 5]);
    expect(middle.messages[0]?.text).toBe('Message 1');
  });
});
