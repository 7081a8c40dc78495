import { join } from 'node:path';
import { type Backend, type BackendOptions, createBackend } from '../backend.ts';
import { systemClock } from '../clock.ts';
import { keyPlaceOf } from '../database/key.ts';
import { keyOpens } from '../database/key-opens.ts';
import { createShippedDetector } from '../emotion-detection/shipped-detector.ts';
import { locked } from '../errors.ts';
import { reportError } from '../report.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { createAttempts } from './attempts.ts';
import { createGatedRouter } from './gated-router.ts';
import { createIdleLock } from './idle-lock.ts';
import { createInTurn } from './in-turn.ts';
import { createKeeper } from './keeper.ts';
import { createOpening } from './opening.ts';
import { SCRYPT_COST, type ScryptCost } from './scrypt.ts';
import { openVaultKeys } from './vault-keys.ts';
import { vaultProcedures } from './vault-procedures.ts';
import type { VaultRoom } from './vault-room.ts';

export interface VaultOptions extends Omit<BackendOptions, 'vault'> {
  /** Tried at the start where one is set, for servers that start with nobody there. */
  readonly passphrase?: string | undefined;
  /** Where a key is lost and there is no recovery code: `wait` for a person who is there, or `throw`. */
  readonly onLostKey?: 'wait' | 'throw';
  /** Asks for the keychain anew, which may have been locked at the start. */
  readonly reopenSecrets?: (() => Promise<SecretStore>) | undefined;
  /** What a guess at a new passphrase costs; left out: see `SCRYPT_COST`. */
  readonly scryptCost?: ScryptCost | undefined;
}

/**
 * A backend that may be locked: its rooms throw LOCKED then, its router answers what is about the lock and refuses the
 * rest. Shells serve it as they would a backend that is always open.
 */
export interface Vault extends Backend {
  readonly room: VaultRoom;
  /** Calls `listener` after each change of the lock and the passphrase. */
  readonly onChange: (listener: () => void) => void;
}

const DAMAGED_VAULT =
  'The file vault.json in the data folder, which holds the key under the passphrase, cannot be read: restore a copy of it and try again.';

/**
 * Opens EmotionGPT, or as much of it as the passphrase allows: where one is set, nothing of the conversations is open or
 * in memory until it is given.
 *
 * @throws DatabaseError  where the data cannot be opened; nothing of it was changed.
 * @throws WRONG_PASSPHRASE  where one was given for the start, and it does not fit.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { dataDir, settings, clock = systemClock, report = reportError } = options;
  const isGiven = options.databaseKey !== undefined;
  let { secrets } = options;
  const keys = await openVaultKeys({
    dataDir,
    place: () => keyPlaceOf({ dataDir, secrets }),
    cost: options.scryptCost ?? SCRYPT_COST,
    now: clock.now,
  });
  // It keeps nothing of what it reads, and its models take longer to load than a database to open.
  const detector = options.detector ?? createShippedDetector({ modelDir: options.modelDir, report });
  const inTurn = createInTurn();
  const lockListeners = new Set<() => void>();
  const changeListeners = new Set<() => void>();

  const opening = createOpening({
    create: async (key) => {
      const backend = await createBackend({
        ...options,
        secrets,
        detector: { detect: detector.detect },
        databaseKey: key ?? options.databaseKey,
        vault: room,
      });
      return { current: () => backend, close: backend.close };
    },
    lostKeyHint: () => (keys.isDamaged ? DAMAGED_VAULT : null),
    onLock: () => {
      for (const listener of lockListeners) listener();
    },
    onChange: changed,
  });
  const idle = createIdleLock({
    clock,
    afterMs: () => settings.get().lockAfterMinutes * 60_000 || null,
    isBusy: () => opening.backend?.turns.isBusy() ?? false,
    lock: () => void room.lock().catch(report),
  });
  const room = createKeeper({
    keys,
    opening,
    attempts: createAttempts(clock),
    inTurn,
    isGiven,
    fits: (key) => keyOpens(join(dataDir, 'emotiongpt.db'), key.toString('hex')),
    beforeRetry: async () => {
      secrets = (await options.reopenSecrets?.()) ?? secrets;
    },
    onActive: idle.touch,
    onChange: changed,
    report,
  });

  function changed(): void {
    if (opening.state === 'open' && room.status().hasPassphrase) idle.start();
    else idle.stop();
    for (const listener of changeListeners) listener();
  }

  if (keys.hasPassphrase && !isGiven) {
    if (options.passphrase !== undefined) await room.unlock(options.passphrase);
  } else {
    const canRecover = keys.recoveryCodeMadeAt !== null || options.onLostKey === 'wait';
    await opening.openKept(canRecover && !isGiven);
  }

  const own = { vault: vaultProcedures(room) };
  const isOwn = ([area]: readonly string[]) => area === 'vault';
  return {
    room,
    router: createGatedRouter({
      routerFor: (path) => (isOwn(path) ? own : opening.theBackend().router),
      onCall: (path, changes) => {
        if (changes && !isOwn(path)) idle.touch();
      },
      doom: (path) => (opening.state === 'open' || isOwn(path) ? null : locked()),
      report,
    }),
    get sessions() {
      return opening.theBackend().sessions;
    },
    get turns() {
      return opening.theBackend().turns;
    },
    get providers() {
      return opening.theBackend().providers;
    },
    get status() {
      return opening.theBackend().status;
    },
    onLock: (listener) => void lockListeners.add(listener),
    onChange: (listener) => void changeListeners.add(listener),
    close: () =>
      inTurn(async () => {
        await opening.close();
        await detector.close?.();
      }),
  };
}
