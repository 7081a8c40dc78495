import type { SecretStore } from '../secrets/secret-store.ts';

export interface ProviderKey {
  readonly key: string;
  readonly storedIn: 'keychain' | 'memory' | 'environment';
}

const secretName = (providerId: string): string => `provider-key:${providerId}`;

/**
 * The providers' keys. A stored one outranks the environment's, so that what a person pastes in the
 * settings is what is used. Each key is read from the keychain once.
 */
export function createProviderKeys(
  secrets: SecretStore,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const known = new Map<string, Promise<string | null>>();
  const stored = (providerId: string): Promise<string | null> => {
    let key = known.get(providerId);
    if (key === undefined) {
      key = secrets.get(secretName(providerId));
      key.catch(() => known.delete(providerId)); // a locked keychain may be unlocked later
      known.set(providerId, key);
    }
    return key;
  };
  return {
    async get(providerId: string): Promise<ProviderKey | null> {
      const key = await stored(providerId).catch(() => null);
      if (key !== null) return { key, storedIn: secrets.kind };
      const given = environment[providerId];
      return given === undefined || given === '' ? null : { key: given, storedIn: 'environment' };
    },
    /** @throws where the keychain refuses. */
    async set(providerId: string, key: string): Promise<void> {
      await secrets.set(secretName(providerId), key);
      known.set(providerId, Promise.resolve(key));
    },
    async remove(providerId: string): Promise<void> {
      await secrets.delete(secretName(providerId));
      known.set(providerId, Promise.resolve(null));
    },
  };
}
export type ProviderKeys = ReturnType<typeof createProviderKeys>;
