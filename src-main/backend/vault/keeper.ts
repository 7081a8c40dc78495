import type { VaultStatus } from '#shared/contract/vault.ts';
import { DatabaseError } from '../database/errors.ts';
import {
  keyFromEnvironment,
  locked,
  notOpened,
  secretNotStored,
  vaultState,
  wrongPassphrase,
  wrongRecoveryCode,
} from '../errors.ts';
import type { Attempts } from './attempts.ts';
import type { InTurn } from './in-turn.ts';
import type { Opening } from './opening.ts';
import type { VaultKeys } from './vault-keys.ts';
import type { VaultRoom } from './vault-room.ts';

interface KeeperOptions {
  readonly keys: VaultKeys;
  readonly opening: Opening;
  readonly attempts: Attempts;
  readonly inTurn: InTurn;
  /** The environment gives the key: nothing here can change it. */
  readonly isGiven: boolean;
  /** Whether a key opens the database that is there. */
  readonly fits: (key: Buffer) => boolean;
  /** Before a lost key is looked for once more. */
  readonly beforeRetry: () => Promise<unknown>;
  /** Somebody is here. */
  readonly onActive: () => void;
  /** Told after each change of the passphrase. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
}

/** What can be done about the lock. No secret that does not fit changes anything. */
export function createKeeper(options: KeeperOptions): VaultRoom {
  const { keys, opening, attempts, inTurn, isGiven, fits, onChange, report } = options;
  /** Where the key went to when the passphrase was taken away. */
  let keptIn: 'keychain' | 'file' | null = null;

  const status = (): VaultStatus => ({
    state: opening.state,
    hasPassphrase: keys.hasPassphrase && !isGiven,
    recoveryCodeMadeAt: isGiven ? null : keys.recoveryCodeMadeAt,
    changeable: !isGiven,
    waitMs: attempts.waitMs(),
    problem: opening.problem,
  });

  /** Takes a key to those who show that they may have it, and leaves zeros of it afterwards. */
  async function withKey<Result>(
    found: Buffer | null,
    refusal: () => Error,
    work: (key: Buffer) => Promise<Result>,
  ): Promise<Result> {
    if (found === null) throw refusal();
    try {
      return await work(found);
    } finally {
      found.fill(0);
    }
  }

  async function withPassphrase<Result>(passphrase: string, work: (key: Buffer) => Promise<Result>) {
    attempts.assertAllowed();
    const key = await keys.byPassphrase(passphrase);
    if (key !== null) attempts.succeeded();
    return withKey(key, () => wrongPassphrase(attempts.failed()), work);
  }

  async function withCode<Result>(recoveryCode: string, work: (key: Buffer) => Promise<Result>) {
    attempts.assertAllowed();
    const key = keys.byCode(recoveryCode);
    if (key !== null) attempts.succeeded();
    return withKey(key, () => wrongRecoveryCode(attempts.failed()), work);
  }

  /** The machine's own copy; one that does not open the database is none. */
  async function withKept<Result>(work: (key: Buffer) => Promise<Result>) {
    const key = await keys.kept();
    return withKey(key !== null && fits(key) ? key : null, secretNotStored, work);
  }

  function assertOpen(): void {
    if (isGiven) throw keyFromEnvironment();
    if (opening.state !== 'open') throw locked();
  }

  function assertPassphrase(isSet: boolean): void {
    assertOpen();
    if (keys.hasPassphrase !== isSet) throw vaultState();
  }

  /** A change of what is stored, or the reason why there is none. */
  async function stored<Result>(change: Promise<Result>): Promise<Result> {
    try {
      return await change;
    } catch (error) {
      report(error);
      throw secretNotStored();
    } finally {
      onChange();
    }
  }

  async function newCode(key: Buffer) {
    const recoveryCode = await stored(keys.newCode(key));
    return { recoveryCode, status: status() };
  }

  const storeWay = async (key: Buffer, passphrase: string | null): Promise<void> => {
    if (passphrase === null) keptIn = await stored(keys.unlockFor(key));
    else await stored(keys.lockWith(key, passphrase));
  };

  /** Opens first: a code that opens nothing is not worth a change. Where the new way cannot be kept, it is closed again. */
  async function recover(key: Buffer, passphrase: string | null): Promise<VaultStatus> {
    const { state, problem } = opening;
    await opening.openWith(key);
    try {
      await storeWay(key, passphrase);
    } catch (error) {
      await opening.close({ state: state === 'key-lost' ? state : 'locked', problem });
      throw error;
    }
    return status();
  }

  return {
    status,
    keyPlace: () => (isGiven ? null : keys.hasPassphrase ? 'passphrase' : keptIn),
    active: options.onActive,
    unlock: (passphrase) =>
      inTurn(async () => {
        if (opening.state === 'open') return status();
        if (!keys.hasPassphrase) throw vaultState();
        await withPassphrase(passphrase, async (key) => {
          await opening.openWith(key);
          await keys.tidy(key).catch(report);
        });
        return status();
      }),
    lock: () =>
      inTurn(async () => {
        if (!keys.hasPassphrase || isGiven || opening.state === 'key-lost') throw vaultState();
        if (opening.state === 'open') await opening.close();
        return status();
      }),
    recover: (recoveryCode, passphrase) =>
      inTurn(async () => {
        if (opening.state === 'open') throw vaultState();
        return withCode(recoveryCode, (key) => recover(key, passphrase));
      }),
    retry: () =>
      inTurn(async () => {
        if (opening.state !== 'key-lost') return status();
        await options.beforeRetry();
        await opening.openKept().catch((error: unknown) => {
          throw error instanceof DatabaseError ? notOpened(error.message) : error;
        });
        return status();
      }),
    setPassphrase: (passphrase) =>
      inTurn(async () => {
        assertPassphrase(false);
        return withKept(async (key) => {
          const { recoveryCode } = await newCode(key);
          await storeWay(key, passphrase);
          return { recoveryCode, status: status() };
        });
      }),
    changePassphrase: (current, passphrase) =>
      inTurn(async () => {
        assertPassphrase(true);
        await withPassphrase(current, (key) => storeWay(key, passphrase));
        return status();
      }),
    removePassphrase: (current) =>
      inTurn(async () => {
        assertPassphrase(true);
        await withPassphrase(current, (key) => storeWay(key, null));
        return status();
      }),
    makeRecoveryCode: (passphrase) =>
      inTurn(async () => {
        assertPassphrase(passphrase !== null);
        return passphrase === null ? withKept(newCode) : withPassphrase(passphrase, newCode);
      }),
  };
}
