import { hkdfSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backend, BackendOptions } from '#backend/backend.ts';
import { DatabaseError } from '#backend/database/errors.ts';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import { serverReadOnly } from '#backend/errors.ts';
import { PROXY_PASSWORD } from '#backend/network/proxy-password.ts';
import type { ProviderEnvironment } from '#backend/providers/environment.ts';
import type { SecretStore } from '#backend/secrets/secret-store.ts';
import { openSettings } from '#backend/settings/file-settings.ts';
import type { SettingsStore } from '#backend/settings/settings-store.ts';
import { openVault } from '#backend/vault/vault.ts';

interface OwnerOptions {
  /** The installation's; owners have folders inside. */
  readonly dataDir: string;
  readonly version: string;
  readonly modelDir: string;
  readonly secrets: SecretStore;
  /** Of the installation: its way out is everybody's. */
  readonly settings: SettingsStore;
  readonly resolveSystemProxy?: BackendOptions['resolveSystemProxy'];
  /** The environment's database key, of which each owner gets one derived. */
  readonly databaseKey: string | undefined;
  readonly providers: ProviderEnvironment;
  /** One model in memory serves everybody: it keeps nothing of what it reads. */
  readonly detector: EmotionDetector;
  readonly report: (error: unknown) => void;
}

/** Opens the backend of an owner: a folder, a database, a key, settings and provider keys of its own. */
export async function openOwner(owner: string, options: OwnerOptions): Promise<Backend> {
  const { secrets, settings, databaseKey, providers, detector, ...shared } = options;
  const dataDir = join(options.dataDir, 'owners', owner);
  await mkdir(dataDir, { recursive: true, mode: 0o700 }); // before the settings make it, readable for all
  const vault = await openVault({
    ...shared,
    detector: { detect: detector.detect }, // everybody's: who closes an owner's data leaves it running
    dataDir,
    secrets: secretsOf(owner, secrets),
    settings: settingsOf(openSettings(dataDir), settings),
    databaseKey: databaseKey === undefined ? undefined : derivedKey(databaseKey, owner),
    providers: withoutOwnEndpoint(providers),
  });
  const trouble = vault.trouble();
  if (trouble === null) return vault;
  await vault.close();
  throw new DatabaseError(trouble.kind === 'damaged' ? 'UNREADABLE' : 'WRONG_KEY', trouble.message);
}

/**
 * The way out is the installation's: an owner's own proxy and certificates could read the keys of the environment
 * while they pass.
 */
const settingsOf = (own: SettingsStore, house: SettingsStore): SettingsStore => {
  const get = () => ({ ...own.get(), network: house.get().network });
  return {
    wasReset: own.wasReset,
    get,
    update(change) {
      if (change.network !== undefined) throw serverReadOnly();
      own.update(change);
      return get();
    },
  };
};

/** Names of secrets under which nobody else looks; the way out alone is shared, which only its own proxy gets. */
const secretsOf = (owner: string, secrets: SecretStore): SecretStore => ({
  kind: secrets.kind,
  get: (name) => secrets.get(name === PROXY_PASSWORD ? name : `owner:${owner}:${name}`),
  set: (name, value) => secrets.set(`owner:${owner}:${name}`, value),
  delete: (name) => secrets.delete(`owner:${owner}:${name}`),
});

/** HKDF (RFC 5869): who learns the key of one owner knows nothing of the others'. 64 hexadecimal digits. */
const derivedKey = (key: string, owner: string): string =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', `emotiongpt owner ${owner}`, 32)).toString(
    'hex',
  );

/** An owner may set the address of these, and would get the key of the environment sent there. */
function withoutOwnEndpoint({ custom, ollama, ...rest }: ProviderEnvironment): ProviderEnvironment {
  const addressOnly = (provider: ProviderEnvironment[string] | undefined) =>
    provider?.baseUrl === undefined ? {} : { baseUrl: provider.baseUrl };
  return { ...rest, custom: addressOnly(custom), ollama: addressOnly(ollama) };
}
