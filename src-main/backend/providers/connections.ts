import type { Generation } from '#shared/contract/sessions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ProviderKeys } from './keys.ts';
import type { Access, Provider } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import type { Registry } from './registry.ts';

/** How each provider is reached and which model it runs: what the person set, else the environment, else its own. */
export interface Connections {
  /** Null: nobody has said where it is. */
  baseUrlOf(provider: Provider): string | null;
  /** The model that writes; null where none is chosen, or the provider has none. */
  modelOf(generation: Generation): string | null;
  /**
   * Key and address together. A session's own key outranks the stored one.
   * @throws ProviderError PROVIDER_KEY_MISSING, PROVIDER_ADDRESS_MISSING
   */
  accessTo(provider: Provider, sessionKey?: string | null): Promise<Omit<Access, 'signal'>>;
}

export function createConnections(options: {
  registry: Registry;
  keys: ProviderKeys;
  settings: SettingsStore;
  /** The environment's, by provider. */
  baseUrls: Readonly<Record<string, string | undefined>>;
}): Connections {
  const { registry, keys, settings, baseUrls } = options;

  const baseUrlOf = (provider: Provider): string | null => {
    const set = provider.baseUrlEditable ? settings.get().providers[provider.id]?.baseUrl : undefined;
    return set ?? baseUrls[provider.id] ?? provider.defaultBaseUrl;
  };

  return {
    baseUrlOf,
    modelOf: ({ provider, model }) =>
      model ?? settings.get().providers[provider]?.model ?? registry.get(provider)?.defaultModel ?? null,
    async accessTo(provider, sessionKey = null) {
      const apiKey = provider.takesKey ? (sessionKey ?? (await keys.get(provider.id))?.key ?? null) : null;
      if (provider.needsKey && apiKey === null) {
        throw new ProviderError(
          'PROVIDER_KEY_MISSING',
          `${provider.name} needs a key. Add it in the settings, or choose the offline companion.`,
        );
      }
      const baseUrl = baseUrlOf(provider);
      if (baseUrl === null) {
        throw new ProviderError(
          'PROVIDER_ADDRESS_MISSING',
          `${provider.name} has no address yet. Type its base URL in the settings.`,
        );
      }
      return { apiKey, baseUrl };
    },
  };
}
