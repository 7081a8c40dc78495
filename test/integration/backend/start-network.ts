/** What the tests of the way out start from: an endpoint, a proxy, TLS, and a backend that is set to them. */
import type { BackendOptions } from '#backend/backend.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { SettingsPatch } from '#shared/contract/settings.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../../fakes/openai.ts';
import { startFakeProxy } from '../../fakes/proxy.ts';
import { startTlsEndpoint } from '../../fakes/tls-endpoint.ts';
import { cleanUp, collect, eventOf, startBackend } from './start-backend.ts';

type Proxies = NonNullable<SettingsPatch['network']>;
type App = Awaited<ReturnType<typeof startBackend>>;

export const SECRET_WORDS = 'marzipan in the letter';

export async function startFake(): Promise<FakeOpenAi> {
  const fake = await startFakeOpenAi();
  fake.reply = 'Well read.';
  cleanUp(() => fake.close());
  return fake;
}

export async function startProxy(options: Parameters<typeof startFakeProxy>[0]) {
  const proxy = await startFakeProxy(options);
  cleanUp(() => proxy.close());
  return proxy;
}

export async function startTls(fake: FakeOpenAi, certificate?: 'expired') {
  const endpoint = await startTlsEndpoint(portOf(fake.url), certificate);
  cleanUp(() => endpoint.close());
  return endpoint;
}

export const portOf = (url: string): number => Number(new URL(url).port);

/** A backend whose endpoint is at `baseUrl`; `models.test` is no name that any real machine has. */
export async function startAt(
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

export async function say({ client }: App, text = SECRET_WORDS) {
  const session = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId: session.id, text }));
  return { session, reply: eventOf(events, 'reply-finished').message };
}

export const custom = (url: string, user: string | null = null): Proxies => ({
  proxy: { mode: 'custom', url, user },
});
