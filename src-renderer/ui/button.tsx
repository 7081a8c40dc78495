import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ButtonTone = 'primary' | 'quiet' | 'outline' | 'danger';

const TONES: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong disabled:opacity-50',
  quiet: 'text-ink-soft hover:bg-ink/7 hover:text-ink disabled:opacity-50',
  outline: 'border border-line-strong/60 text-ink hover:bg-ink/5 disabled:opacity-50',
  danger: 'bg-danger-soft text-danger hover:brightness-95 disabled:opacity-50 dark:hover:brightness-110',
};

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: ButtonTone;
  size?: 'small' | 'medium';
}

export function Button({ tone = 'outline', size = 'medium', className, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center gap-2 rounded-full font-medium transition-colors duration-150 aria-disabled:opacity-50',
        size === 'small' ? 'min-h-8 px-3 text-sm' : 'min-h-10 px-4.5 text-[0.95rem]',
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
