import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { controlClasses, describedBy, Labelled } from './text-field.tsx';

interface SelectFieldProps<T extends string> {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onValueChange: (value: T) => void;
}

/** One of several choices, as the system shows such a list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, error, options, value, onValueChange } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <select
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          value={value}
          onChange={(event) => {
            const option = options.find((each) => each.value === event.target.value);
            if (option) onValueChange(option.value);
          }}
          className={controlClasses('min-h-11 appearance-none truncate pr-10')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-ink-soft"
        />
      </div>
    </Labelled>
  );
}
