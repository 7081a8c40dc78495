/** The log of every request that was sent: what is in it, and what never is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect, manualClock } from './start-backend.ts';
import { SECRET_WORDS, say, startAt, startFake } from './start-network.ts';

describe('the outbound log', () => {
  test('tells when, where, what for and how much, to the byte', async () => {
    const fake = await startFake();
    const clock = manualClock();
    let sent = 0;
    let received = 0;
    const counting = await startAt(
      fake.url,
      {},
      {
        clock,
        fetch: async (address, init) => {
          sent += Buffer.byteLength(String(init?.body ?? ''));
          const response = await fetch(address, init);
          const text = await response.text();
          received += Buffer.byteLength(text);
          return new Response(text, response);
        },
      },
    );
    fake.reply = 'Grüße aus München 💛';
    const { session } = await say(counting);
    const { requests, total, left } = await counting.client.network.log({});
    expect(requests).toEqual([
      {
        id: expect.any(Number),
        at: clock.now(),
        host: new URL(fake.url).host,
        local: true,
        purpose: 'reply',
        provider: 'custom',
        sessionId: session.id,
        sessionTitle: SECRET_WORDS,
        proxy: null,
        bytesOut: sent,
        bytesIn: received,
        status: 200,
        failure: null,
        durationMs: 0,
      },
    ]);
    expect([sent > 100, received > 100, total, left]).toEqual([true, true, 1, 0]);
  });

  test('holds no key, no path and no word of what was said', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    await say(app);
    await app.client.providers.test({ providerId: 'custom' });
    const { id: sessionId } = (await app.client.sessions.list({})).sessions[0]!;
    await app.client.sessions.update({ sessionId, title: 'Renamed' });
    const text = JSON.stringify(await app.client.network.log({}));
    for (const word of ['marzipan', 'Well read', fake.apiKey, 'chat/completions', 'test-small', 'Bearer']) {
      expect(text).not.toContain(word);
    }
  });

  test('has a stopped, a refused and a cut request too', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    fake.behave('401', { times: 1 });
    await say(app);
    fake.behave('reset', { times: 1 });
    await say(app);
    fake.behave('hold', { times: 1 });
    const session = await app.client.sessions.create({});
    const arriving = fake.nextRequest();
    const turn = collect(await app.client.messages.send({ sessionId: session.id, text: 'Hello' }));
    await arriving;
    await expect.poll(async () => (await app.client.network.log({})).requests.length).toBe(3);
    const underWay = (await app.client.network.log({})).requests[0];
    expect(underWay).toMatchObject({ durationMs: null, failure: null });
    await app.client.messages.stop({ sessionId: session.id });
    await turn;
    await fake.close();
    await say(app);
    expect((await app.client.network.log({})).requests).toMatchObject([
      { failure: 'refused', status: null, bytesOut: 0 },
      { failure: 'stopped', durationMs: expect.any(Number) },
      { failure: 'cut', status: 200 },
      { failure: null, status: 401 },
    ]);
  });

  test('tells a reading by a language model from a reply', async () => {
    const fake = await startFake();
    fake.reply = 'No reading at all.';
    const app = await startAt(fake.url);
    await app.client.settings.update({ detection: { mode: 'llm' } });
    const { session } = await say(app);
    const purposes = (await app.client.network.log({})).requests.map(({ purpose, sessionId }) => [
      purpose,
      sessionId,
    ]);
    expect(purposes).toEqual([
      ['reply', session.id],
      ['detection', session.id], // its answer could not be used: asked once more
      ['detection', session.id],
    ]);
  });

  test('knows no session that leaves no trace, and forgets one that is deleted', async () => {
    const fake = await startFake();
    const clock = manualClock();
    const app = await startAt(fake.url, {}, { clock });
    const { id: secret } = app.backend.sessions.create({ ephemeral: true });
    await collect(await app.backend.turns.send({ sessionId: secret, text: 'Leave no trace' }));
    const { session } = await say(app);
    const sessions = async () =>
      (await app.client.network.log({})).requests.map(({ sessionId }) => sessionId);
    expect(await sessions()).toEqual([session.id, null]);
    await app.client.sessions.remove({ sessionId: session.id });
    expect(await sessions()).toEqual([null, null]);
    await app.client.sessions.restore({ sessionId: session.id });
    expect(await sessions()).toEqual([session.id, null]);
    await app.client.sessions.remove({ sessionId: session.id });
    clock.advance(31_000);
    await expect
      .poll(() => app.client.sessions.restore({ sessionId: session.id }).catch(() => 'gone'))
      .toBe('gone');
    expect(await sessions()).toEqual([null, null]);
  });

  test('can be cleared, and for half a minute that can be taken back', async () => {
    const fake = await startFake();
    const clock = manualClock();
    const app = await startAt(fake.url, {}, { clock });
    const total = async () => (await app.client.network.log({})).total;
    await say(app);
    const { restorableUntil } = await app.client.network.clearLog();
    expect(restorableUntil).toBe(clock.now() + 30_000);
    expect(await total()).toBe(0);
    await say(app);
    clock.advance(29_000);
    expect(await app.client.network.restoreLog()).toEqual({ restored: 1 });
    expect(await total()).toBe(2);
    await app.client.network.clearLog();
    clock.advance(30_000);
    expect(await app.client.network.restoreLog()).toEqual({ restored: 0 });
    expect(await total()).toBe(0);
  });

  test('comes in pages, newest first', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    for (let turn = 0; turn < 5; turn++) await app.client.providers.test({ providerId: 'custom' });
    const first = await app.client.network.log({ limit: 3 });
    const second = await app.client.network.log({ limit: 3, cursor: first.nextCursor ?? 0 });
    const ids = [...first.requests, ...second.requests].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect([first.requests.length, second.requests.length, second.nextCursor]).toEqual([3, 2, null]);
  });

  test('outlives a restart, encrypted; what was under way then is said to be cut by it', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    await say(app);
    fake.behave('stall-first-byte');
    const arriving = fake.nextRequest();
    void app.client.providers.test({ providerId: 'custom' });
    await arriving;
    await app.close();
    const again = await startAt(fake.url, {}, { dataDir: app.dataDir });
    expect((await again.client.network.log({})).requests).toMatchObject([
      { purpose: 'test', failure: 'quit', durationMs: null },
      { purpose: 'reply', failure: null },
    ]);
    const bytes = readdirSync(app.dataDir).map((name) => readFileSync(join(app.dataDir, name)));
    expect(Buffer.concat(bytes).includes(new URL(fake.url).host)).toBe(false);
  });
});
