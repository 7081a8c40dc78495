import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** What it does: the accessible name and the tooltip. */
  label: string;
  keys?: string | undefined;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
  tone?: 'quiet' | 'primary';
  size?: 'small' | 'medium';
}

export function IconButton(props: IconButtonProps) {
  const {
    icon: Icon,
    label,
    keys,
    tooltipSide,
    tone = 'quiet',
    size = 'medium',
    className,
    type,
    ...rest
  } = props;
  return (
    <Tooltip label={label} keys={keys} side={tooltipSide ?? 'bottom'}>
      <button
        type={type ?? 'button'}
        aria-label={label}
        className={classNames(
          'inline-grid shrink-0 place-items-center rounded-full transition-colors duration-150',
          size === 'small' ? 'size-8' : 'size-10',
          tone === 'primary'
            ? 'bg-accent text-on-accent hover:bg-accent-strong disabled:bg-ink/12 disabled:text-ink-faint'
            : 'text-ink-soft hover:bg-ink/7 hover:text-ink disabled:opacity-40',
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden className={size === 'small' ? 'size-4' : 'size-5'} strokeWidth={1.9} />
      </button>
    </Tooltip>
  );
}
