import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  Backup,
  BackupContents,
  BackupKind,
  BackupProgress,
  BackupsStatus,
} from '#shared/contract/backups.ts';
import type { Clock } from '../clock.ts';
import { flushToDisk } from '../database/put-in-place.ts';
import {
  backupCancelled,
  backupFailed,
  backupFromTheFuture,
  backupRunning,
  backupUnreadable,
  badRequest,
  diskFull,
  folderUnusable,
  notFound,
} from '../errors.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ChosenFiles } from '../your-data/files.ts';
import {
  type BackupFile,
  findBackups,
  isUsable,
  nameOf,
  removeUnfinished,
  UNFINISHED,
} from './backup-files.ts';
import { expired } from './retention.ts';
import { type RunTask, runTask, TaskFailed } from './run-task.ts';
import { createSchedule, type Schedule } from './schedule.ts';

interface Change {
  /** Null: inside the data folder. */
  readonly folder?: string | null | undefined;
  readonly automatic?: boolean | undefined;
}

export interface Backups {
  status(): Promise<BackupsStatus>;
  /** @throws BACKUP_RUNNING, BACKUP_CANCELLED, BACKUP_FAILED, DISK_FULL, FOLDER_UNUSABLE; nothing of it is left then. */
  create(kind: BackupKind): Promise<Backup>;
  cancel(): boolean;
  /** @throws NOT_FOUND */
  preview(id: string): Promise<Backup>;
  /** Makes a database of the present version out of a backup. @throws NOT_FOUND, BACKUP_UNREADABLE, … */
  prepare(id: string, target: string): Promise<BackupContents>;
  /** @throws NOT_FOUND */
  remove(id: string): void;
  /** Every one, in every folder that is known, and what is under way. */
  removeAll(): Promise<void>;
  /** @throws FOLDER_UNUSABLE */
  configure(change: Change): Promise<BackupsStatus>;
  /** Asks the person for the folder; where they think better of it, nothing changes. @throws BAD_REQUEST, FOLDER_UNUSABLE */
  chooseFolder(): Promise<BackupsStatus>;
  /** From now on one is made every day, where there is something to keep. */
  schedule(isWorthIt: () => boolean): void;
  /** Something happened. */
  noticed(): void;
  /** Ends what is under way; nothing of it is left. */
  close(): Promise<void>;
}

/** Inside the data folder, where nothing else was chosen. */
export const backupFolderIn = (dataDir: string): string => join(dataDir, 'backups');

/** Of daily backups and those that a person asks for; the others stay where the data is, whatever is plugged in. */
const goesToOwnFolder = (kind: BackupKind): boolean => kind === 'daily' || kind === 'manual';

/**
 * Makes, lists, keeps and gives up backups of one database. Everything that reads a database runs in a thread.
 *
 * @param key  null: it is not known, so that nothing can be read or made.
 */
export function createBackups(options: {
  dataDir: string;
  databaseFile: string;
  key: string | null;
  appVersion: string;
  settings: Pick<SettingsStore, 'get' | 'update'>;
  clock: Clock;
  report: (error: unknown) => void;
  /** The shell's dialogs; null in a shell without a window. */
  files?: Pick<ChosenFiles, 'chooseFolder'> | null;
  run?: RunTask;
}): Backups {
  const {
    dataDir,
    databaseFile,
    key,
    appVersion,
    settings,
    clock,
    report,
    files: dialogs = null,
    run = runTask,
  } = options;
  const home = backupFolderIn(dataDir);
  const chosen = () => settings.get().backups.folder ?? home;
  const folders = () => [...new Set([chosen(), home])];
  const known = new Map<string, BackupContents | null>();
  let running: { progress: BackupProgress; stop: AbortController; ended: Promise<unknown> } | null = null;
  let problem: string | null = null;
  let schedule: Schedule | null = null;

  const files = (): BackupFile[] => findBackups(folders());
  function find(id: string): BackupFile {
    const file = files().find((each) => each.id === id);
    if (file === undefined) throw notFound('backup');
    return file;
  }

  const toBackup = ({ id, kind, at, bytes, version }: BackupFile): Backup => ({
    id,
    kind,
    at,
    bytes,
    contents: known.get(version) ?? null,
  });

  /** Looks into those that nobody looked into yet. */
  async function read(found: readonly BackupFile[]): Promise<Backup[]> {
    const unknown = found.filter(({ version }) => !known.has(version));
    if (key !== null && unknown.length > 0) {
      const contents = await run({ kind: 'contents', files: unknown.map(({ path }) => path) }, key);
      for (const [index, { version }] of unknown.entries()) known.set(version, contents[index] ?? null);
    }
    return found.map(toBackup);
  }

  async function status(): Promise<BackupsStatus> {
    const backups = await read(files());
    const good = backups.find(({ contents }) => contents !== null);
    const { folder, automatic } = settings.get().backups;
    return {
      backups,
      folder: chosen(),
      ownFolder: folder !== null,
      automatic,
      lastGoodAt: good?.at ?? null,
      running: running?.progress ?? null,
      problem,
    };
  }

  async function make(kind: BackupKind): Promise<Backup> {
    if (running !== null) throw backupRunning();
    if (key === null) throw backupFailed();
    const stop = new AbortController();
    const work = copy(kind, key, stop.signal, (progress) => {
      if (running !== null) running.progress = progress;
    });
    running = { progress: { phase: 'copying', done: 0 }, stop, ended: work.catch(() => {}) };
    try {
      const made = await work;
      problem = null;
      return made;
    } catch (error) {
      const shown = whyNot(error, stop.signal);
      if (!stop.signal.aborted) problem = shown.message;
      throw shown;
    } finally {
      running = null;
    }
  }

  async function copy(
    kind: BackupKind,
    ofKey: string,
    signal: AbortSignal,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Backup> {
    const folder = goesToOwnFolder(kind) ? chosen() : home;
    if (!isUsable(folder)) throw folderUnusable();
    removeUnfinished(folder);
    const id = nameOf(kind, freeMoment(files(), clock.now()));
    const path = join(folder, id);
    const target = path + UNFINISHED;
    let stopWatching = () => {};
    try {
      const contents = await run({ kind: 'copy', file: databaseFile, target, appVersion }, ofKey, {
        signal,
        onProgress({ progress, expectedBytes }) {
          stopWatching();
          onProgress(progress);
          if (progress.phase === 'copying') stopWatching = watchGrowth(target, expectedBytes, onProgress);
        },
      });
      signal.throwIfAborted();
      renameSync(target, path);
      flushToDisk(dirname(path), 'folder');
      const [made] = findBackups([folder]).filter((each) => each.id === id);
      if (made === undefined) throw backupFailed();
      known.set(made.version, contents);
      giveUpExpired();
      return toBackup(made);
    } catch (error) {
      for (const part of ['', '-journal']) rmSync(target + part, { force: true });
      throw error;
    } finally {
      stopWatching();
    }
  }

  function giveUpExpired(): void {
    const all = files();
    for (const id of expired(all, clock.now())) {
      const file = all.find((each) => each.id === id);
      if (file !== undefined) rmSync(file.path, { force: true });
    }
  }

  async function configure({ folder, automatic }: Change): Promise<BackupsStatus> {
    const before = settings.get().backups;
    if (folder != null && !isUsable(folder)) throw folderUnusable();
    settings.update({
      backups: {
        folder: folder === undefined ? before.folder : folder,
        automatic: automatic ?? before.automatic,
      },
    });
    problem = null;
    schedule?.noticed();
    return status();
  }

  return {
    status,
    create: make,
    cancel() {
      running?.stop.abort();
      return running !== null;
    },
    async preview(id) {
      const [backup] = await read([find(id)]);
      return backup!;
    },
    async prepare(id, target) {
      const file = find(id);
      if (key === null) throw backupUnreadable();
      rmSync(target, { force: true });
      try {
        return await run({ kind: 'prepare', file: file.path, target }, key);
      } catch (error) {
        const code = error instanceof TaskFailed ? error.code : '';
        if (code === 'FROM_THE_FUTURE') throw backupFromTheFuture();
        if (code === 'SQLITE_FULL') throw diskFull();
        throw backupUnreadable();
      }
    },
    remove(id) {
      const { path, version } = find(id);
      rmSync(path, { force: true });
      known.delete(version);
    },
    async removeAll() {
      running?.stop.abort();
      await running?.ended;
      for (const { path } of files()) rmSync(path, { force: true });
      for (const folder of folders()) removeUnfinished(folder);
      known.clear();
    },
    configure,
    async chooseFolder() {
      if (dialogs === null) {
        throw badRequest([{ path: '', message: 'Type the folder: only the desktop app can ask for it.' }]);
      }
      const folder = await dialogs.chooseFolder(chosen());
      return folder === null ? status() : configure({ folder });
    },
    schedule(isWorthIt) {
      removeUnfinished(home);
      schedule = createSchedule({
        clock,
        made: () => files().map(({ at }) => at),
        async make() {
          if (!settings.get().backups.automatic || !isWorthIt()) return false;
          await make('daily').catch((error: unknown) => {
            report(error);
            throw error;
          });
          return true;
        },
      });
    },
    noticed: () => schedule?.noticed(),
    async close() {
      schedule?.close();
      running?.stop.abort();
      await running?.ended;
    },
  };
}

/** Two backups of one moment have names of their own. */
function freeMoment(files: readonly BackupFile[], now: number): number {
  let at = now;
  while (files.some((each) => each.at === at)) at++;
  return at;
}

const GROWTH_MS = 100;

/** Tells how far a copy has grown, while it does. */
function watchGrowth(
  file: string,
  expectedBytes: number,
  onProgress: (progress: BackupProgress) => void,
): () => void {
  const timer = setInterval(() => {
    const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    onProgress({ phase: 'copying', done: expectedBytes === 0 ? 0 : Math.min(1, bytes / expectedBytes) });
  }, GROWTH_MS).unref();
  return () => clearInterval(timer);
}

function whyNot(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return backupCancelled();
  if (error instanceof TaskFailed) {
    if (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC') return diskFull();
    return backupFailed();
  }
  return error instanceof Error && 'defined' in error ? error : backupFailed();
}
