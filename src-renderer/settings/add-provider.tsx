import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAddProvider } from './use-provider-list.ts';
import { hasSetup } from './words.ts';

interface AddProviderProps {
  readonly providers: readonly ProviderInfo[];
  readonly onAdded: (provider: ProviderInfo) => void;
}

/** One more provider of a kind: a second account, or another machine. */
export function AddProvider({ providers, onAdded }: AddProviderProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const kinds = providers.filter((provider) => !provider.added && hasSetup(provider));
  if (!open) {
    return (
      <Button ref={opener} className="self-start" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        Add a provider
      </Button>
    );
  }
  return (
    <AddForm
      kinds={kinds}
      onCancel={() => {
        setOpen(false);
        requestAnimationFrame(() => opener.current?.focus());
      }}
      onAdded={(provider) => {
        setOpen(false);
        onAdded(provider);
      }}
    />
  );
}

interface AddFormProps {
  readonly kinds: readonly ProviderInfo[];
  readonly onCancel: () => void;
  readonly onAdded: (provider: ProviderInfo) => void;
}

function AddForm({ kinds, onCancel, onAdded }: AddFormProps) {
  // An endpoint of one's own comes last, and is what most people have several of.
  const [kind, setKind] = useState(kinds.at(-1)?.id ?? '');
  const [name, setName] = useState('');
  const add = useAddProvider();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ kind, name }, { onSuccess: onAdded });
  };
  return (
    <form
      aria-label="Add a provider"
      onSubmit={submit}
      className="flex flex-col gap-4 rounded-2xl border bg-raised p-4"
    >
      <SelectField
        label="Kind"
        hint={kinds.find(({ id }) => id === kind)?.description}
        options={kinds.map(({ id, name: label }) => ({ value: id, label }))}
        value={kind}
        onValueChange={setKind}
      />
      <TextField
        label="Name"
        hint="What you want to call it, such as “LM Studio” or “Work”."
        autoFocus
        autoComplete="off"
        maxLength={60}
        value={name}
        error={add.error ? toShownError(add.error).message : null}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="small" disabled={add.isPending || name.trim() === ''}>
          Add
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
