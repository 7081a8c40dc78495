import type { Generation } from '#shared/contract/sessions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ProviderKeys } from './keys.ts';
import type { Access, Provider } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import type { Registry } from './registry.ts';

/** A provider as the person set it up: the first of its kind has the kind's own id and name. */
export interface Connection {
  readonly id: string;
  readonly name: string;
  /** One more of its kind, which the person added and can remove. */
  readonly added: boolean;
  readonly provider: Provider;
}

/**
 * Which providers there are, how each is reached and which model it runs: what the person set, else the
 * environment, else its own.
 */
export interface Connections {
  /** Each kind, followed by those that were added to it. */
  list(): Connection[];
  find(id: string): Connection | null;
  /** Null: nobody has said where it is. */
  baseUrlOf(connection: Connection): string | null;
  /** The model that writes; null where none is chosen, or the provider has none. */
  modelOf(generation: Generation): string | null;
  /**
   * Key, headers and address together. A session's own key outranks the stored one.
   * @throws ProviderError PROVIDER_KEY_MISSING, PROVIDER_ADDRESS_MISSING
   */
  accessTo(connection: Connection, sessionKey?: string | null): Promise<Omit<Access, 'signal'>>;
}

export function createConnections(options: {
  registry: Registry;
  keys: ProviderKeys;
  settings: SettingsStore;
  /** The environment's, by provider. */
  baseUrls: Readonly<Record<string, string | undefined>>;
}): Connections {
  const { registry, keys, settings, baseUrls } = options;

  const find = (id: string): Connection | null => {
    const set = settings.get().providers[id];
    const kind = registry.get(id);
    if (kind !== undefined) return { id, name: kind.name, added: false, provider: kind };
    const provider = set?.kind === undefined ? undefined : registry.get(set.kind);
    return provider === undefined ? null : { id, name: set?.name ?? provider.name, added: true, provider };
  };

  const baseUrlOf = ({ id, added, provider }: Connection): string | null => {
    const set = provider.baseUrlEditable ? settings.get().providers[id]?.baseUrl : undefined;
    return set ?? (added ? undefined : baseUrls[id]) ?? provider.defaultBaseUrl;
  };

  return {
    find,
    baseUrlOf,
    list() {
      const added = Object.keys(settings.get().providers).flatMap((id) => {
        const connection = find(id);
        return connection?.added ? [connection] : [];
      });
      return [...registry.keys()].flatMap((kind) => [
        find(kind)!,
        ...added.filter(({ provider }) => provider.id === kind),
      ]);
    },
    modelOf: ({ provider, model }) =>
      model ?? settings.get().providers[provider]?.model ?? find(provider)?.provider.defaultModel ?? null,
    async accessTo(connection, sessionKey = null) {
      const { id, name, provider } = connection;
      const apiKey = provider.takesKey ? (sessionKey ?? (await keys.get(id))?.key ?? null) : null;
      if (provider.needsKey && apiKey === null) {
        throw new ProviderError(
          'PROVIDER_KEY_MISSING',
          `${name} needs a key. Add it in the settings, or choose the offline companion.`,
        );
      }
      const baseUrl = baseUrlOf(connection);
      if (baseUrl === null) {
        throw new ProviderError(
          'PROVIDER_ADDRESS_MISSING',
          `${name} has no address yet. Type its base URL in the settings.`,
        );
      }
      return { providerName: name, apiKey, baseUrl, headers: await keys.headers(id) };
    },
  };
}
