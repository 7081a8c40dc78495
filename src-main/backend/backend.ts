import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataStatus, Notice } from '#shared/contract/data.ts';
import { type Clock, systemClock } from './clock.ts';
import { type DatabaseKey, resolveDatabaseKey } from './database/key.ts';
import { lockDataDir } from './database/lock.ts';
import { openDatabase } from './database/open.ts';
import { createStore, type Store } from './database/store.ts';
import type { EmotionDetector } from './emotion-detection/detector.ts';
import { createEmbeddedDetector } from './emotion-detection/embedded/embedded-detector.ts';
import { createConnections } from './providers/connections.ts';
import { createProviderKeys } from './providers/keys.ts';
import { createProviderDirectory, type ProviderDirectory } from './providers/provider-directory.ts';
import { createRegistry } from './providers/registry.ts';
import type { Retries } from './providers/retry.ts';
import { reportError } from './report.ts';
import { createRouter, type Router } from './router.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import { createCompanionView } from './session-manager/companion-view.ts';
import { createSessionManager, type SessionManager } from './session-manager/session-manager.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { createTextGeneration } from './text-generation/text-generation.ts';
import { createTurns, type Turns } from './turn/turn.ts';

export interface BackendOptions {
  /** Absolute; made if missing. Holds everything that is written. */
  readonly dataDir: string;
  readonly version: string;
  /** The folder with the embedded detector's model. */
  readonly modelDir: string;
  readonly secrets: SecretStore;
  readonly settings: SettingsStore;
  /** 64 hexadecimal digits; left out: the keychain's key, else a key file's. */
  readonly databaseKey?: string | undefined;
  /** Keys and addresses that the environment gives, by provider. */
  readonly providers?:
    | Readonly<Record<string, { apiKey?: string | undefined; baseUrl?: string | undefined } | undefined>>
    | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly clock?: Clock | undefined;
  /** Of requests that failed before their first token; left out: two, at random moments. */
  readonly retries?: Retries | undefined;
  /** Left out: the embedded one. */
  readonly detector?: EmotionDetector | undefined;
  /** Told of every error that nobody foresaw. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export interface Backend {
  readonly router: Router;
  readonly sessions: SessionManager;
  readonly turns: Turns;
  readonly providers: ProviderDirectory;
  readonly status: DataStatus;
  /** Stops what is running, keeps what has arrived, lets go of the data folder. */
  close(): Promise<void>;
}

/**
 * EmotionGPT itself: puts the rooms together, the one place that knows all of them. The desktop app, the
 * headless server and the tests all run what this returns.
 *
 * @throws DatabaseError  where the data cannot be opened; nothing of it was changed.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const {
    dataDir,
    secrets,
    settings,
    clock = systemClock,
    fetch = globalThis.fetch,
    report = reportError,
    retries = { times: 2, random: Math.random },
  } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  const { store, key } = await openStore(options).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const baseUrls = mapValues(options.providers, (provider) => provider?.baseUrl);
  const keys = createProviderKeys(
    secrets,
    mapValues(options.providers, (provider) => provider?.apiKey),
  );
  const registry = createRegistry();
  const connections = createConnections({ registry, keys, settings, baseUrls });

  const sessions = createSessionManager({
    disk: store,
    openMemory: () => createStore(openDatabase(':memory:', '')),
    settings,
    clock,
  });
  const detector = options.detector ?? createEmbeddedDetector({ modelDir: options.modelDir, report });
  const textGeneration = createTextGeneration({ registry, connections, settings, fetch, clock, retries });
  const companion = createCompanionView({ sessions, settings, clock });
  const turns = createTurns({ sessions, companion, detector, textGeneration, settings, clock, report });
  const providers = createProviderDirectory({ registry, keys, connections, settings, fetch, clock });
  const status: DataStatus = {
    version: options.version,
    dataDir,
    databaseKeyIn: key.storedIn,
    notices: noticesOf(secrets, settings, key),
  };

  return {
    router: createRouter({
      sessions,
      turns,
      store,
      detector,
      providers,
      settings,
      status,
      companion,
      report,
    }),
    sessions,
    turns,
    providers,
    status,
    async close() {
      await turns.stopAll();
      await detector.close?.();
      sessions.close();
      store.close();
      unlock();
    },
  };
}

/** Opens the conversations and mends what a crash left: a reply that nobody writes any more is interrupted. */
async function openStore({
  dataDir,
  secrets,
  databaseKey,
}: BackendOptions): Promise<{ store: Store; key: DatabaseKey }> {
  const databaseFile = join(dataDir, 'emotiongpt.db');
  const key = await resolveDatabaseKey({ dataDir, databaseFile, secrets, given: databaseKey });
  const store = createStore(openDatabase(databaseFile, key.key));
  store.messages.interruptGenerating();
  return { store, key };
}

function noticesOf(secrets: SecretStore, settings: SettingsStore, key: DatabaseKey): Notice[] {
  const notices: Notice[] = [];
  if (secrets.kind === 'memory') {
    const where =
      key.storedIn === 'file'
        ? ' The key of your conversations is in a file that only your account can read.'
        : '';
    notices.push({
      code: 'NO_KEYCHAIN',
      message: `This machine’s keychain does not answer. Provider keys are kept until EmotionGPT closes and have to be entered again then.${where}`,
    });
  }
  if (settings.wasReset) {
    notices.push({
      code: 'SETTINGS_RESET',
      message:
        'Your settings could not be read and start afresh. The old file is kept as settings.damaged.json.',
    });
  }
  return notices;
}

const mapValues = <Value, Result>(
  record: Readonly<Record<string, Value>> | undefined,
  map: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, map(value)]));
