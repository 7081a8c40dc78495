import { ChevronDown } from 'lucide-react';
import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SavedNote } from './section.tsx';
import { useDraft } from './use-draft.ts';
import { useChangeSettings } from './use-settings.ts';
import { type Limits, parseWithin } from './words.ts';

const MS_PER_SECOND = 1_000;

/** The contract's own limits; both are always set there, the fallbacks only satisfy the type. */
const limitsOf = (
  field: { readonly minValue: number | null; readonly maxValue: number | null },
  unit: string,
  per = 1,
): Limits => ({
  min: Math.ceil((field.minValue ?? 0) / per),
  max: Math.floor((field.maxValue ?? Number.MAX_SAFE_INTEGER) / per),
  unit,
});

const TIMEOUT = limitsOf(SettingsPatch.shape.idleTimeoutMs.unwrap(), 'seconds', MS_PER_SECOND);
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
          label="Give up on a silent provider after"
          hint="A reply that brings nothing new for so long is stopped; what had arrived is kept."
          limits={TIMEOUT}
          saved={Math.round(settings.idleTimeoutMs / MS_PER_SECOND)}
          onKeep={(seconds) => save({ idleTimeoutMs: seconds * MS_PER_SECOND })}
        />
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

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly limits: Limits;
  readonly saved: number;
  readonly onKeep: (value: number) => void;
}

function NumberField({ label, hint, limits, saved, onKeep }: NumberFieldProps) {
  const draft = useDraft(String(saved), (text) => {
    const parsed = parseWithin(text, limits);
    if (parsed.ok) onKeep(parsed.value);
  });
  const parsed = parseWithin(draft.value, limits);
  return (
    <TextField
      label={`${label} (${limits.unit})`}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      className="max-w-40"
      value={draft.value}
      error={parsed.ok ? null : parsed.problem}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
