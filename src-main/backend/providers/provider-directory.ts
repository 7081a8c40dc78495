import type { ReplyError } from '#shared/contract/messages.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Settings, SettingsPatch } from '#shared/contract/settings.ts';
import type { Clock } from '../clock.ts';
import { badRequest, notFound, secretNotStored } from '../errors.ts';
import type { Network } from '../network/network.ts';
import type { SettingsChange, SettingsStore } from '../settings/settings-store.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { Connection, Connections } from './connections.ts';
import type { ProviderKeys } from './keys.ts';
import { isLoopbackUrl } from './loopback.ts';
import type { Access, ModelOffer, ProviderTools } from './provider.ts';
import { modelUnknown, ProviderError, timedOut, unreachable } from './provider-error.ts';
import type { Registry } from './registry.ts';

/** A test, or a list of models, that takes longer would not be waited for. */
const ANSWER_TIMEOUT_MS = 15_000;

const embeddedInfo: ProviderInfo = {
  id: EMBEDDED,
  kind: EMBEDDED,
  added: false,
  name: 'Offline companion',
  description: 'Listens and answers on this machine, without a model, a key or a network. Nothing leaves it.',
  local: true,
  needsKey: false,
  takesKey: false,
  hasKey: false,
  keyHint: null,
  keyStoredIn: null,
  headerNames: [],
  takesHeaders: false,
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
  breaker: CircuitBreaker;
  wayOut: Network['wayOut'];
  clock: Clock;
  /** A new id's end: eight characters that no other provider had. */
  newSuffix: () => string;
}) {
  const { registry, keys, connections, settings, breaker, wayOut, clock, newSuffix } = options;

  const find = (id: string): Connection => {
    const connection = connections.find(id);
    if (connection === null) throw notFound('provider');
    return connection;
  };

  /** Changes what is kept of a provider in the keychain. A change may mend what failed: it is tried at once. */
  async function change(connection: Connection, work: () => Promise<void>): Promise<ProviderInfo> {
    await work().catch(() => {
      throw secretNotStored();
    });
    breaker.reset(connection.id);
    return info(connection);
  }

  async function info(connection: Connection): Promise<ProviderInfo> {
    const { id, name, added, provider } = connection;
    const key = provider.takesKey ? await keys.get(id) : null;
    const baseUrl = connections.baseUrlOf(connection);
    const { generation } = settings.get();
    const chosen = generation.provider === id ? generation.model : null;
    const model = connections.modelOf({ provider: id, model: chosen });
    return {
      id,
      kind: provider.id,
      added,
      name,
      description: provider.description,
      local: provider.runsAtAddress(model) && baseUrl !== null && isLoopbackUrl(baseUrl),
      needsKey: provider.needsKey,
      takesKey: provider.takesKey,
      hasKey: key !== null,
      keyHint: key === null ? null : hintOf(key.key),
      keyStoredIn: key?.storedIn ?? null,
      headerNames: Object.keys(await keys.headers(id)).sort(),
      takesHeaders: provider.baseUrlEditable,
      baseUrl,
      baseUrlEditable: provider.baseUrlEditable,
      model: settings.get().providers[id]?.model ?? null,
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
    /**
     * @throws NOT_FOUND; BAD_REQUEST where a provider would be moved whose address is its own, or renamed whose
     * name is.
     */
    assertSettable(changes: NonNullable<SettingsPatch['providers']>): void {
      for (const [id, { baseUrl, name }] of Object.entries(changes)) {
        const connection = find(id);
        if (baseUrl != null && !connection.provider.baseUrlEditable) {
          const message = `The address of ${connection.name} is fixed. Use another provider for another address.`;
          throw badRequest([{ path: `providers.${id}.baseUrl`, message }]);
        }
        if (name !== undefined && !connection.added) {
          const message = `${connection.name} has a name of its own. Only a provider that you added can be renamed.`;
          throw badRequest([{ path: `providers.${id}.name`, message }]);
        }
        breaker.reset(id);
      }
    },
    list: async (): Promise<ProviderInfo[]> => [
      embeddedInfo,
      ...(await Promise.all(connections.list().map(info))),
    ],
    /** Adds one more of a kind. @throws NOT_FOUND where there is no such kind. */
    async add(kind: string, name: string): Promise<ProviderInfo> {
      if (!registry.has(kind)) throw notFound('provider');
      const id = `${kind}-${newSuffix()}`;
      settings.update({ providers: { [id]: { kind, name } } });
      return info(find(id));
    },
    /**
     * Removes a provider that was added, with its secrets. Whoever was to write or read with it does so no more:
     * the offline companion takes its place.
     * @throws NOT_FOUND, BAD_REQUEST where it comes with the app, SECRET_NOT_STORED
     */
    async remove(id: string): Promise<void> {
      const { name, added } = find(id);
      if (!added) {
        const message = `${name} comes with EmotionGPT and stays in the list. Remove its key instead.`;
        throw badRequest([{ path: 'providerId', message }]);
      }
      await keys.removeAll(id).catch(() => {
        throw secretNotStored();
      });
      settings.update(withoutProvider(settings.get(), id));
      breaker.reset(id);
    },
    /** @throws NOT_FOUND, SECRET_NOT_STORED */
    async setKey(id: string, key: string): Promise<ProviderInfo> {
      return change(find(id), () => keys.set(id, key));
    },
    /** @throws NOT_FOUND, SECRET_NOT_STORED */
    async removeKey(id: string): Promise<ProviderInfo> {
      return change(find(id), () => keys.remove(id));
    },
    /** Null takes the header away. @throws NOT_FOUND, SECRET_NOT_STORED, BAD_REQUEST where it takes none */
    async setHeader(id: string, name: string, value: string | null): Promise<ProviderInfo> {
      const connection = find(id);
      if (!connection.provider.baseUrlEditable) {
        const message = `${connection.name} takes no headers of yours. An endpoint of your own does.`;
        throw badRequest([{ path: 'providerId', message }]);
      }
      return change(connection, () => keys.setHeader(id, name, value));
    },
    /** @throws NOT_FOUND */
    async test(
      id: string,
      outer?: AbortSignal,
    ): Promise<{ ok: boolean; latencyMs: number; error: ReplyError | null }> {
      if (id === EMBEDDED) return { ok: true, latencyMs: 0, error: null };
      const connection = find(id);
      const tools = { ...wayOut({ purpose: 'test', provider: id, sessionId: null }), clock };
      const startedAt = clock.now();
      let latencyMs: number | undefined;
      const check = async (access: Access): Promise<void> => {
        await connection.provider.check(access, tools);
        latencyMs = clock.now() - startedAt;
        await assertModelIsThere(connection, access, tools);
      };
      const { error } = await ask(connection, check, outer);
      if (error === null) breaker.reset(id);
      return {
        ok: error === null,
        latencyMs: Math.max(0, latencyMs ?? clock.now() - startedAt),
        error,
      };
    },
    /** @throws NOT_FOUND */
    async models(
      id: string,
      outer?: AbortSignal,
    ): Promise<{ models: ModelOffer[]; error: ReplyError | null }> {
      if (id === EMBEDDED) return { models: [], error: null };
      const connection = find(id);
      const tools = { ...wayOut({ purpose: 'models', provider: id, sessionId: null }), clock };
      const list = (access: Access) => connection.provider.listModels(access, tools);
      const { answer, error } = await ask(connection, list, outer);
      return { models: answer ?? [], error };
    },
  };

  /** @throws ProviderError where the service lists every model that it has, and the one that would write is not there. */
  async function assertModelIsThere(
    { id, name, provider }: Connection,
    access: Access,
    tools: ProviderTools,
  ): Promise<void> {
    const { generation } = settings.get();
    const chosen = generation.provider === id ? generation.model : null;
    const model = connections.modelOf({ provider: id, model: chosen });
    if (!provider.listsEveryModel || model === null) return;
    const offers = await provider.listModels(access, tools);
    if (!offers.some((offer) => isModel(offer.id, model))) throw modelUnknown(name);
  }

  /** Asks a provider something that it answers at once; what goes wrong, a long silence too, is an error to show. */
  async function ask<Answer>(
    connection: Connection,
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
      const access = { ...(await connections.accessTo(connection)), signal: controller.signal };
      return { answer: await question(access), error: null };
    } catch (cause) {
      const error = late
        ? timedOut(connection.name)
        : cause instanceof ProviderError
          ? cause
          : unreachable(connection.name, cause);
      return { answer: null, error: { code: error.code, message: error.message } };
    } finally {
      cancel();
      outer?.removeEventListener('abort', abort);
    }
  }
}
export type ProviderDirectory = ReturnType<typeof createProviderDirectory>;

/** A name without a date or a tag means the newest of its kind: `claude-haiku-4-5`, `llama3.2`. */
const isModel = (offered: string, model: string): boolean =>
  offered === model || offered.startsWith(`${model}-`) || offered === `${model}:latest`;

/** The last four characters, or nothing of a key so short that they would give it away. */
const hintOf = (key: string): string | null => (key.length >= 12 ? key.slice(-4) : null);

/** The settings that no longer speak of the provider `id`. */
function withoutProvider({ generation, fallbacks, detection }: Settings, id: string): SettingsChange {
  return {
    providers: { [id]: null },
    fallbacks: fallbacks.filter(({ provider }) => provider !== id),
    ...(generation.provider === id ? { generation: { provider: EMBEDDED, model: null } } : {}),
    ...(detection.provider === id ? { detection: { mode: 'embedded', provider: null, model: null } } : {}),
  };
}
