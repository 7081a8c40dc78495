import { useId, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from './use-draft.ts';
import { useModels } from './use-providers.ts';
import { useChangeSettings } from './use-settings.ts';

interface ProviderModelProps {
  readonly provider: ProviderInfo;
  /** What is kept; null: the provider's usual one. */
  readonly saved: string | null;
  /** Whether the provider writes the replies now. */
  readonly chosen: boolean;
  /** Whether it can be asked for its models: it has an address and, where it needs one, a key. */
  readonly askable: boolean;
}

/** Which model writes: typed, or taken from what the provider offers, which is asked for when the field is entered. */
export function ProviderModel({ provider, saved, chosen, askable }: ProviderModelProps) {
  const listId = useId();
  const [wanted, setWanted] = useState(false);
  const list = useModels(provider.id, wanted && askable);
  const { save, error } = useChangeSettings();
  const draft = useDraft(saved ?? '', (text) => {
    const model = text.trim() === '' ? null : text.trim();
    save({
      providers: { [provider.id]: { model } },
      // A model that was chosen together with the provider would outrank this one.
      ...(chosen ? { generation: { provider: provider.id, model: null } } : {}),
    });
  });
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label={`${provider.name} model`}
        hint={
          provider.defaultModel === null
            ? 'Choose one from the list, or type its name.'
            : `Choose one from the list, or type its name. Empty: ${provider.defaultModel}.`
        }
        placeholder={provider.defaultModel ?? ''}
        list={listId}
        value={draft.value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        error={error?.message}
        onFocus={() => setWanted(true)}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
        }}
      />
      <datalist id={listId}>
        {list.models.map(({ id, name }) => (
          <option key={id} value={id} label={name ?? undefined} />
        ))}
      </datalist>
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {wanted && askable ? listWord(list, provider.name) : null}
      </p>
    </div>
  );
}

function listWord(
  { models, isFetching, problem, isKnown }: ReturnType<typeof useModels>,
  name: string,
): string {
  if (isFetching && !isKnown) return `Asking ${name} for its models…`;
  if (problem !== null) return `No list: ${problem} You can type a name all the same.`;
  if (!isKnown) return '';
  if (models.length === 0) return `${name} offers no model yet.`;
  return models.length === 1 ? 'One model to choose from.' : `${models.length} models to choose from.`;
}
