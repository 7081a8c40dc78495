import type { ReplyError } from '#shared/contract/messages.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { SettingsPatch } from '#shared/contract/settings.ts';
import type { Clock } from '../clock.ts';
import { badRequest, notFound, secretNotStored } from '../errors.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Connections } from './connections.ts';
import type { ProviderKeys } from './keys.ts';
import { isLoopbackUrl } from './loopback.ts';
import type { Access, ModelOffer, Provider } from './provider.ts';
import { ProviderError, timedOut, unreachable } from './provider-error.ts';
import type { Registry } from './registry.ts';

/** A test, or a list of models, that takes longer would not be waited for. */
const ANSWER_TIMEOUT_MS = 15_000;

const embeddedInfo: ProviderInfo = {
  id: EMBEDDED,
  name: 'Offline companion',
  description: 'Listens and answers on this machine, without a model, a key or a network. Nothing leaves it.',
  local: true,
  needsKey: false,
  takesKey: false,
  hasKey: false,
  keyHint: null,
  keyStoredIn: null,
  baseUrl: null,
  baseUrlEditable: false,
  model: null,
  defaultModel: null,
};

/** The providers as the settings show them, and what can be done there. Keys go in and never come out. */
export function createProviderDirectory(options: {
  registry: Registry;
  keys: ProviderKeys;
  connections: Connections;
  settings: SettingsStore;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}) {
  const { registry, keys, connections, settings, fetch, clock } = options;

  const find = (id: string): Provider => {
    const provider = registry.get(id);
    if (provider === undefined) throw notFound('provider');
    return provider;
  };

  async function info(provider: Provider): Promise<ProviderInfo> {
    const key = provider.takesKey ? await keys.get(provider.id) : null;
    const baseUrl = connections.baseUrlOf(provider);
    const { generation } = settings.get();
    const chosen = generation.provider === provider.id ? generation.model : null;
    const model = connections.modelOf({ provider: provider.id, model: chosen });
    return {
      id: provider.id,
      name: provider.name,
      description: provider.description,
      local: provider.runsAtAddress(model) && baseUrl !== null && isLoopbackUrl(baseUrl),
      needsKey: provider.needsKey,
      takesKey: provider.takesKey,
      hasKey: key !== null,
      keyHint: key === null ? null : hintOf(key.key),
      keyStoredIn: key?.storedIn ?? null,
      baseUrl,
      baseUrlEditable: provider.baseUrlEditable,
      model: settings.get().providers[provider.id]?.model ?? null,
      defaultModel: provider.defaultModel,
    };
  }

  return {
    /** @throws NOT_FOUND where nobody is called so. */
    assertKnown(id: string): void {
      if (id !== EMBEDDED) find(id);
    },
    /** Whether anybody has said where a provider is. @throws NOT_FOUND */
    hasAddress: (id: string): boolean => id === EMBEDDED || connections.baseUrlOf(find(id)) !== null,
    /** @throws NOT_FOUND; BAD_REQUEST where a provider would be moved whose address is its own. */
    assertSettable(changes: NonNullable<SettingsPatch['providers']>): void {
      for (const [id, { baseUrl }] of Object.entries(changes)) {
        const provider = find(id);
        if (baseUrl == null || provider.baseUrlEditable) continue;
        const message = `The address of ${provider.name} is fixed. Use another provider for another address.`;
        throw badRequest([{ path: `providers.${id}.baseUrl`, message }]);
      }
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
      const startedAt = clock.now();
      const { error } = await ask(provider, (access) => provider.check(access, { fetch, clock }), outer);
      return { ok: error === null, latencyMs: Math.max(0, clock.now() - startedAt), error };
    },
    /** @throws NOT_FOUND */
    async models(
      id: string,
      outer?: AbortSignal,
    ): Promise<{ models: ModelOffer[]; error: ReplyError | null }> {
      if (id === EMBEDDED) return { models: [], error: null };
      const provider = find(id);
      const list = (access: Access) => provider.listModels(access, { fetch, clock });
      const { answer, error } = await ask(provider, list, outer);
      return { models: answer ?? [], error };
    },
  };

  /** Asks a provider something that it answers at once; what goes wrong, a long silence too, is an error to show. */
  async function ask<Answer>(
    provider: Provider,
    question: (access: Access) => Promise<Answer>,
    outer?: AbortSignal,
  ): Promise<{ answer: Answer | null; error: ReplyError | null }> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    let late = false;
    const cancel = clock.after(ANSWER_TIMEOUT_MS, () => {
      late = true;
      abort();
    });
    outer?.addEventListener('abort', abort, { once: true });
    try {
      const access = { ...(await connections.accessTo(provider)), signal: controller.signal };
      return { answer: await question(access), error: null };
    } catch (cause) {
      const error = late
        ? timedOut(provider.name)
        : cause instanceof ProviderError
          ? cause
          : unreachable(provider.name, cause);
      return { answer: null, error: { code: error.code, message: error.message } };
    } finally {
      cancel();
      outer?.removeEventListener('abort', abort);
    }
  }
}
export type ProviderDirectory = ReturnType<typeof createProviderDirectory>;

/** The last four characters, or nothing of a key so short that they would give it away. */
const hintOf = (key: string): string | null => (key.length >= 12 ? key.slice(-4) : null);
