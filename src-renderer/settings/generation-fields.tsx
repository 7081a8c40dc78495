import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { SelectField } from '../ui/select-field.tsx';
import { ModelField } from './model-field.tsx';
import { hasSetup } from './words.ts';

interface GenerationFieldsProps {
  readonly providers: readonly ProviderInfo[];
  readonly value: Generation;
  readonly onChange: (value: Generation) => void;
}

/** A provider, and a model of it. */
export function GenerationFields({ providers, value, onChange }: GenerationFieldsProps) {
  const provider = providers.find(({ id }) => id === value.provider);
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label="Provider"
        options={providers.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.provider}
        onValueChange={(id) => onChange({ provider: id, model: null })}
      />
      {provider !== undefined && hasSetup(provider) ? (
        <ModelField
          key={provider.id}
          label="Model"
          provider={provider}
          saved={value.model}
          usual={provider.model ?? provider.defaultModel}
          onKeep={(model) => onChange({ provider: provider.id, model })}
        />
      ) : null}
    </div>
  );
}
