import { existsSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#shared/contract/backups.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { RecoveryStatus, Rescued, TroubleKind } from '#shared/contract/recovery.ts';
import { type Backend, type BackendOptions, createBackend } from '../backend.ts';
import { type Backups, createBackups } from '../backups/backups.ts';
import { runTask } from '../backups/run-task.ts';
import { systemClock } from '../clock.ts';
import { DatabaseError, damaged, isDamage } from '../database/errors.ts';
import { findDatabaseKey } from '../database/key.ts';
import { lockDataDir } from '../database/lock.ts';
import { backupRunning, backupUnreadable, notInTrouble } from '../errors.ts';
import { DATABASE_NAME } from '../open-conversations.ts';
import { reportError } from '../report.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { copyToWorkOn, keepAside, removeDatabase, replaceDatabase } from './put-aside.ts';
import type { Recovery } from './recovery.ts';
import { createStandIn } from './stand-in.ts';

export interface HostOptions extends BackendOptions {
  /** Asks for the keychain anew, which may have been locked before. */
  readonly reopenSecrets?: (() => Promise<SecretStore>) | undefined;
}

/** What the shells serve: a backend, which may become another one when its data does. */
export interface Host {
  current(): Backend;
  /** Why something stands in for the backend; null: nothing does. */
  trouble(): RecoveryStatus['trouble'];
  readonly recovery: Recovery;
  /** Resolves when the check after the start is through. */
  checked(): Promise<void>;
  /** Told of each backend that takes the place of another. */
  onReplaced(listener: (backend: Backend) => void): void;
  close(): Promise<void>;
}

const TROUBLES: Partial<Record<DatabaseError['code'], TroubleKind>> = {
  KEY_MISSING: 'key-missing',
  WRONG_KEY: 'wrong-key',
  UNREADABLE: 'damaged',
  MISSING: 'missing',
};

/** Whether a start that failed so can be helped in the app itself. */
const troubleOf = (error: unknown): TroubleKind | null =>
  error instanceof DatabaseError ? (TROUBLES[error.code] ?? null) : null;

/** The start of the app is busy enough; then every page of the database is read once, in a thread. */
const CHECK_AFTER_MS = 20_000;

/**
 * Opens the backend on a data folder and watches over its data: where it does not open, or turns out to be damaged
 * later, what stands in for it says so and offers the ways back. One thing at a time is done with the file.
 *
 * @throws DatabaseError  where the app cannot help: the folder is in use, cannot be written, or is of a newer version.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const { dataDir, settings, clock = systemClock, report = reportError, version } = options;
  let { secrets } = options;
  const databaseFile = join(dataDir, DATABASE_NAME);
  const preparing = `${databaseFile}-restored`;
  const workFolder = join(dataDir, 'rescue-work');
  const listeners: ((backend: Backend) => void)[] = [];
  let backend: Backend;
  let trouble: RecoveryStatus['trouble'] = null;
  let busy: RecoveryStatus['busy'] = null;
  let keptAt: string | null = null;
  let unlock: (() => void) | null = null;
  let cancelCheck = () => {};
  let checking: Promise<void> = Promise.resolve();
  let closed = false;

  /** The key as it can be found now, and the backups that it opens. */
  async function lookAround(): Promise<{ key: string | null; backups: Backups }> {
    const found = await findDatabaseKey({ dataDir, secrets, given: options.databaseKey });
    const key = found?.key ?? null;
    const backups = createBackups({
      dataDir,
      databaseFile,
      key,
      appVersion: version,
      settings,
      clock,
      report,
    });
    return { key, backups };
  }

  async function open(startAfresh = false): Promise<void> {
    unlock?.();
    unlock = null;
    try {
      backend = await createBackend({
        ...options,
        secrets,
        recovery,
        report: watched,
        scheduled: true,
        startAfresh,
      });
      trouble = null;
      checking = new Promise((checked) => {
        const cancel = clock.after(CHECK_AFTER_MS, () => void check().catch(report).finally(checked));
        cancelCheck = () => {
          cancel();
          checked();
        };
      });
    } catch (error) {
      const kind = troubleOf(error);
      if (kind === null) throw error;
      standIn(kind, (error as DatabaseError).message);
    }
  }

  function standIn(kind: TroubleKind, message: string): void {
    unlock = lockDataDir(dataDir);
    trouble = { kind, message };
    const status = { version, dataDir, databaseKeyIn: 'keychain' as const, notices: [] };
    backend = createStandIn({ recovery, status, report, close: async () => unlock?.() });
  }

  const tell = () => {
    for (const listener of listeners) listener(backend);
  };

  /** Errors that nobody foresaw pass here: one that says that the file is damaged ends its use. */
  function watched(error: unknown): void {
    report(error);
    if (isDamage(error)) void becomeDamaged().catch(report);
  }

  async function becomeDamaged(): Promise<void> {
    if (trouble !== null || busy !== null || closed) return;
    cancelCheck();
    const { message } = damaged();
    trouble = { kind: 'damaged', message };
    await backend.close().catch(report);
    standIn('damaged', message);
    tell();
  }

  async function check(): Promise<void> {
    const found = await findDatabaseKey({ dataDir, secrets, given: options.databaseKey });
    if (found === null || closed || trouble !== null) return;
    const whole = await runTask({ kind: 'check', file: databaseFile }, found.key);
    if (!whole) await becomeDamaged();
  }

  /** Only one thing at a time. */
  async function alone<Result>(what: NonNullable<typeof busy>, work: () => Promise<Result>): Promise<Result> {
    if (busy !== null) throw backupRunning();
    busy = what;
    try {
      return await work();
    } finally {
      busy = null;
      rmSync(preparing, { force: true });
      rmSync(workFolder, { recursive: true, force: true });
    }
  }

  const inTrouble = (): void => {
    if (trouble === null) throw notInTrouble();
  };

  async function status(): Promise<RecoveryStatus> {
    if (trouble === null) return { trouble, backups: [], busy, keptAt };
    const { backups } = await lookAround();
    return { trouble, backups: (await backups.status()).backups, busy, keptAt };
  }

  /** What does not open is kept aside, and `put` puts something in its place. */
  async function exchange(put: () => void, startAfresh = false): Promise<void> {
    keptAt = keepAside(dataDir, databaseFile, clock.now()) ?? keptAt;
    put();
    await open(startAfresh);
    tell();
  }

  const recovery: Recovery = {
    status,
    async tryAgain() {
      inTrouble();
      await alone('opening', async () => {
        secrets = (await options.reopenSecrets?.()) ?? secrets;
        await open();
        if (trouble === null) tell();
      });
      return status();
    },
    async restore(backupId) {
      inTrouble();
      await alone('restoring', async () => {
        const { backups } = await lookAround();
        await backups.prepare(backupId, preparing);
        await exchange(() => replaceDatabase(preparing, databaseFile));
      });
      return status();
    },
    async rescue() {
      inTrouble();
      const rescued: Rescued = await alone('rescuing', async () => {
        const { key } = await lookAround();
        if (key === null || !existsSync(databaseFile)) throw backupUnreadable();
        const file = copyToWorkOn(databaseFile, workFolder);
        const persona = JSON.stringify(DEFAULT_PERSONA);
        const found = await runTask({ kind: 'rescue', file, target: preparing, persona }, key).catch(
          (error: unknown) => {
            report(error);
            throw backupUnreadable();
          },
        );
        await exchange(() => replaceDatabase(preparing, databaseFile));
        return found;
      });
      return { status: await status(), rescued };
    },
    async startAfresh() {
      inTrouble();
      await alone('opening', async () => {
        await exchange(() => removeDatabase(databaseFile), true);
      });
      return status();
    },
    async replace(backupId) {
      if (trouble !== null) throw notInTrouble();
      return alone('restoring', async () => {
        const { backups } = await lookAround();
        const restored = await backups.prepare(backupId, preparing);
        cancelCheck();
        await backend.close();
        unlock = lockDataDir(dataDir);
        let safetyCopy: Backup | null = null;
        try {
          safetyCopy = await backups.create('before-restore');
          replaceDatabase(preparing, databaseFile);
        } finally {
          await open();
          tell();
        }
        return { safetyCopy, restored };
      });
    },
  };

  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await open();
  return {
    current: () => backend,
    trouble: () => trouble,
    recovery,
    checked: () => checking,
    onReplaced: (listener) => void listeners.push(listener),
    async close() {
      closed = true;
      cancelCheck();
      await backend.close();
    },
  };
}
