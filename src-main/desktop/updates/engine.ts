/** electron-updater as EmotionGPT uses it. Loaded when somebody looks for a version for the first time. */
import { CancellationError, CancellationToken } from 'builder-util-runtime';
import { type AppUpdater, BaseUpdater, MacUpdater, NsisUpdater, type UpdateInfo } from 'electron-updater';
import type { UpdateChannel } from '#backend/updates.ts';
import type { FoundUpdate } from '#shared/contract/updates.ts';
import { SafeAppImageUpdater } from './app-image.ts';
import { isMeantFor } from './decisions.ts';
import { FetchExecutor } from './executor.ts';

type Fetch = typeof globalThis.fetch;

export interface Engine {
  /** The newer version that is meant for this installation; null: there is none. */
  look(fetch: Fetch, channel: UpdateChannel): Promise<FoundUpdate | null>;
  /** Resolves when it is there and its checksum is right; false: it was cancelled. */
  download(fetch: Fetch, onProgress: (received: number, total: number) => void): Promise<boolean>;
  cancel(): void;
  /** Puts what was downloaded in place; Windows and macOS do so once the app has quit. @throws where it cannot be. */
  install(restart: boolean): void;
}

export interface EngineOptions {
  readonly platform: NodeJS.Platform;
  readonly version: string;
  /** Where downloads lie, and the number that says in which part of a staged release this installation is. */
  readonly dataDir: string;
  /** `app-update.yml`. */
  readonly configFile: string;
  readonly feed: string;
}

/** Release notes are read by people, not by the thousand lines. */
const LONGEST_NOTES = 20_000;

export function createEngine(options: EngineOptions): Engine {
  const executor = new FetchExecutor(options.feed);
  const updater = updaterFor(options);
  Object.assign(updater, { httpExecutor: executor }); // electron-updater's own goes past the person's proxy and the log
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  // One request for one file, checked as a whole; in parts it would be hundreds, each a line of the log.
  updater.disableDifferentialDownload = true;
  let failure: unknown = null;
  updater.on('error', (error) => {
    failure = error;
  });
  let cancelling = new CancellationToken();

  return {
    async look(fetch, channel) {
      executor.through(fetch);
      updater.channel = channel === 'beta' ? 'beta' : 'latest';
      updater.allowDowngrade = false; // which setting a channel allows
      const result = await updater.checkForUpdates();
      if (!result?.isUpdateAvailable || !isMeantFor(channel, result.updateInfo.version)) return null;
      return foundIn(result.updateInfo);
    },
    async download(fetch, onProgress) {
      executor.through(fetch);
      cancelling = new CancellationToken();
      updater.removeAllListeners('download-progress');
      updater.on('download-progress', ({ transferred, total }) => onProgress(transferred, total));
      try {
        await updater.downloadUpdate(cancelling);
        return true;
      } catch (error) {
        if (error instanceof CancellationError || cancelling.cancelled) return false;
        throw error;
      }
    },
    cancel: () => cancelling.cancel(),
    install(restart) {
      failure = null;
      if (!(updater instanceof BaseUpdater)) updater.quitAndInstall();
      else if (!updater.install(true, restart)) throw failure ?? new Error('Nothing was downloaded.');
    },
  };
}

function updaterFor({ platform, version, dataDir, configFile }: EngineOptions): AppUpdater {
  const app = {
    version,
    name: 'EmotionGPT',
    isPackaged: true,
    appUpdateConfigPath: configFile,
    userDataPath: dataDir,
    baseCachePath: dataDir,
    whenReady: async () => {},
    // What it would do by itself is done by whoever installs.
    relaunch() {},
    quit() {},
    onQuit() {},
  };
  switch (platform) {
    case 'win32':
      return new NsisUpdater(undefined, app);
    case 'darwin':
      return new MacUpdater(undefined, app);
    default:
      return new SafeAppImageUpdater(null, app);
  }
}

function foundIn({ version, releaseNotes, releaseDate, files }: UpdateInfo): FoundUpdate {
  const notes = typeof releaseNotes === 'string' ? releaseNotes : '';
  const released = Date.parse(releaseDate);
  return {
    version,
    notes: notes.slice(0, LONGEST_NOTES),
    releasedAt: Number.isNaN(released) ? null : released,
    bytes: files?.[0]?.size ?? null,
  };
}
