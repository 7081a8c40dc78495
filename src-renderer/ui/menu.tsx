import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface MenuProps {
  /** The button that opens it: one element that takes a ref. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A dropdown menu of `MenuItem`s. Non-modal for the same reason as the dialog: no injected styles. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-pop rounded-2xl border bg-raised p-1.5 text-ink shadow-lift"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  icon?: LucideIcon;
  onSelect: () => void;
  tone?: 'normal' | 'danger';
  disabled?: boolean;
  keys?: string;
  children: ReactNode;
}

export function MenuItem({
  icon: Icon,
  onSelect,
  tone = 'normal',
  disabled = false,
  keys,
  children,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      disabled={disabled}
      className={classNames(
        'flex min-h-9 items-center gap-2.5 rounded-xl px-3 text-[0.95rem] outline-none data-disabled:opacity-50',
        tone === 'danger' ? 'text-danger data-highlighted:bg-danger-soft' : 'data-highlighted:bg-ink/7',
      )}
    >
      {Icon === undefined ? null : <Icon aria-hidden className="size-4" />}
      <span className="grow">{children}</span>
      {keys === undefined ? null : <kbd className="font-sans text-ink-faint text-sm">{keys}</kbd>}
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  /** Names the choice for screen readers. */
  label: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onValueChange: (value: T) => void;
}

/** One of a few, among the items of a menu. */
export function MenuChoice<T extends string>({ label, options, value, onValueChange }: MenuChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup aria-label={label} value={value}>
      <DropdownMenu.Label className="px-3 pt-1.5 pb-1 text-ink-faint text-sm">{label}</DropdownMenu.Label>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          onSelect={() => onValueChange(option.value)}
          className="flex min-h-9 items-center gap-2.5 rounded-xl px-3 text-[0.95rem] outline-none data-highlighted:bg-ink/7"
        >
          <span className="grid size-4 place-items-center">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden className="size-4" />
            </DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export const MenuSeparator = () => <DropdownMenu.Separator className="mx-2 my-1 h-px bg-line" />;
