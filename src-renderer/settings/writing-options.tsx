import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SavedNote } from './section.tsx';
import { useDraft } from './use-draft.ts';
import { useChangeSettings } from './use-settings.ts';
import { writingSummary } from './words.ts';

type Writing = Settings['writing'];
type Numeric = 'temperature' | 'maxOutputTokens';

const USUAL = 'usual';
const THINKING: readonly { value: NonNullable<Writing['thinking']> | typeof USUAL; label: string }[] = [
  { value: USUAL, label: 'As its maker decided' },
  { value: 'none', label: 'Not at all' },
  { value: 'low', label: 'A little' },
  { value: 'medium', label: 'Some time' },
  { value: 'high', label: 'As long as it wants' },
];

const SUMMARIES: readonly { value: Writing['summaries']; label: string }[] = [
  { value: 'model', label: 'By whoever writes the replies' },
  { value: 'device', label: 'On this machine only' },
  { value: 'off', label: 'None' },
];

/** How a model writes; what is left empty is as its maker decided. */
export function WritingOptions({ settings }: { readonly settings: Settings }) {
  const { save, error, isSaved } = useChangeSettings();
  const { writing } = settings;
  return (
    <Disclosure title="How it writes" summary={writingSummary(writing)}>
      <p className="text-ink-soft text-sm">
        For every model that knows these. What is left empty is as its maker decided.
      </p>
      <OptionalNumber
        field="temperature"
        label="Temperature"
        hint="From 0, always the likeliest word, to 2, very free."
        inputMode="decimal"
        saved={writing.temperature}
        onKeep={(temperature) => save({ writing: { temperature } })}
      />
      <OptionalNumber
        field="maxOutputTokens"
        label="Longest reply (tokens)"
        hint="A token is about three quarters of a word. A reply ends there, even in mid-sentence."
        inputMode="numeric"
        saved={writing.maxOutputTokens}
        onKeep={(maxOutputTokens) => save({ writing: { maxOutputTokens } })}
      />
      <SelectField
        label="Thinking before it writes"
        hint="Where a model can. Longer takes more time, and more tokens."
        options={THINKING}
        value={writing.thinking ?? USUAL}
        onValueChange={(thinking) => save({ writing: { thinking: thinking === USUAL ? null : thinking } })}
      />
      <SelectField
        label="Notes of what was said long ago"
        hint="A prompt holds the newest messages; what is older is summed up in the background, so that it is not forgotten."
        options={SUMMARIES}
        value={writing.summaries}
        onValueChange={(summaries) => save({ writing: { summaries } })}
      />
      {error === null ? null : <ErrorNote message={error.message} />}
      <SavedNote shown={isSaved}>Saved.</SavedNote>
    </Disclosure>
  );
}

/** The sentence about a number that the contract would refuse; an empty field is none. */
function problemWith(field: Numeric, text: string): string | null {
  const number = numberOf(text);
  const parsed = SettingsPatch.shape.writing.safeParse({ [field]: number });
  if (parsed.success) return null;
  return field === 'temperature'
    ? 'Type a number from 0 to 2, such as 0.7, or leave it empty.'
    : 'Type a whole number from 16 to 65,536, or leave it empty.';
}

/** Null where nothing was typed; NaN where no number was. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

interface OptionalNumberProps {
  readonly field: Numeric;
  readonly label: string;
  readonly hint: string;
  readonly inputMode: 'decimal' | 'numeric';
  readonly saved: number | null;
  readonly onKeep: (value: number | null) => void;
}

function OptionalNumber({ field, label, hint, inputMode, saved, onKeep }: OptionalNumberProps) {
  const draft = useDraft(saved === null ? '' : String(saved), (text) => {
    if (problemWith(field, text) === null) onKeep(numberOf(text));
  });
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode={inputMode}
      autoComplete="off"
      placeholder="As its maker decided"
      className="max-w-60"
      value={draft.value}
      error={problemWith(field, draft.value)}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
