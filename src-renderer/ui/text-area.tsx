import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, describedBy, Labelled } from './text-field.tsx';

interface AutoTextAreaProps extends ComponentProps<'textarea'> {
  /** Grows with its text up to this height, then scrolls. */
  maxHeightPx?: number;
}

/** A bare textarea as tall as its text. */
export function AutoTextArea({ maxHeightPx = 240, value, ref, ...rest }: AutoTextAreaProps) {
  const own = useRef<HTMLTextAreaElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height.
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.height = 'auto';
    const border = area.offsetHeight - area.clientHeight;
    area.style.height = `${Math.min(area.scrollHeight + border, maxHeightPx)}px`;
    area.style.overflowY = area.scrollHeight + border > maxHeightPx ? 'auto' : 'hidden';
  }, [value, maxHeightPx]);
  return (
    <textarea
      rows={1}
      value={value}
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
      }}
      {...rest}
    />
  );
}

interface TextAreaProps extends Omit<AutoTextAreaProps, 'id'> {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
}

/** A labelled textarea as tall as its text. */
export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <AutoTextArea
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={controlClasses(classNames('resize-none', className))}
        {...rest}
      />
    </Labelled>
  );
}
