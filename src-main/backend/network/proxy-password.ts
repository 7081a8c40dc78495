import type { SecretStore } from '../secrets/secret-store.ts';

const SECRET = 'proxy-password';

/**
 * The password of the custom proxy, in the keychain together with the name of the proxy that it was typed for: it goes
 * to no other one, whatever becomes of the settings. Read from the keychain once.
 */
export function createProxyPassword(secrets: SecretStore) {
  let known: Promise<{ proxy: string; password: string } | null> | undefined;
  const stored = () => {
    if (known === undefined) {
      known = secrets.get(SECRET).then(parse);
      known.catch(() => {
        known = undefined; // a locked keychain may be unlocked later
      });
    }
    return known;
  };
  return {
    storedIn: secrets.kind,
    /** @param proxy its name, as `proxyName` gives it. */
    async get(proxy: string): Promise<string | null> {
      const secret = await stored().catch(() => null);
      return secret?.proxy === proxy ? secret.password : null;
    },
    /** @throws where the keychain refuses. */
    async set(proxy: string, password: string): Promise<void> {
      await secrets.set(SECRET, JSON.stringify({ proxy, password }));
      known = Promise.resolve({ proxy, password });
    },
    /** @throws where the keychain refuses. */
    async remove(): Promise<void> {
      await secrets.delete(SECRET);
      known = Promise.resolve(null);
    },
  };
}

function parse(text: string | null): { proxy: string; password: string } | null {
  try {
    const { proxy, password } = JSON.parse(text ?? '') as Record<string, unknown>;
    return typeof proxy === 'string' && typeof password === 'string' ? { proxy, password } : null;
  } catch {
    return null;
  }
}
