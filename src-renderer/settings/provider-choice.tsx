import { useId } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { TextField } from '../ui/text-field.tsx';
import { ProviderKey } from './provider-key.tsx';
import { ProviderTest } from './provider-test.tsx';
import { useDraft } from './use-draft.ts';

interface ProviderChoiceProps {
  readonly provider: ProviderInfo;
  readonly generation: Generation;
  readonly onChoose: (generation: Generation) => void;
}

/** One provider: choose it, and what it needs to work. */
export function ProviderChoice({ provider, generation, onChoose }: ProviderChoiceProps) {
  const id = useId();
  const chosen = generation.provider === provider.id;
  return (
    <div className="flex flex-col gap-4 rounded-2xl border bg-raised p-4 has-checked:border-accent">
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="radio"
          name="provider"
          checked={chosen}
          onChange={() => onChoose({ provider: provider.id, model: null })}
          aria-describedby={`${id}-about`}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <div className="min-w-0 grow">
          <label htmlFor={id} className="block font-medium">
            {provider.name}
          </label>
          <p id={`${id}-about`} className="text-ink-soft text-sm">
            {provider.description}
          </p>
        </div>
      </div>
      {provider.needsKey ? (
        <div className="flex flex-col gap-4 border-t pt-4">
          {chosen && !provider.hasKey ? (
            <p className="rounded-xl bg-accent-soft px-3.5 py-2 text-sm">
              {provider.name} is chosen but has no key yet. Paste one below, or replies cannot be written.
            </p>
          ) : null}
          <ProviderKey provider={provider} />
          {provider.hasKey ? <ProviderTest provider={provider} /> : null}
          {chosen ? (
            <ModelField
              key={provider.id}
              provider={provider}
              model={generation.model}
              onKeep={(model) => onChoose({ provider: provider.id, model })}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface ModelFieldProps {
  readonly provider: ProviderInfo;
  readonly model: string | null;
  readonly onKeep: (model: string | null) => void;
}

function ModelField({ provider, model, onKeep }: ModelFieldProps) {
  const draft = useDraft(model ?? '', (text) => onKeep(text.trim() === '' ? null : text.trim()));
  return (
    <TextField
      label="Model"
      hint="Empty: the provider’s usual one."
      placeholder={provider.defaultModel ?? ''}
      value={draft.value}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
