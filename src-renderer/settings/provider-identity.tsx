import { Trash2 } from 'lucide-react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { ProviderName } from '#shared/contract/settings.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from './use-draft.ts';
import { useRemoveProvider } from './use-provider-list.ts';
import { useChangeSettings } from './use-settings.ts';

/** What only a provider that was added has: a name of one's own, and a way to be rid of it. */
export function ProviderIdentity({ provider }: { readonly provider: ProviderInfo }) {
  const { save, error } = useChangeSettings();
  const draft = useDraft(provider.name, (text) => {
    if (problemWith(text) === null) save({ providers: { [provider.id]: { name: text } } });
  });
  return (
    <TextField
      label="Name"
      autoComplete="off"
      maxLength={60}
      value={draft.value}
      error={error?.message ?? problemWith(draft.value)}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}

const problemWith = (text: string): string | null =>
  ProviderName.safeParse(text).error?.issues[0]?.message ?? null;

export function RemoveProvider({ provider }: { readonly provider: ProviderInfo }) {
  const remove = useRemoveProvider();
  return (
    <Button
      tone="quiet"
      size="small"
      className="-ml-3 self-start"
      onClick={(event) => {
        // What had the focus goes: it moves to the provider above.
        event.currentTarget.closest('li')?.previousElementSibling?.querySelector('input')?.focus();
        remove(provider);
      }}
    >
      <Trash2 aria-hidden className="size-4" />
      Remove this provider
    </Button>
  );
}
