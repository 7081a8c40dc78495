import { type FormEvent, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useProviderKey } from './use-providers.ts';
import { keyPlace, keyPlaceholder } from './words.ts';

interface ProviderKeyProps {
  readonly provider: ProviderInfo;
  /** Whether this provider writes the replies. */
  readonly chosen: boolean;
  readonly onStored: () => void;
}

/** The key of a provider: it can be put in and taken away, never looked at. */
export function ProviderKey({ provider, chosen, onStored }: ProviderKeyProps) {
  const { store, remove, isBusy, error, clearError } = useProviderKey(provider.id);
  const [text, setText] = useState('');
  const [justStored, setJustStored] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    store(text, () => {
      setText('');
      setJustStored(true);
      onStored();
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        ref={field}
        label={provider.needsKey ? `${provider.name} key` : `${provider.name} key (optional)`}
        hint={keyPlace(provider) ?? undefined}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={keyPlaceholder(provider)}
        value={text}
        error={error?.message}
        onChange={(event) => {
          setText(event.target.value);
          setJustStored(false);
          if (error !== null) clearError();
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" tone={provider.needsKey ? 'primary' : 'outline'} size="small" disabled={isBusy}>
          {provider.hasKey ? 'Replace key' : 'Save key'}
        </Button>
        {provider.hasKey && provider.keyStoredIn !== 'environment' ? (
          <Removal
            isBusy={isBusy}
            onRemove={() => {
              setJustStored(false);
              remove();
              field.current?.focus();
            }}
          />
        ) : null}
        <span role="status" className="text-ink-soft text-sm">
          {justStored ? `Saved.${chosen ? ` ${provider.name} writes the replies.` : ''}` : null}
        </span>
      </div>
    </form>
  );
}

/** A removed key cannot come back, so a second step asks. */
function Removal({ isBusy, onRemove }: { readonly isBusy: boolean; readonly onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const [wasKept, setWasKept] = useState(false);
  const ask = () => {
    setAsking(true);
    setWasKept(false);
  };
  if (!asking) {
    return (
      // The focus comes back here from "Keep it", which is gone then.
      <Button size="small" tone="quiet" autoFocus={wasKept} onClick={ask}>
        Remove
      </Button>
    );
  }
  return (
    <fieldset className="flex flex-wrap items-center gap-2 text-sm">
      <legend className="float-left mr-2">Remove it for good?</legend>
      <Button
        size="small"
        tone="danger"
        disabled={isBusy}
        onClick={() => {
          setAsking(false);
          onRemove();
        }}
      >
        Remove key
      </Button>
      <Button
        size="small"
        autoFocus
        onClick={() => {
          setWasKept(true);
          setAsking(false);
        }}
      >
        Keep it
      </Button>
    </fieldset>
  );
}
