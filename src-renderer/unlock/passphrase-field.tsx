import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { controlClasses, describedBy, Labelled } from '../ui/text-field.tsx';

interface PassphraseFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'type' | 'onChange' | 'value'> {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  value: string;
  onValueChange: (value: string) => void;
}

/** A field for a passphrase: it can be looked at, and says when Caps Lock is on. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, hint, error, value, onValueChange, ...rest } = props;
  const id = useId();
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const lookAtCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onValueChange(event.target.value)}
          onKeyDown={lookAtCapsLock}
          onKeyUp={lookAtCapsLock}
          onBlur={() => setCapsLock(false)}
          aria-invalid={error ? true : undefined}
          aria-describedby={[describedBy(id, { hint, error }), `${id}-caps`].filter(Boolean).join(' ')}
          className={controlClasses('min-h-11 pr-18')}
          {...rest}
        />
        <button
          type="button"
          aria-label={isShown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 right-1.5 my-auto h-8 rounded-full px-3 text-ink-soft text-sm hover:bg-ink/7 hover:text-ink"
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      <p id={`${id}-caps`} role="status" className="text-ink-soft text-sm empty:hidden">
        {hasCapsLock ? 'Caps Lock is on.' : null}
      </p>
    </Labelled>
  );
}
