import type { ProviderInfo } from '#shared/contract/providers.ts';
import { ModelField } from './model-field.tsx';
import { useChangeSettings } from './use-settings.ts';

interface ProviderModelProps {
  readonly provider: ProviderInfo;
  /** What is kept; null: the provider's usual one. */
  readonly saved: string | null;
  /** Whether the provider writes the replies now. */
  readonly chosen: boolean;
}

/** Which model of a provider writes where nothing else is said. */
export function ProviderModel({ provider, saved, chosen }: ProviderModelProps) {
  const { save, error } = useChangeSettings();
  return (
    <ModelField
      label={`${provider.name} model`}
      provider={provider}
      saved={saved}
      usual={provider.defaultModel}
      error={error?.message}
      onKeep={(model) =>
        save({
          providers: { [provider.id]: { model } },
          // A model that was chosen together with the provider would outrank this one.
          ...(chosen ? { generation: { provider: provider.id, model: null } } : {}),
        })
      }
    />
  );
}
