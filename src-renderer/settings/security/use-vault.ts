import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { api } from '../../api/client.ts';
import { useAttempt } from '../../unlock/attempt.ts';

/** Changes the lock, and puts what it is now where the screens look. */
export function useVaultChange() {
  const queries = useQueryClient();
  const { attempt, isBusy, error, setError, seconds } = useAttempt();
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);

  function keep(status: VaultStatus): void {
    queries.setQueryData(api.vault.status.queryKey(), status);
    void queries.invalidateQueries({ queryKey: api.data.key() }); // where the key is kept
  }
  /** @returns whether it was done. */
  async function change(task: () => Promise<VaultStatus>): Promise<boolean> {
    const status = await attempt(task);
    if (status !== null) keep(status);
    return status !== null;
  }
  /** The same for what answers with a recovery code, which is here until it is kept. */
  async function changeForCode(
    task: () => Promise<{ recoveryCode: string; status: VaultStatus }>,
  ): Promise<boolean> {
    const made = await attempt(task);
    if (made === null) return false;
    setRecoveryCode(made.recoveryCode);
    keep(made.status);
    return true;
  }
  return {
    change,
    changeForCode,
    recoveryCode,
    onCodeKept: () => setRecoveryCode(null),
    isBusy,
    error,
    setError,
    seconds,
  };
}

export type VaultChange = ReturnType<typeof useVaultChange>;
