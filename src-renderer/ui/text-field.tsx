import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

const CONTROL =
  'w-full rounded-xl border bg-raised px-3.5 py-2 text-ink placeholder:text-ink-faint focus:outline-2 focus:outline-accent focus:outline-offset-0';

/** The look of a text control; `aria-invalid` turns its border. */
export const controlClasses = (className?: string): string =>
  classNames(CONTROL, 'border-line-strong/60 aria-invalid:border-danger', className);

interface FieldProps {
  label: string;
  /** Says what to put in, under the label. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | null | undefined;
}

interface LabelledProps extends FieldProps {
  id: string;
  children: ReactNode;
}

/** Label, hint and error around a control; the control points at them with `describedBy(id, props)`. */
export function Labelled({ id, label, hint, error, children }: LabelledProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-ink">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="-mt-1 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {children}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-danger text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function describedBy(id: string, { hint, error }: Omit<FieldProps, 'label'>): string | undefined {
  return classNames(hint !== undefined && `${id}-hint`, error && `${id}-error`) || undefined;
}

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id'>;

export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={controlClasses(classNames('min-h-11', className))}
        {...rest}
      />
    </Labelled>
  );
}
