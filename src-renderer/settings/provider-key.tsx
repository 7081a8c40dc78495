import { type FormEvent, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type KeyActions, useProviderKey } from './use-providers.ts';
import { keyPlace, keyPlaceholder } from './words.ts';

/** The key of a provider: it can be put in and taken away, never looked at. */
export function ProviderKey({ provider }: { readonly provider: ProviderInfo }) {
  const actions = useProviderKey(provider.id);
  const [text, setText] = useState('');
  const place = keyPlace(provider);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    actions.store(text, () => setText(''));
  };
  return (
    <div className="flex flex-col gap-2">
      <form onSubmit={submit} className="flex flex-col gap-2">
        <TextField
          label={`${provider.name} key`}
          hint={place ?? undefined}
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={keyPlaceholder(provider)}
          value={text}
          error={actions.error?.message}
          onChange={(event) => {
            setText(event.target.value);
            if (actions.error !== null) actions.clearError();
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" tone="primary" size="small" disabled={actions.isBusy}>
            {provider.hasKey ? 'Replace key' : 'Save key'}
          </Button>
          {provider.hasKey && provider.keyStoredIn !== 'environment' ? <Removal actions={actions} /> : null}
        </div>
      </form>
    </div>
  );
}

/** A removed key cannot come back, so the second step asks. The focus stays with the question. */
function Removal({ actions }: { readonly actions: KeyActions }) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  if (!asking) {
    return (
      <Button ref={first} size="small" tone="quiet" onClick={() => setAsking(true)}>
        Remove
      </Button>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm">
      Remove it for good?
      <Button
        size="small"
        tone="danger"
        disabled={actions.isBusy}
        onClick={() => {
          actions.remove();
          setAsking(false);
        }}
      >
        Remove key
      </Button>
      <Button
        size="small"
        autoFocus
        onClick={() => {
          setAsking(false);
          requestAnimationFrame(() => first.current?.focus());
        }}
      >
        Keep it
      </Button>
    </span>
  );
}
