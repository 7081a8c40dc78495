import { mkdir } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import type { DataStatus } from '#shared/contract/data.ts';
import { type Changes, createChanges } from './changes/changes.ts';
import { type Clock, systemClock } from './clock.ts';
import { lockDataDir } from './database/lock.ts';
import type { FlushFile } from './database/log-flush.ts';
import { explain, openDatabase } from './database/open.ts';
import { createStore } from './database/store.ts';
import { createCorrections } from './emotion-detection/corrections/corrections.ts';
import { createTaughtMemory } from './emotion-detection/corrections/taught-memory.ts';
import {
  createLearning,
  withCorrections,
  withLlmCorrections,
} from './emotion-detection/corrections/with-corrections.ts';
import { createDetection } from './emotion-detection/detection.ts';
import type { EmotionDetector } from './emotion-detection/detector.ts';
import { createLlmDetector } from './emotion-detection/llm/llm-detector.ts';
import { createShippedDetector } from './emotion-detection/shipped-detector.ts';
import { type LocalServer, noLocalServer } from './local-server.ts';
import { createRecentErrors } from './log/recent-errors.ts';
import type { ResolveSystemProxy } from './network/environment-proxy.ts';
import { createNetwork } from './network/network.ts';
import { noticesOf } from './notices.ts';
import { type OpenConversations, openConversations } from './open-conversations.ts';
import { createPersonaLibrary } from './personas/persona-library.ts';
import { createCircuitBreaker } from './providers/circuit-breaker.ts';
import { createConnections } from './providers/connections.ts';
import { createProviderKeys } from './providers/keys.ts';
import { createModelCall } from './providers/model-call.ts';
import { createProviderDirectory, type ProviderDirectory } from './providers/provider-directory.ts';
import { createRegistry } from './providers/registry.ts';
import type { Retries } from './providers/retry.ts';
import { noRecovery, type Recovery } from './recovery/recovery.ts';
import { reportError } from './report.ts';
import { createRouter, type Router } from './router.ts';
import { type KnownCrash, noModelCall, type SafeMode } from './safe-mode.ts';
import { guessedCountry } from './safety/guessed-country.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import { createModelExtraction } from './self-knowledge/extraction/model-extraction.ts';
import { candidatesFor } from './self-knowledge/recall.ts';
import { createSelfKnowledge } from './self-knowledge/self-knowledge.ts';
import { createCompanionView } from './session-manager/companion-view.ts';
import { createFolders } from './session-manager/folders.ts';
import { createSessionManager, type SessionManager } from './session-manager/session-manager.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { createReflection } from './story/reflect.ts';
import { createStory } from './story/story.ts';
import { createSummaries } from './text-generation/summary/summaries.ts';
import { createTextGeneration } from './text-generation/text-generation.ts';
import { createTurns, type Turns } from './turn/turn.ts';
import { lookDaily, noUpdates, UPDATE_ERRAND, type Updates } from './updates.ts';
import { noVault, type VaultRoom } from './vault/vault-room.ts';
import type { ChosenFiles } from './your-data/files.ts';
import { createYourData } from './your-data/your-data.ts';

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
  /** Takes the way out where that needs no proxy, CA file or time-outs of its own; left out: the built-in one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The proxy that this machine is set to; left out: none. */
  readonly resolveSystemProxy?: ResolveSystemProxy | undefined;
  readonly clock?: Clock | undefined;
  /** Where this machine is (IANA); left out: as it is set. */
  readonly timeZone?: string | undefined;
  /** Of requests that failed before their first token; left out: two, at random moments. */
  readonly retries?: Retries | undefined;
  /** Sessions that may live in memory at a time; left out: 1,000. */
  readonly memorySessions?: number | undefined;
  /** Left out: the embedded one. */
  readonly detector?: EmotionDetector | undefined;
  /** The HTTP shell that the settings show and, in the desktop app, switch; left out: there is none. */
  readonly localServer?: LocalServer | undefined;
  /** New versions of the app; left out: whoever runs it sees to them. */
  readonly updates?: Updates | undefined;
  /** The shell's way to files that the person chooses; left out: there is none. */
  readonly files?: ChosenFiles | undefined;
  /** Forgets what the shell keeps of a person's words beside the data folder; called where everything is deleted. */
  readonly forgetElsewhere?: (() => Promise<void>) | undefined;
  /** What locks and unlocks this backend; left out: nothing, it is open as long as it runs. */
  readonly vault?: VaultRoom | undefined;
  /** Puts what a file holds on the disk; left out: the system's. */
  readonly flushFile?: FlushFile | undefined;
  /** Set: the app stopped too often, and only what comes with it writes and reads. */
  readonly safeMode?: SafeMode | undefined;
  /** The last crashes, oldest first; left out: nobody counts them. */
  readonly crashes?: (() => readonly KnownCrash[]) | undefined;
  /** Told of every error that nobody foresaw. */
  readonly report?: ((error: unknown) => void) | undefined;
  /** Watches over the file as a whole; left out: nobody does. */
  readonly recovery?: Recovery | undefined;
  /** True: somebody chose to begin anew, so that backups of a file that is gone are no reason to ask. */
  readonly startAfresh?: boolean | undefined;
  /** Whether a backup is made every day; left out: no. */
  readonly scheduled?: boolean | undefined;
}

export interface Backend {
  readonly router: Router;
  readonly sessions: SessionManager;
  readonly turns: Turns;
  readonly providers: ProviderDirectory;
  readonly changes: Pick<Changes, 'subscribe'>;
  readonly status: DataStatus;
  /** Resolves when nothing is left of what goes on behind the turns. */
  settled(): Promise<void>;
  /** Calls `listener` whenever it locks: who keeps words of it lets go of them. Left out: it never does. */
  readonly onLock?: (listener: () => void) => void;
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
  const { dataDir, clock = systemClock, report = reportError } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  try {
    const opened = await openConversations({ ...options, clock, report });
    try {
      return assemble(options, opened, unlock);
    } catch (error) {
      opened.store.leave(opened.key.key);
      throw explain(error); // a damaged file may open, and show itself at the first question
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Puts the rooms together around an open database. */
function assemble(
  options: BackendOptions,
  { store, key, backups }: OpenConversations,
  unlock: () => void,
): Backend {
  const {
    secrets,
    clock = systemClock,
    fetch = globalThis.fetch,
    retries = { times: 2, random: Math.random },
    vault = noVault(),
  } = options;
  const errors = createRecentErrors(options.report ?? reportError, clock.now);
  const { report } = errors;
  const changes = noticed(createChanges(), () => backups.noticed());
  const settings = announcing(options.settings, changes);
  const baseUrls = mapValues(options.providers, (provider) => provider?.baseUrl);
  const keys = createProviderKeys(
    secrets,
    mapValues(options.providers, (provider) => provider?.apiKey),
  );
  const registry = createRegistry();
  const connections = createConnections({ registry, keys, settings, baseUrls });
  const breaker = createCircuitBreaker(clock);
  const { resolveSystemProxy } = options;
  const updates = options.updates ?? noUpdates(options.version);
  const network = createNetwork({ settings, secrets, store, clock, fetch, resolveSystemProxy, report });

  const sessions = createSessionManager({
    disk: store,
    openMemory: () => createStore(openDatabase(':memory:', '')),
    settings,
    clock,
    memorySessions: options.memorySessions,
    changes,
    report,
  });
  const memory = createTaughtMemory({ store, modelDir: options.modelDir });
  const learn = createLearning({ memory: memory.current, report });
  const detector = withCorrections(
    options.detector ?? createShippedDetector({ modelDir: options.modelDir, report }),
    learn,
  );
  const { safeMode } = options;
  const call =
    safeMode === undefined
      ? createModelCall({ connections, settings, breaker, wayOut: network.wayOut, clock, retries })
      : noModelCall;
  const llm = withLlmCorrections(createLlmDetector({ call, clock }), learn);
  const detection = createDetection({ embedded: detector, llm, settings, clock, report });
  const guessed = guessedCountry(clock);
  const textGeneration = createTextGeneration({
    connections,
    call,
    settings,
    offline: safeMode !== undefined,
  });
  const summaries = createSummaries({ call, settings, clock, report });
  const knowledge = createSelfKnowledge({
    sessions,
    disk: store,
    settings,
    model: createModelExtraction({
      call,
      clock,
      known: (text) => candidatesFor(store.knowledge, text, clock.now()).slice(0, MOST_KNOWN),
    }),
    clock,
    changes,
    timeZone: options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    onForgotten(sessionId) {
      turns.forgetWords(sessionId);
      store.summaries.removeAll(sessionId); // they may say it
    },
    report,
  });
  const companion = createCompanionView({ sessions, settings, clock, knowledge });
  const story = createStory({
    disk: store,
    sessions,
    clock,
    changes,
    askForReflection: createReflection({ call, connections, settings }),
  });
  const corrections = createCorrections({ sessions, companion, disk: store, memory, clock, report });
  const folders = createFolders({ store, clock, changes, newId: uuidv7 });
  const personas = createPersonaLibrary({ store, clock, changes, newId: uuidv7 });
  const turns = createTurns({
    sessions,
    companion,
    detection,
    knowledge,
    textGeneration,
    summaries,
    country: () => settings.get().country ?? guessed(),
    settings,
    clock,
    changes,
    report,
  });
  const providers = createProviderDirectory({
    registry,
    keys,
    connections,
    settings,
    breaker,
    wayOut: network.wayOut,
    clock,
    newSuffix: () => uuidv7().slice(-8),
  });
  const yourData = createYourData({
    dataDir: options.dataDir,
    version: options.version,
    store,
    sessions,
    detector,
    settings,
    clock,
    changes,
    files: options.files ?? null,
    leave: (sessionId) => turns.leave(sessionId),
    onForgotten: memory.changed,
    removeBackups: backups.removeAll,
    forgetSecrets: async () => {
      for (const { id } of connections.list()) await keys.removeAll(id);
      await network.removeProxyPassword();
      await options.forgetElsewhere?.();
      changes.announce({ type: 'providers' });
    },
    report,
  });
  const status: DataStatus = {
    version: options.version,
    dataDir: options.dataDir,
    get databaseKeyIn() {
      return vault.keyPlace() ?? key.storedIn;
    },
    get notices() {
      return noticesOf(secrets, settings, this.databaseKeyIn, {
        update: updates.status(),
        isSafeMode: safeMode !== undefined,
      });
    },
  };

  if (options.scheduled) backups.schedule(() => store.sessions.list(1).length > 0);
  const stopLooking =
    options.updates === undefined
      ? () => {}
      : lookDaily({
          clock,
          isWanted: () => settings.get().updates.look && updates.status().unavailable === null,
          async look() {
            const { found } = await updates.look(
              network.wayOut(UPDATE_ERRAND).fetch,
              settings.get().updates.channel,
            );
            if (found !== null) changes.announce({ type: 'updates' });
          },
        });

  return {
    router: createRouter({
      sessions,
      folders,
      turns,
      store,
      detector,
      corrections,
      providers,
      summaries,
      settings,
      network,
      safeMode,
      crashes: options.crashes ?? (() => []),
      status,
      companion,
      story,
      knowledge,
      personas,
      localServer: options.localServer ?? noLocalServer(),
      updates,
      changes,
      yourData,
      errors,
      providerKinds: new Set(registry.keys()),
      clock,
      vault,
      backups,
      recovery: options.recovery ?? noRecovery(),
      report,
    }),
    sessions,
    turns,
    providers,
    changes,
    status,
    settled: () => summaries.settled(),
    async close() {
      stopLooking();
      changes.close();
      await backups.close();
      await turns.stopAll();
      await summaries.close();
      await yourData.close();
      corrections.close();
      await knowledge.close();
      await detector.close?.();
      sessions.close();
      personas.close();
      network.close();
      await store.idle();
      store.close();
      unlock();
    },
  };
}

/** So many statements a model is told that it may replace. */
const MOST_KNOWN = 12;

/** The changes, of each of which somebody else hears too. */
const noticed = (changes: Changes, notice: () => void): Changes => ({
  ...changes,
  announce(change) {
    changes.announce(change);
    notice();
  },
});

/** The settings, of whose changes every client hears. */
const announcing = (settings: SettingsStore, changes: Changes): SettingsStore => ({
  ...settings,
  update(patch) {
    const updated = settings.update(patch);
    changes.announce({ type: 'settings' });
    return updated;
  },
});

const mapValues = <Value, Result>(
  record: Readonly<Record<string, Value>> | undefined,
  map: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, map(value)]));
