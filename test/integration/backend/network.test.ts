/** The way out of the machine: proxies, certificates, time-outs, and the log of what left. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BackendOptions } from '#backend/backend.ts';
import { environmentProxy } from '#backend/network/environment-proxy.ts';
import { parsePacResult } from '#backend/network/proxy-address.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { SettingsPatch } from '#shared/contract/settings.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../../fakes/openai.ts';
import { startFakeProxy } from '../../fakes/proxy.ts';
import { AUTHORITY_FILE, startTlsEndpoint } from '../../fakes/tls-endpoint.ts';
import { cleanUp, collect, eventOf, manualClock, startBackend, temporaryDir } from './start-backend.ts';

type Proxies = NonNullable<SettingsPatch['network']>;
type App = Awaited<ReturnType<typeof startBackend>>;

const SECRET_WORDS = 'marzipan in the letter';

async function startFake(): Promise<FakeOpenAi> {
  const fake = await startFakeOpenAi();
  fake.reply = 'Well read.';
  cleanUp(() => fake.close());
  return fake;
}

async function startProxy(options: Parameters<typeof startFakeProxy>[0]) {
  const proxy = await startFakeProxy(options);
  cleanUp(() => proxy.close());
  return proxy;
}

async function startTls(fake: FakeOpenAi, certificate?: 'expired') {
  const endpoint = await startTlsEndpoint(portOf(fake.url), certificate);
  cleanUp(() => endpoint.close());
  return endpoint;
}

const portOf = (url: string): number => Number(new URL(url).port);

/** A backend whose endpoint is at `baseUrl`; `models.test` is no name that any real machine has. */
async function startAt(
  baseUrl: string,
  network: Proxies = {},
  options: Partial<BackendOptions> = {},
): Promise<App> {
  return startBackend({
    settings: memorySettings({
      generation: { provider: 'custom', model: 'test-small' },
      providers: { custom: { baseUrl } },
      network,
    }),
    providers: { custom: { apiKey: 'sk-fake-key-for-tests-0123456789abcdef' } },
    ...options,
  });
}

async function say({ client }: App, text = SECRET_WORDS) {
  const session = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId: session.id, text }));
  return { session, reply: eventOf(events, 'reply-finished').message };
}

const custom = (url: string, user: string | null = null): Proxies => ({
  proxy: { mode: 'custom', url, user },
});

describe('a proxy', () => {
  test.each([
    ['http', 'ada:lovelace:1815'],
    ['https', 'ada:lovelace:1815'],
    ['socks5', 'ada:lovelace:1815'],
    ['socks4', 'ada'],
    ['http', undefined],
    ['socks5', undefined],
    ['socks4', undefined],
  ] as const)('over %s (%s) carries a reply, and looks names up itself', async (scheme, credentials) => {
    const fake = await startFake();
    const tls = await startTls(fake);
    const proxy = await startProxy({
      scheme,
      targets: { 'models.test:443': tls.port },
      ...(credentials === undefined ? {} : { credentials }),
    });
    const [user = null, ...password] = credentials?.split(':') ?? [];
    const app = await startAt('https://models.test/v1', {
      ...custom(`${scheme}://127.0.0.1:${proxy.port}`, user),
      caFile: AUTHORITY_FILE,
    });
    if (password.length > 0) await app.client.network.setProxyPassword({ password: password.join(':') });

    expect((await say(app)).reply).toMatchObject({ status: 'complete', text: 'Well read.' });
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(['models.test:443']);
    expect(proxy.credentials).toEqual([credentials ?? null]);
    expect((await app.client.network.log({})).requests).toMatchObject([
      { host: 'models.test', proxy: `${scheme}://127.0.0.1:${proxy.port}`, status: 200, failure: null },
    ]);
    expect(app.unforeseen).toEqual([]);
  });

  test('carries requests that are not encrypted too, and the test and the list of models', async () => {
    const fake = await startFake();
    const proxy = await startProxy({ scheme: 'http', targets: { 'models.test:8080': portOf(fake.url) } });
    const { client } = await startAt('http://models.test:8080/v1', custom(`127.0.0.1:${proxy.port}`));
    expect(await client.providers.test({ providerId: 'custom' })).toMatchObject({ ok: true });
    expect((await client.providers.models({ providerId: 'custom' })).models).toHaveLength(3);
    expect((await client.network.log({})).requests).toMatchObject([
      { purpose: 'models', host: 'models.test:8080', sessionId: null },
      { purpose: 'test', host: 'models.test:8080', sessionId: null },
    ]);
    expect(proxy.tunnels.length).toBeGreaterThan(0);
  });

  test.each([
    ['http', 'wrong'],
    ['http', null],
    ['socks5', 'wrong'],
    ['socks5', null],
  ] as const)(
    'over %s that gets the password %s is named as the one who refuses',
    async (scheme, password) => {
      const proxy = await startProxy({ scheme, targets: {}, credentials: 'ada:lovelace' });
      const user = password === null ? null : 'ada';
      const app = await startAt('http://models.test/v1', custom(`${scheme}://127.0.0.1:${proxy.port}`, user));
      if (password !== null) await app.client.network.setProxyPassword({ password });
      expect((await say(app)).reply).toMatchObject({
        status: 'failed',
        error: { code: 'PROXY_FAILED', message: expect.stringContaining('user name or password') },
      });
      expect(proxy.tunnels).toEqual([]);
      expect((await app.client.network.log({})).requests).toMatchObject([
        { status: null, failure: 'proxy-password', bytesOut: 0, bytesIn: 0 },
      ]);
    },
  );

  test.each(['http', 'socks4', 'socks5'] as const)(
    'over %s that is gone, or says no, is named',
    async (scheme) => {
      const fake = await startFake();
      const proxy = await startProxy({ scheme, targets: { 'models.test:80': portOf(fake.url) } });
      const app = await startAt('http://models.test/v1', custom(`${scheme}://127.0.0.1:${proxy.port}`));
      const failure = async () => (await say(app)).reply.error;
      proxy.behave('refuse');
      expect(await failure()).toMatchObject({
        code: 'PROXY_FAILED',
        message: expect.stringContaining('does not let the request through'),
      });
      await proxy.close();
      expect(await failure()).toMatchObject({
        code: 'PROXY_FAILED',
        message: expect.stringContaining('does not answer'),
      });
      expect(fake.requests).toEqual([]); // nothing goes past it
    },
  );

  test.each(['http', 'socks5'] as const)('over %s that cannot reach the provider says so', async (scheme) => {
    const proxy = await startProxy({ scheme, targets: {} });
    const app = await startAt('http://models.test/v1', custom(`${scheme}://127.0.0.1:${proxy.port}`));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROXY_FAILED',
      message: expect.stringContaining('cannot reach it either'),
    });
  });

  test('that was chosen and has no address lets nothing out', async () => {
    const app = await startAt('http://models.test/v1', { proxy: { mode: 'custom' } });
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROXY_FAILED',
      message: expect.stringContaining('no address yet'),
    });
    const status = await app.client.network.status();
    expect(status.problems).toMatchObject([{ about: 'proxy' }]);
    await expect(app.client.network.setProxyPassword({ password: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Type the address of the proxy first.',
    });
  });

  test('is never used for this machine itself', async () => {
    const fake = await startFake();
    const proxy = await startProxy({ scheme: 'http', targets: {} });
    const app = await startAt(fake.url, custom(`127.0.0.1:${proxy.port}`), {
      resolveSystemProxy: async () => {
        throw new Error('must not be asked');
      },
    });
    for (const mode of ['custom', 'system', 'none'] as const) {
      await app.client.settings.update({ network: { proxy: { mode } } });
      expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    }
    expect(proxy.tunnels).toEqual([]);
    expect((await app.client.network.log({})).requests).toMatchObject([
      { local: true, proxy: null },
      { local: true, proxy: null },
      { local: true, proxy: null },
    ]);
  });

  test('of the environment is taken with its credentials, and NO_PROXY is kept to', async () => {
    const fake = await startFake();
    const proxy = await startProxy({
      scheme: 'http',
      targets: { 'models.test:80': portOf(fake.url) },
      credentials: 'ada:love lace',
    });
    const asked: string[] = [];
    const app = await startAt(
      'http://models.test/v1',
      {},
      {
        resolveSystemProxy: environmentProxy({
          HTTP_PROXY: `http://ada:love%20lace@127.0.0.1:${proxy.port}`,
          NO_PROXY: 'inside.test',
        }),
        fetch: async (address) => {
          asked.push(String(address));
          throw new TypeError('fetch failed');
        },
      },
    );
    expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    expect(asked).toEqual([]);
    await app.client.settings.update({ providers: { custom: { baseUrl: 'http://llm.inside.test/v1' } } });
    await say(app);
    expect(asked).toEqual(['http://llm.inside.test/v1/chat/completions']);
    expect(proxy.tunnels).toHaveLength(1);
  });

  test('of the system is asked for each address, and mode none asks nobody', async () => {
    const fake = await startFake();
    const proxy = await startProxy({ scheme: 'socks5', targets: { 'models.test:80': portOf(fake.url) } });
    const asked: string[] = [];
    const app = await startAt(
      'http://models.test/v1',
      {},
      {
        resolveSystemProxy: async ({ hostname }) => {
          asked.push(hostname);
          return parsePacResult(`SOCKS5 127.0.0.1:${proxy.port}; DIRECT`);
        },
        fetch: () => Promise.reject(new TypeError('fetch failed')),
      },
    );
    expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    expect(asked).toEqual(['models.test']);
    expect((await app.client.network.status()).proxy).toBe(`socks5://127.0.0.1:${proxy.port}`);
    await app.client.settings.update({ network: { proxy: { mode: 'none' } } });
    expect((await say(app)).reply.error?.code).toBe('PROVIDER_UNREACHABLE');
    expect(asked).toHaveLength(2);
    expect((await app.client.network.status()).proxy).toBeNull();
  });
});

test('what the built-in fetch can do is left to it: an agent is for other time-outs, and for silence of more than 5 minutes', async () => {
  const fake = await startFake();
  let builtIn = 0;
  const app = await startAt(
    fake.url,
    {},
    {
      fetch: (address, init) => {
        builtIn += 1;
        return fetch(address, init);
      },
    },
  );
  expect((await say(app)).reply).toMatchObject({ status: 'complete' });
  expect(builtIn).toBe(1);
  await app.client.settings.update({ idleTimeoutMs: 300_001 });
  expect((await say(app)).reply).toMatchObject({ status: 'complete' });
  await app.client.settings.update({ idleTimeoutMs: 60_000, network: { connectTimeoutMs: 11_000 } });
  expect((await say(app)).reply).toMatchObject({ status: 'complete' });
  expect(builtIn).toBe(1);
  expect(fake.requests).toHaveLength(3);
});

test('a system that cannot say which proxy it has lets nothing out', async () => {
  let sent = 0;
  const app = await startAt(
    'http://models.test/v1',
    {},
    {
      resolveSystemProxy: () => Promise.reject(new Error('no answer')),
      fetch: () => {
        sent += 1;
        return Promise.reject(new TypeError('fetch failed'));
      },
    },
  );
  expect((await say(app)).reply.error?.code).toBe('PROXY_FAILED');
  expect(sent).toBe(0);
});

describe('the password of a proxy', () => {
  test('is kept in the keychain, never told, and goes to the proxy alone that it was typed for', async () => {
    const first = await startProxy({ scheme: 'http', targets: {}, credentials: 'ada:lovelace-canary' });
    const second = await startProxy({ scheme: 'http', targets: {}, credentials: 'nobody:at all' });
    const secrets = memorySecrets();
    const app = await startAt('http://models.test/v1', custom(`127.0.0.1:${first.port}`, 'ada'), { secrets });
    const stored = await app.client.network.setProxyPassword({ password: 'lovelace-canary' });
    expect(stored.passwordStoredIn).toBe('memory');
    expect(await secrets.get('proxy-password')).toContain('lovelace-canary');
    const everything = [
      stored,
      await app.client.network.status(),
      await app.client.settings.get(),
      await say(app),
      await app.client.network.log({}),
    ];
    expect(JSON.stringify(everything)).not.toContain('lovelace-canary');
    expect(first.credentials).toEqual(['ada:lovelace-canary']);

    await app.client.settings.update({ network: { proxy: { url: `http://127.0.0.1:${second.port}` } } });
    expect((await app.client.network.status()).passwordStoredIn).toBeNull();
    await say(app);
    expect(second.credentials).toEqual(['ada:']);

    await app.client.network.removeProxyPassword();
    expect(await secrets.get('proxy-password')).toBeNull();
  });

  test('that the keychain refuses is said to be not stored', async () => {
    const locked = { ...memorySecrets(), set: () => Promise.reject(new Error('locked')) };
    const app = await startAt('http://models.test/v1', custom('127.0.0.1:9', 'ada'), { secrets: locked });
    await expect(app.client.network.setProxyPassword({ password: 'x' })).rejects.toMatchObject({
      code: 'SECRET_NOT_STORED',
    });
  });

  test.each([
    ['http://ada:secret@proxy.example:3128', 'have fields of their own'],
    ['ada@proxy.example', 'have fields of their own'],
    ['ftp://proxy.example', 'Type an address such as'],
    ['http://', 'Type an address such as'],
    ['http://proxy.example:3128/path', 'Type an address such as'],
    ['proxy.example:70000', 'A port is a number from 1 to 65535'],
  ])('and the address are apart: %s is refused', async (url, advice) => {
    const { client } = await startBackend();
    await expect(client.settings.update({ network: { proxy: { url } } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining(advice),
    });
  });

  test.each([
    ['proxy.example:3128', 'http://proxy.example:3128'],
    ['socks5h://proxy.example/', 'socks5h://proxy.example'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('%s is an address', async (typed, kept) => {
    const { client } = await startBackend();
    const { network } = await client.settings.update({ network: { proxy: { url: typed } } });
    expect(network.proxy).toEqual({ mode: 'system', url: kept, user: null });
  });
});

describe('a certificate', () => {
  const at = ({ port }: { port: number }, host = '127.0.0.1') => `https://${host}:${port}/v1`;

  test('of an authority that nobody knows is refused, until its CA file is set', async () => {
    const fake = await startFake();
    const app = await startAt(at(await startTls(fake)));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('CA file'),
    });
    expect(await app.client.providers.test({ providerId: 'custom' })).toMatchObject({
      ok: false,
      error: { code: 'PROVIDER_TLS' },
    });
    expect(fake.requests).toEqual([]);
    await app.client.settings.update({ network: { caFile: AUTHORITY_FILE } });
    expect(await app.client.network.status()).toMatchObject({ certificates: 1, problems: [] });
    expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    expect((await app.client.network.log({})).requests.map(({ failure }) => failure)).toEqual([
      null,
      'tls-issuer',
      'tls-issuer',
    ]);
  });

  test('that has expired, or is for another name, is refused whoever signed it', async () => {
    const fake = await startFake();
    const expired = await startAt(at(await startTls(fake, 'expired')), { caFile: AUTHORITY_FILE });
    expect((await say(expired)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('not valid at this time'),
    });
    const other = await startAt(at(await startTls(fake), 'localhost'), { caFile: AUTHORITY_FILE });
    expect((await say(other)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('another name'),
    });
    expect(fake.requests).toEqual([]);
  });

  test('is asked for where nothing is encrypted: the address is named', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url.replace('http:', 'https:'));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('http:// or https://'),
    });
  });

  test('of the proxy itself is told from the provider’s', async () => {
    const proxy = await startProxy({ scheme: 'https', targets: {} });
    const app = await startAt('http://models.test/v1', custom(`https://127.0.0.1:${proxy.port}`));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROXY_FAILED',
      message: expect.stringContaining('The proxy’s own certificate'),
    });
  });

  test('a CA file that is missing, garbage, no path or damaged says what to do, and changes nothing else', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    const folder = temporaryDir();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const damaged = readFileSync(AUTHORITY_FILE, 'utf8').replace(/\n[A-Za-z0-9+/=]{10}/, '\n##########');
    const cases: [string, string][] = [
      [join(folder, 'nothing.pem'), 'There is no file at this path'],
      [file('garbage.pem', 'hello'), 'holds no certificate'],
      [file('damaged.pem', damaged), 'is damaged'],
      [folder, 'cannot be read'],
      ['authority.pem', 'whole path'],
    ];
    for (const [caFile, advice] of cases) {
      await app.client.settings.update({ network: { caFile } });
      const { problems, certificates } = await app.client.network.status();
      expect(problems).toMatchObject([{ about: 'caFile', message: expect.stringContaining(advice) }]);
      expect(certificates).toBe(0);
      expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    }
    // mended in place, it is read anew
    await app.client.settings.update({ network: { caFile: file('garbage.pem', 'hello') } });
    writeFileSync(join(folder, 'garbage.pem'), readFileSync(AUTHORITY_FILE));
    expect(await app.client.network.status()).toMatchObject({ certificates: 1, problems: [] });
    await app.client.settings.update({ network: { caFile: null } });
    expect(await app.client.network.status()).toMatchObject({ certificates: 0, problems: [] });
  });
});

test('a connection that does not come about in time is given up, also within a proxy', async () => {
  for (const scheme of ['http', 'socks5', 'socks4'] as const) {
    const proxy = await startProxy({ scheme, targets: {} });
    proxy.behave('stall');
    const clock = manualClock();
    const app = await startAt(
      'http://models.test/v1',
      { ...custom(`${scheme}://127.0.0.1:${proxy.port}`), connectTimeoutMs: 5_000 },
      { clock },
    );
    const before = clock.now();
    const asking = say(app);
    await expect.poll(() => clock.pending).toBe(2); // the idle time-out and this one
    clock.advance(5_000);
    const { reply } = await asking;
    expect(reply.error).toMatchObject({ code: 'PROXY_FAILED' });
    expect(clock.now() - before).toBe(5_000);
    expect((await app.client.network.log({})).requests).toMatchObject([
      { failure: 'proxy-unreachable', durationMs: 5_000 },
    ]);
  }
});

test('a redirect is not followed: the key would go where nobody sent it', async () => {
  const fake = await startFake();
  const asked: string[] = [];
  const app = await startAt(
    fake.url,
    {},
    {
      fetch: (address, init) => {
        asked.push(`${String(address)} ${init?.redirect}`);
        return Promise.resolve(
          new Response('', { status: 302, headers: { location: 'http://elsewhere.test/' } }),
        );
      },
    },
  );
  expect((await say(app)).reply.error).toMatchObject({
    code: 'PROVIDER_BAD_ANSWER',
    message: expect.stringContaining('Check the base URL'),
  });
  expect(await app.client.providers.test({ providerId: 'custom' })).toMatchObject({
    error: { code: 'PROVIDER_BAD_ANSWER' },
  });
  expect(asked).toEqual([`${fake.url}/chat/completions manual`, `${fake.url}/models manual`]);
});

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
