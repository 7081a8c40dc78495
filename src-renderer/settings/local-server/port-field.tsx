import { TextField } from '../../ui/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { parseWithin } from '../words.ts';

const PORTS = { min: 1, max: 65_535, unit: '' };

interface PortFieldProps {
  readonly port: number;
  readonly isFixed: boolean;
  readonly onKeep: (port: number) => void;
}

/** Where it listens. */
export function PortField({ port, isFixed, onKeep }: PortFieldProps) {
  const draft = useDraft(String(port), (text) => {
    const parsed = parseWithin(text, PORTS);
    if (parsed.ok) onKeep(parsed.value);
  });
  const parsed = parseWithin(draft.value, PORTS);
  return (
    <TextField
      label="Port"
      hint="Programs written for the original EmotionGPT expect 5000."
      inputMode="numeric"
      autoComplete="off"
      className="max-w-40"
      readOnly={isFixed}
      value={draft.value}
      error={parsed.ok ? null : 'Type a whole number from 1 to 65,535.'}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
