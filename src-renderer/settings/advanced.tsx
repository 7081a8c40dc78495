import { ChevronDown } from 'lucide-react';
import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { limitsOf, NumberField } from './number-field.tsx';
import { SavedNote } from './section.tsx';
import { useChangeSettings } from './use-settings.ts';

const CONTEXT = limitsOf(SettingsPatch.shape.contextTokens.unwrap(), 'tokens');

/** What few people need to touch, folded away. */
export function Advanced({ settings }: { readonly settings: Settings }) {
  const { save, error, isSaved } = useChangeSettings();
  return (
    <details className="group rounded-2xl border px-4 open:pb-4">
      <summary className="flex min-h-11 items-center justify-between font-medium">
        Advanced
        <ChevronDown
          aria-hidden
          className="size-4 text-ink-soft transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-4">
        <NumberField
          label="How much of a conversation a prompt may hold"
          hint="Newest first. More remembers further back, and costs more with a paid provider."
          limits={CONTEXT}
          saved={settings.contextTokens}
          onKeep={(contextTokens) => save({ contextTokens })}
        />
        {error === null ? null : <ErrorNote message={error.message} />}
        <SavedNote shown={isSaved}>Saved.</SavedNote>
      </div>
    </details>
  );
}
