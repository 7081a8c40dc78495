import { TextField } from '../ui/text-field.tsx';
import { useDraft } from './use-draft.ts';
import { type Limits, parseWithin } from './words.ts';

/** The contract's own limits, in steps of `per`; both are always set there, the fallbacks only satisfy the type. */
export const limitsOf = (
  field: { readonly minValue: number | null; readonly maxValue: number | null },
  unit: string,
  per = 1,
): Limits => ({
  min: Math.ceil((field.minValue ?? 0) / per),
  max: Math.floor((field.maxValue ?? Number.MAX_SAFE_INTEGER) / per),
  unit,
});

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly limits: Limits;
  readonly saved: number;
  readonly onKeep: (value: number) => void;
}

/** A whole number within limits, kept when the field is left. */
export function NumberField({ label, hint, limits, saved, onKeep }: NumberFieldProps) {
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
