import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { CallContext } from '../call-context.ts';
import type { VaultRoom } from './vault-room.ts';

/** The part of the contract that is answered while everything else is locked. */
export function vaultProcedures(vault: VaultRoom) {
  const api = implement(contract.vault).$context<CallContext>();
  return api.router({
    status: api.status.handler(() => vault.status()),
    unlock: api.unlock.handler(({ input }) => vault.unlock(input.passphrase)),
    lock: api.lock.handler(() => vault.lock()),
    recover: api.recover.handler(({ input }) => vault.recover(input.recoveryCode, input.passphrase)),
    retry: api.retry.handler(() => vault.retry()),
    setPassphrase: api.setPassphrase.handler(({ input }) => vault.setPassphrase(input.passphrase)),
    changePassphrase: api.changePassphrase.handler(({ input }) =>
      vault.changePassphrase(input.current, input.passphrase),
    ),
    removePassphrase: api.removePassphrase.handler(({ input }) => vault.removePassphrase(input.current)),
    makeRecoveryCode: api.makeRecoveryCode.handler(({ input }) => vault.makeRecoveryCode(input.passphrase)),
    active: api.active.handler(() => {
      vault.active();
      return {};
    }),
  });
}
