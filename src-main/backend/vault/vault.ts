import { join } from 'node:path';
import type { Backend } from '../backend.ts';
import { systemClock } from '../clock.ts';
import { keyPlaceOf } from '../database/key.ts';
import { keyOpens } from '../database/key-opens.ts';
import { createShippedDetector } from '../emotion-detection/shipped-detector.ts';
import { locked } from '../errors.ts';
import { DATABASE_NAME } from '../open-conversations.ts';
import { type Host, type HostOptions, openHost } from '../recovery/host.ts';
import { reportError } from '../report.ts';
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

export interface VaultOptions extends Omit<HostOptions, 'vault'> {
  /** Tried at the start where one is set, for servers that start with nobody there. */
  readonly passphrase?: string | undefined;
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
  /** Why something stands in for what is open; null: nothing does, or it is locked. */
  readonly trouble: Host['trouble'];
  /** Calls `listener` when other conversations take the place of those that were open, such as a backup's. */
  readonly onReplaced: (listener: () => void) => void;
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
  const replaceListeners = new Set<() => void>();
  const subscribers: Parameters<Backend['changes']['subscribe']>[0][] = [];
  /** Each backend has changes of its own, which end with it. */
  const passOn = ({ changes }: Backend) =>
    changes.subscribe((change) => {
      for (const subscriber of subscribers) subscriber(change);
    });
  const reopenSecrets = async () => {
    secrets = (await options.reopenSecrets?.()) ?? secrets;
    return secrets;
  };
  /** What was opened is another one now: answers that were kept are of what is not there any more. */
  const replaced = () => {
    for (const listener of [...lockListeners, ...replaceListeners]) listener();
  };

  const opening = createOpening({
    create: async (key) => {
      const host = await openHost({
        ...options,
        secrets,
        reopenSecrets,
        detector: { detect: detector.detect },
        databaseKey: key ?? options.databaseKey,
        vault: room,
      });
      passOn(host.current());
      host.onReplaced((backend) => {
        passOn(backend);
        replaced();
      });
      return host;
    },
    // Without a code there is nothing to ask for: the recovery screen has the other ways back.
    canRecover: () => !isGiven && (keys.recoveryCodeMadeAt !== null || keys.isDamaged),
    lostKeyHint: () => (keys.isDamaged ? DAMAGED_VAULT : null),
    onLock: () => {
      for (const listener of lockListeners) listener();
    },
    onChange: changed,
  });
  const idle = createIdleLock({
    clock,
    afterMs: () => settings.get().lockAfterMinutes * 60_000 || null,
    isBusy: () => opening.trouble === null && (opening.backend?.turns.isBusy() ?? false),
    lock: () => void room.lock().catch(report),
  });
  const room = createKeeper({
    keys,
    opening,
    attempts: createAttempts(clock),
    inTurn,
    isGiven,
    fits: (key) => keyOpens(join(dataDir, DATABASE_NAME), key.toString('hex')),
    beforeRetry: reopenSecrets,
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
    await opening.openKept();
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
    changes: { subscribe: (listener) => void subscribers.push(listener) },
    settled: async () => opening.backend?.settled(),
    trouble: () => opening.trouble,
    onReplaced: (listener) => void replaceListeners.add(listener),
    onLock: (listener) => void lockListeners.add(listener),
    onChange: (listener) => void changeListeners.add(listener),
    close: () =>
      inTurn(async () => {
        await opening.close();
        await detector.close?.();
      }),
  };
}
