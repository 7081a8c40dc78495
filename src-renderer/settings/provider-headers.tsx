import { Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useProviderHeaders } from './use-providers.ts';

/** Extra headers of an endpoint: their names are shown, their values go in like a key and never come back. */
export function ProviderHeaders({ provider }: { readonly provider: ProviderInfo }) {
  const { store, remove, isBusy, error, clearError } = useProviderHeaders(provider.id);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const { headerNames } = provider;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    store({ name, value }, () => {
      setName('');
      setValue('');
      nameField.current?.focus();
    });
  };
  const summary = headerNames.length === 0 ? 'None' : headerNames.join(', ');
  return (
    <Disclosure title="Extra headers" summary={summary}>
      <p className="text-ink-soft text-sm">
        Sent with each request, for a gateway that asks for them. A value is kept like a key and cannot be
        read back.
      </p>
      {headerNames.length === 0 ? null : (
        <ul aria-label={`Headers of ${provider.name}`} className="divide-y rounded-xl border">
          {headerNames.map((header) => (
            <li key={header} className="flex items-center gap-2 py-1 pr-1.5 pl-3.5">
              <code className="min-w-0 grow text-sm wrap-anywhere">{header}</code>
              <span aria-hidden className="text-ink-faint">
                ••••
              </span>
              <IconButton
                icon={Trash2}
                size="small"
                label={`Remove the header ${header}`}
                disabled={isBusy}
                onClick={() => {
                  remove(header);
                  nameField.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            ref={nameField}
            label="Header name"
            placeholder="x-team"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              if (error !== null) clearError();
            }}
          />
          <TextField
            label="Header value"
            type="password"
            autoComplete="off"
            spellCheck={false}
            maxLength={2_000}
            value={value}
            error={error?.message}
            onChange={(event) => {
              setValue(event.target.value);
              if (error !== null) clearError();
            }}
          />
        </div>
        <Button
          type="submit"
          size="small"
          className="self-start"
          disabled={isBusy || name.trim() === '' || value.trim() === ''}
        >
          Save header
        </Button>
      </form>
    </Disclosure>
  );
}
