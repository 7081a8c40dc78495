import { type FormEvent, useState } from 'react';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { client } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { dayName, timeOfDay } from '../../ui/dates.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../unlock/passphrase-field.tsx';
import type { VaultChange } from './use-vault.ts';

interface MakeRecoveryCodeProps {
  readonly status: VaultStatus;
  readonly vault: VaultChange;
}

/** Makes a recovery code, with or without a passphrase: a keychain can be lost as well. */
export function MakeRecoveryCode({ status, vault }: MakeRecoveryCodeProps) {
  const { hasPassphrase, recoveryCodeMadeAt: madeAt } = status;
  const [passphrase, setPassphrase] = useState('');
  const [isAsked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (vault.isBusy || vault.seconds > 0) return;
    if (hasPassphrase && !isAsked) return setAsked(true);
    void vault.changeForCode(() =>
      client.vault.makeRecoveryCode({ passphrase: hasPassphrase ? passphrase : null }),
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p>
        {madeAt === null
          ? 'There is none. Should the keychain of this machine be lost or reset, your conversations could not be opened any more; a recovery code opens them.'
          : `Made ${dayName(madeAt, Date.now()).toLowerCase()} at ${timeOfDay(madeAt)}. If you have not kept it, make a new one; the one before stops working then.`}
      </p>
      {isAsked ? (
        <PassphraseField
          label="Passphrase"
          autoFocus
          autoComplete="current-password"
          value={passphrase}
          error={vault.error}
          onValueChange={(value) => {
            setPassphrase(value);
            vault.setError(null);
          }}
        />
      ) : null}
      {!isAsked && vault.error !== null && !hasPassphrase ? <ErrorNote message={vault.error} /> : null}
      <div>
        <Button type="submit" aria-disabled={vault.isBusy || vault.seconds > 0}>
          {vault.seconds > 0
            ? `Try again in ${vault.seconds} s`
            : madeAt === null
              ? 'Make a recovery code'
              : 'Make a new recovery code'}
        </Button>
      </div>
    </form>
  );
}
