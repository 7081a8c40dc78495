import { type FormEvent, useState } from 'react';
import type { NetworkStatus } from '#shared/contract/network.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useProxyPassword } from './use-network.ts';

const PLACES: Readonly<Record<NonNullable<NetworkStatus['passwordStoredIn']>, string>> = {
  keychain: 'Kept in this machine’s keychain, for this proxy alone. It cannot be read back here.',
  memory: 'Kept for this run only, because no keychain answered. After a restart, type it again.',
};

/** The password of the proxy: it can be put in and taken away, never looked at. */
export function ProxyPassword({ storedIn }: { readonly storedIn: NetworkStatus['passwordStoredIn'] }) {
  const { store, remove, isBusy, error } = useProxyPassword();
  const [text, setText] = useState('');
  const [justStored, setJustStored] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    store(text, () => {
      setText('');
      setJustStored(true);
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label="Proxy password"
        hint={storedIn === null ? undefined : PLACES[storedIn]}
        type="password"
        autoComplete="off"
        placeholder={storedIn === null ? '' : '••••••••'}
        maxLength={255}
        value={text}
        error={error?.message}
        onChange={(event) => {
          setText(event.target.value);
          setJustStored(false);
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" disabled={isBusy}>
          {storedIn === null ? 'Save password' : 'Replace password'}
        </Button>
        {storedIn === null ? null : (
          <Button
            size="small"
            tone="quiet"
            disabled={isBusy}
            onClick={() => {
              setJustStored(false);
              remove();
            }}
          >
            Remove password
          </Button>
        )}
        <span role="status" className="text-ink-soft text-sm">
          {justStored ? 'Saved.' : null}
        </span>
      </div>
    </form>
  );
}
