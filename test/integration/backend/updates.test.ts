import { expect, test, vi } from 'vitest';
import { noUpdates, type Updates } from '#backend/updates.ts';
import { manualClock, startBackend } from './start-backend.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** An installation that asks a server of its own for versions. */
function fakeUpdates() {
  let status: ReturnType<Updates['status']> = {
    ...noUpdates('1.0.0').status(),
    unavailable: null,
    host: 'updates.example',
  };
  const look = vi.fn<Updates['look']>(async (fetch, channel) => {
    await (await fetch(`https://updates.example/${channel}.yml?not=logged`)).text();
    const found = { version: '1.1.0', notes: '', releasedAt: null, bytes: null };
    status = { ...status, state: 'found', found };
    return status;
  });
  const updates: Updates = {
    status: () => status,
    look,
    download: () => status,
    cancel: () => status,
    install: async () => status,
  };
  return { updates, look };
}

test('nobody is asked for a newer version unless a person wants that; then once a day', async () => {
  const clock = manualClock();
  const { updates, look } = fakeUpdates();
  const fetch = async () => new Response('version: 1.1.0');
  const { client } = await startBackend({ clock, updates, fetch });
  clock.advance(3 * DAY_MS);
  expect(look).not.toHaveBeenCalled();

  await client.settings.update({ updates: { look: true } });
  clock.advance(DAY_MS);
  expect(look).toHaveBeenCalledOnce();
  clock.advance(DAY_MS);
  expect(look).toHaveBeenCalledTimes(2);
});

test('the first time is a minute after the start', async () => {
  const clock = manualClock();
  const { updates, look } = fakeUpdates();
  const { client } = await startBackend({ clock, updates, fetch: async () => new Response('') });
  await client.settings.update({ updates: { look: true } });
  clock.advance(MINUTE_MS - 1);
  expect(look).not.toHaveBeenCalled();
  clock.advance(1);
  expect(look).toHaveBeenCalledOnce();
});

test('what updates ask takes the person’s way out and stands in the outbound log; what is found is said', async () => {
  const { updates } = fakeUpdates();
  const { client } = await startBackend({ updates, fetch: async () => new Response('version: 1.1.0') });
  await client.settings.update({ updates: { channel: 'beta' } });
  expect((await client.updates.look()).found?.version).toBe('1.1.0');

  const { requests } = await client.network.log({});
  expect(requests).toMatchObject([
    { host: 'updates.example', purpose: 'update', provider: 'updates', sessionId: null, status: 200 },
  ]);
  const { notices } = await client.data.status();
  expect(notices).toContainEqual(expect.objectContaining({ code: 'UPDATE', about: '1.1.0' }));
});

test('a server leaves updates to whoever runs it', async () => {
  const { client } = await startBackend({});
  expect(await client.updates.status()).toMatchObject({ unavailable: 'server', state: 'idle' });
  expect(await client.updates.look()).toMatchObject({ state: 'idle', found: null });
});
