import { type FormEvent, useRef, useState } from 'react';
import { client } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { useAttempt } from './attempt.ts';
import { PassphraseField } from './passphrase-field.tsx';

interface UnlockFormProps {
  readonly onUnlocked: () => void;
  /** Null: there is no recovery code. */
  readonly onForgotten: (() => void) | null;
}

/** Asks for the passphrase. */
export function UnlockForm({ onUnlocked, onForgotten }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const { attempt, isBusy, error, setError, seconds } = useAttempt();
  const field = useRef<HTMLInputElement | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || seconds > 0) return;
    if (passphrase === '') return setError('Type your passphrase.');
    const status = await attempt(() => client.vault.unlock({ passphrase }));
    if (status?.state === 'open') return onUnlocked();
    field.current?.select();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <PassphraseField
        label="Passphrase"
        ref={field}
        autoFocus
        autoComplete="current-password"
        value={passphrase}
        error={error}
        onValueChange={(value) => {
          setPassphrase(value);
          setError(null);
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" tone="primary" aria-disabled={isBusy || seconds > 0}>
          {isBusy ? 'Unlocking…' : seconds > 0 ? `Try again in ${seconds} s` : 'Unlock'}
        </Button>
        {onForgotten === null ? null : (
          <Button tone="quiet" onClick={onForgotten}>
            I forgot it
          </Button>
        )}
      </div>
    </form>
  );
}
