import { type FormEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PassphraseField } from '../../unlock/passphrase-field.tsx';
import { useVaultChange } from './use-vault.ts';

/** Goes back to a key that this machine keeps. */
export function RemovePassphrase() {
  const { change, isBusy, error, setError, seconds } = useVaultChange();
  const [current, setCurrent] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || seconds > 0) return;
    void change(() => client.vault.removePassphrase({ current }));
  };
  return (
    <Disclosure title="Remove the passphrase">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-ink-soft">
          This machine keeps the key again, and EmotionGPT opens without being asked. It stays encrypted.
        </p>
        <PassphraseField
          label="Present passphrase"
          autoComplete="current-password"
          value={current}
          error={error}
          onValueChange={(value) => {
            setCurrent(value);
            setError(null);
          }}
        />
        <div>
          <Button type="submit" tone="danger" aria-disabled={isBusy || seconds > 0}>
            {seconds > 0 ? `Try again in ${seconds} s` : 'Remove passphrase'}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
