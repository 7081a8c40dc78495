import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { limitsOf, NumberField } from './number-field.tsx';
import { SavedNote } from './section.tsx';
import { useChangeSettings } from './use-settings.ts';

const CONTEXT = limitsOf(SettingsPatch.shape.contextTokens.unwrap(), 'tokens');

/** What few people need to touch, folded away. */
export function Advanced({ settings }: { readonly settings: Settings }) {
  const { save, error, isSaved } = useChangeSettings();
  return (
    <Disclosure title="Advanced">
      <NumberField
        label="How much of a conversation a prompt may hold"
        hint="Newest first. More remembers further back, and costs more with a paid provider."
        limits={CONTEXT}
        saved={settings.contextTokens}
        onKeep={(contextTokens) => save({ contextTokens })}
      />
      {error === null ? null : <ErrorNote message={error.message} />}
      <SavedNote shown={isSaved}>Saved.</SavedNote>
    </Disclosure>
  );
}
