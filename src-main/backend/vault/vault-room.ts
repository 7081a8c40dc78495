import type { DataStatus } from '#shared/contract/data.ts';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { keyFromEnvironment, vaultState } from '../errors.ts';

/** A recovery code is told once, when it is made. */
export interface MadeRecoveryCode {
  readonly recoveryCode: string;
  readonly status: VaultStatus;
}

/**
 * The lock as the contract sees it. Wrong secrets are refused with how long the next attempt has to wait; nothing is
 * ever deleted or overwritten because of them.
 */
export interface VaultRoom {
  status(): VaultStatus;
  /** Where the key of the database is kept, where the vault knows better than whoever opened it. */
  keyPlace(): DataStatus['databaseKeyIn'] | null;
  /** @throws WRONG_PASSPHRASE, TOO_SOON, NOT_OPENED, VAULT_STATE where there is none */
  unlock(passphrase: string): Promise<VaultStatus>;
  /** @throws VAULT_STATE  where no passphrase would open it again */
  lock(): Promise<VaultStatus>;
  /** @throws WRONG_RECOVERY_CODE, TOO_SOON, NOT_OPENED, SECRET_NOT_STORED, VAULT_STATE */
  recover(recoveryCode: string, passphrase: string | null): Promise<VaultStatus>;
  /** Looks for a lost key once more. */
  retry(): Promise<VaultStatus>;
  /** @throws VAULT_STATE where there is one, SECRET_NOT_STORED where the keychain does not let go of the key */
  setPassphrase(passphrase: string): Promise<MadeRecoveryCode>;
  /** @throws WRONG_PASSPHRASE, TOO_SOON, VAULT_STATE */
  changePassphrase(current: string, passphrase: string): Promise<VaultStatus>;
  /** @throws WRONG_PASSPHRASE, TOO_SOON, VAULT_STATE, SECRET_NOT_STORED */
  removePassphrase(current: string): Promise<VaultStatus>;
  /** @throws WRONG_PASSPHRASE, TOO_SOON, VAULT_STATE */
  makeRecoveryCode(passphrase: string | null): Promise<MadeRecoveryCode>;
  /** Somebody is here. */
  active(): void;
}

/** Where a backend runs by itself, on a key that it was given: always open, and nothing to change. */
export function noVault(): VaultRoom {
  const status = (): VaultStatus => ({
    state: 'open',
    hasPassphrase: false,
    recoveryCodeMadeAt: null,
    changeable: false,
    waitMs: 0,
    problem: null,
  });
  const refuse = () => Promise.reject(keyFromEnvironment());
  return {
    status,
    keyPlace: () => null,
    unlock: () => Promise.reject(vaultState()),
    lock: () => Promise.reject(vaultState()),
    recover: () => Promise.reject(vaultState()),
    retry: async () => status(),
    setPassphrase: refuse,
    changePassphrase: refuse,
    removePassphrase: refuse,
    makeRecoveryCode: refuse,
    active: () => {},
  };
}
