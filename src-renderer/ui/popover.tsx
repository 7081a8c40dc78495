import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { unlessListOpen } from './dialog.tsx';

interface PopoverProps {
  /** The button that opens it: one element that takes a ref. */
  trigger: ReactNode;
  /** Names it for screen readers. */
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Takes the focus after closing; left out, or false: the button that opened it gets it back. */
  takeFocus?: () => boolean;
  children: ReactNode;
}

/** A small panel at its button. Esc and a click elsewhere close it; non-modal, so that no styles are injected. */
export function Popover({ trigger, label, open, onOpenChange, takeFocus, children }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onEscapeKeyDown={unlessListOpen}
          onCloseAutoFocus={(event) => {
            if (takeFocus?.()) event.preventDefault();
          }}
          className="z-40 flex max-h-(--radix-popover-content-available-height) w-[min(24rem,calc(100vw-1rem))] animate-pop flex-col gap-3 overflow-y-auto rounded-2xl border bg-surface p-4 text-ink shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
