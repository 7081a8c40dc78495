import type { SecretStore } from '../secrets/secret-store.ts';

export interface ProviderKey {
  readonly key: string;
  readonly storedIn: 'keychain' | 'memory' | 'environment';
}

const keyName = (providerId: string): string => `provider-key:${providerId}`;
const headersName = (providerId: string): string => `provider-headers:${providerId}`;

/**
 * The providers' keys, and the headers that a person has sent along: both are secrets. A stored key outranks
 * the environment's, so that what a person pastes in the settings is what is used. Each is read from the
 * keychain once.
 */
export function createProviderKeys(
  secrets: SecretStore,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const known = new Map<string, Promise<string | null>>();
  const stored = (name: string): Promise<string | null> => {
    let secret = known.get(name);
    if (secret === undefined) {
      secret = secrets.get(name);
      secret.catch(() => known.delete(name)); // a locked keychain may be unlocked later
      known.set(name, secret);
    }
    return secret;
  };
  const keep = async (name: string, secret: string): Promise<void> => {
    await secrets.set(name, secret);
    known.set(name, Promise.resolve(secret));
  };
  const forget = async (name: string): Promise<void> => {
    await secrets.delete(name);
    known.set(name, Promise.resolve(null));
  };
  return {
    async get(providerId: string): Promise<ProviderKey | null> {
      const key = await stored(keyName(providerId)).catch(() => null);
      if (key !== null) return { key, storedIn: secrets.kind };
      const given = environment[providerId];
      return given === undefined || given === '' ? null : { key: given, storedIn: 'environment' };
    },
    /** @throws where the keychain refuses. */
    set: (providerId: string, key: string): Promise<void> => keep(keyName(providerId), key),
    /** @throws where the keychain refuses. */
    remove: (providerId: string): Promise<void> => forget(keyName(providerId)),
    /** Extra headers by name; none where the keychain does not answer. */
    async headers(providerId: string): Promise<Readonly<Record<string, string>>> {
      const json = await stored(headersName(providerId)).catch(() => null);
      return json === null ? {} : (JSON.parse(json) as Record<string, string>);
    },
    /** Null takes a header away. @throws where the keychain refuses. */
    async setHeader(providerId: string, name: string, value: string | null): Promise<void> {
      const json = await stored(headersName(providerId));
      const headers = new Map(Object.entries(json === null ? {} : (JSON.parse(json) as object)));
      if (value === null) headers.delete(name);
      else headers.set(name, value);
      if (headers.size === 0) await forget(headersName(providerId));
      else await keep(headersName(providerId), JSON.stringify(Object.fromEntries(headers)));
    },
    /** Everything that is kept for a provider. @throws where the keychain refuses. */
    async removeAll(providerId: string): Promise<void> {
      await forget(keyName(providerId));
      await forget(headersName(providerId));
    },
  };
}
export type ProviderKeys = ReturnType<typeof createProviderKeys>;
