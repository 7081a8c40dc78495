/**
 * Where secrets live: provider keys, the database key, the server token. Names are ours, values are
 * never logged. `memory` stands in where no keychain answers and forgets everything when the program ends.
 */
export interface SecretStore {
  readonly kind: 'keychain' | 'memory';
  /** @returns the secret, or null where there is none. */
  get(name: string): Promise<string | null>;
  /** @throws where the keychain refuses. */
  set(name: string, value: string): Promise<void>;
  /** Deleting what is not there is fine. */
  delete(name: string): Promise<void>;
}

export function memorySecrets(): SecretStore {
  const secrets = new Map<string, string>();
  return {
    kind: 'memory',
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, value) => void secrets.set(name, value),
    delete: async (name) => void secrets.delete(name),
  };
}
