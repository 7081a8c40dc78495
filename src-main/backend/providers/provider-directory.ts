import type { ReplyError } from '#shared/contract/messages.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Clock } from '../clock.ts';
import { notFound, secretNotStored } from '../errors.ts';
import { EMBEDDED } from '../text-generation/text-generation.ts';
import type { ProviderKeys } from './keys.ts';
import type { Provider } from './provider.ts';
import { ProviderError, timedOut, unreachable } from './provider-error.ts';
import type { Registry } from './registry.ts';

/** A test that takes longer would not be waited for. */
const TEST_TIMEOUT_MS = 15_000;

const embeddedInfo: ProviderInfo = {
  id: EMBEDDED,
  name: 'Offline companion',
  description: 'Listens and answers on this machine, without a model, a key or a network. Nothing leaves it.',
  local: true,
  needsKey: false,
  hasKey: false,
  keyHint: null,
  keyStoredIn: null,
  defaultModel: null,
};

/** The providers as the settings show them, and what can be done there. Keys go in and never come out. */
export function createProviderDirectory(options: {
  registry: Registry;
  keys: ProviderKeys;
  baseUrls: Readonly<Record<string, string | undefined>>;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}) {
  const { registry, keys, baseUrls, fetch, clock } = options;

  const find = (id: string): Provider => {
    const provider = registry.get(id);
    if (provider === undefined) throw notFound('provider');
    return provider;
  };

  async function info(provider: Provider): Promise<ProviderInfo> {
    const key = await keys.get(provider.id);
    return {
      id: provider.id,
      name: provider.name,
      description: provider.description,
      local: false,
      needsKey: provider.needsKey,
      hasKey: key !== null,
      keyHint: key === null ? null : hintOf(key.key),
      keyStoredIn: key?.storedIn ?? null,
      defaultModel: provider.defaultModel,
    };
  }

  return {
    /** @throws NOT_FOUND where nobody is called so. */
    assertKnown(id: string): void {
      if (id !== EMBEDDED) find(id);
    },
    list: async (): Promise<ProviderInfo[]> => [
      embeddedInfo,
      ...(await Promise.all([...registry.values()].map(info))),
    ],
    /** @throws NOT_FOUND, SECRET_NOT_STORED */
    async setKey(id: string, key: string): Promise<ProviderInfo> {
      const provider = find(id);
      await keys.set(id, key).catch(() => {
        throw secretNotStored();
      });
      return info(provider);
    },
    /** @throws NOT_FOUND, SECRET_NOT_STORED */
    async removeKey(id: string): Promise<ProviderInfo> {
      const provider = find(id);
      await keys.remove(id).catch(() => {
        throw secretNotStored();
      });
      return info(provider);
    },
    /** @throws NOT_FOUND */
    async test(
      id: string,
      outer?: AbortSignal,
    ): Promise<{ ok: boolean; latencyMs: number; error: ReplyError | null }> {
      if (id === EMBEDDED) return { ok: true, latencyMs: 0, error: null };
      const provider = find(id);
      const key = await keys.get(id);
      const startedAt = clock.now();
      const error = await check(provider, key?.key ?? null, outer);
      return { ok: error === null, latencyMs: Math.max(0, clock.now() - startedAt), error };
    },
  };

  async function check(
    provider: Provider,
    apiKey: string | null,
    outer?: AbortSignal,
  ): Promise<ReplyError | null> {
    if (provider.needsKey && apiKey === null) {
      return { code: 'PROVIDER_KEY_MISSING', message: `${provider.name} needs a key. Paste it first.` };
    }
    const controller = new AbortController();
    const abort = () => controller.abort();
    let late = false;
    const cancel = clock.after(TEST_TIMEOUT_MS, () => {
      late = true;
      abort();
    });
    outer?.addEventListener('abort', abort, { once: true });
    try {
      const baseUrl = baseUrls[provider.id] ?? provider.defaultBaseUrl;
      await provider.check({ apiKey, baseUrl, signal: controller.signal }, { fetch, clock });
      return null;
    } catch (cause) {
      const error = late
        ? timedOut(provider.name)
        : cause instanceof ProviderError
          ? cause
          : unreachable(provider.name, cause);
      return { code: error.code, message: error.message };
    } finally {
      cancel();
      outer?.removeEventListener('abort', abort);
    }
  }
}
export type ProviderDirectory = ReturnType<typeof createProviderDirectory>;

/** The last four characters, or nothing of a key so short that they would give it away. */
const hintOf = (key: string): string | null => (key.length >= 12 ? key.slice(-4) : null);
