import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import { SettingsPatch } from '#shared/contract/settings.ts';
import { TextField } from '../ui/text-field.tsx';
import { ProviderHeaders } from './provider-headers.tsx';
import { ProviderIdentity, RemoveProvider } from './provider-identity.tsx';
import { ProviderKey } from './provider-key.tsx';
import { ProviderModel } from './provider-model.tsx';
import { ProviderTest } from './provider-test.tsx';
import { useDraft } from './use-draft.ts';
import { useChangeSettings } from './use-settings.ts';
import { providerNeed } from './words.ts';

interface ProviderSetupProps {
  readonly provider: ProviderInfo;
  readonly generation: Generation;
  readonly onChoose: (generation: Generation) => void;
}

/** What a provider needs to work: where it is, a key, a model, and a test of all that. */
export function ProviderSetup({ provider, generation, onChoose }: ProviderSetupProps) {
  const need = providerNeed(provider);
  const chosen = generation.provider === provider.id;
  // Who brings the key that was missing wants it used: until then nothing but the offline companion could write.
  const chooseIfReady = () => {
    if (need === 'a key' && generation.provider === EMBEDDED)
      onChoose({ provider: provider.id, model: null });
  };
  return (
    <div className="flex flex-col gap-4">
      {provider.added ? <ProviderIdentity provider={provider} /> : null}
      {provider.baseUrlEditable ? <Address provider={provider} /> : null}
      {provider.takesKey ? (
        <ProviderKey provider={provider} chosen={chosen} onStored={chooseIfReady} />
      ) : null}
      <ProviderModel
        provider={provider}
        saved={chosen ? (generation.model ?? provider.model) : provider.model}
        chosen={chosen}
      />
      {provider.takesHeaders ? <ProviderHeaders provider={provider} /> : null}
      {need === null || need === 'a model' ? <ProviderTest provider={provider} /> : null}
      {provider.added ? <RemoveProvider provider={provider} /> : null}
    </div>
  );
}

/** The sentence about an address that the contract would refuse. */
function problemWith(providerId: string, text: string): string | null {
  const patch = { providers: { [providerId]: { baseUrl: text.trim() === '' ? null : text } } };
  return SettingsPatch.safeParse(patch).error?.issues[0]?.message ?? null;
}

function Address({ provider }: { readonly provider: ProviderInfo }) {
  const { save, error } = useChangeSettings();
  const draft = useDraft(provider.baseUrl ?? '', (text) => {
    const baseUrl = text.trim() === '' ? null : text;
    if (problemWith(provider.id, text) === null) save({ providers: { [provider.id]: { baseUrl } } });
  });
  return (
    <TextField
      label={`${provider.name} base URL`}
      hint="The address of its API, usually with /v1 at the end."
      placeholder="http://127.0.0.1:1234/v1"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      value={draft.value}
      error={error?.message ?? problemWith(provider.id, draft.value)}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
