import type { VaultStatus } from '#shared/contract/vault.ts';
import { toShownError } from '../../api/errors.ts';
import { lockNow, useVaultStatus } from '../../app/use-lock.ts';
import { Button } from '../../ui/button.tsx';
import { RecoveryCode } from '../../unlock/recovery-code.tsx';
import { Group, Loaded } from '../section.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LockAfter } from './lock-after.tsx';
import { MakeRecoveryCode } from './make-recovery-code.tsx';
import { RemovePassphrase } from './remove-passphrase.tsx';
import { SetPassphrase } from './set-passphrase.tsx';
import { useVaultChange } from './use-vault.ts';

/** The passphrase, the recovery code, and when it locks. */
export function SecuritySection() {
  const status = useVaultStatus();
  return (
    <Loaded
      data={status.data}
      error={status.error ? toShownError(status.error) : null}
      onRetry={() => void status.refetch()}
    >
      {(data) => (data.changeable ? <Security status={data} /> : <Fixed />)}
    </Loaded>
  );
}

/** The key comes from the environment: nothing here could change it. */
function Fixed() {
  return (
    <Group title="Passphrase">
      <p>
        The key of your conversations is given by EMOTIONGPT_DATABASE_KEY. To use a passphrase and a recovery
        code instead, start EmotionGPT without it.
      </p>
    </Group>
  );
}

function Security({ status }: { readonly status: VaultStatus }) {
  const vault = useVaultChange();
  if (vault.recoveryCode !== null)
    return <RecoveryCode code={vault.recoveryCode} onKept={vault.onCodeKept} />;
  return (
    <div className="flex flex-col gap-8">
      <Group title="Passphrase">
        {status.hasPassphrase ? (
          <>
            <p>
              EmotionGPT asks for your passphrase when it starts and when it was locked. Nothing on this
              machine opens your conversations without it, and nobody can reset it: only the recovery code
              helps.
            </p>
            <div>
              <Button onClick={() => void lockNow()}>Lock now</Button>
            </div>
            <ChangePassphrase />
            <RemovePassphrase />
          </>
        ) : (
          <>
            <p>
              Your conversations are encrypted, and this machine keeps their key: whoever can use your account
              on it can open them. With a passphrase nobody can, until it is typed.
            </p>
            <SetPassphrase vault={vault} />
          </>
        )}
      </Group>
      {status.hasPassphrase ? <LockAfter /> : null}
      <Group title="Recovery code">
        <MakeRecoveryCode status={status} vault={vault} />
      </Group>
    </div>
  );
}
