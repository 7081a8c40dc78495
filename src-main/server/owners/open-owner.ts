import { hkdfSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Backend, createBackend } from '#backend/backend.ts';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import type { ProviderEnvironment } from '#backend/providers/environment.ts';
import type { SecretStore } from '#backend/secrets/secret-store.ts';
import { openSettings } from '#backend/settings/file-settings.ts';

interface OwnerOptions {
  /** The installation's; owners have folders inside. */
  readonly dataDir: string;
  readonly version: string;
  readonly modelDir: string;
  readonly secrets: SecretStore;
  /** The environment's database key, of which each owner gets one derived. */
  readonly databaseKey: string | undefined;
  readonly providers: ProviderEnvironment;
  /** One model in memory serves everybody: it keeps nothing of what it reads. */
  readonly detector: EmotionDetector;
  readonly report: (error: unknown) => void;
}

/** Opens the backend of an owner: a folder, a database, a key, settings and provider keys of its own. */
export async function openOwner(owner: string, options: OwnerOptions): Promise<Backend> {
  const { secrets, databaseKey, providers, ...shared } = options;
  const dataDir = join(options.dataDir, 'owners', owner);
  await mkdir(dataDir, { recursive: true, mode: 0o700 }); // before the settings make it, readable for all
  return createBackend({
    ...shared,
    dataDir,
    secrets: secretsOf(owner, secrets),
    settings: openSettings(dataDir),
    databaseKey: databaseKey === undefined ? undefined : derivedKey(databaseKey, owner),
    providers: withoutOwnEndpoint(providers),
  });
}

/** Names of secrets under which nobody else looks. */
const secretsOf = (owner: string, secrets: SecretStore): SecretStore => ({
  kind: secrets.kind,
  get: (name) => secrets.get(`owner:${owner}:${name}`),
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
