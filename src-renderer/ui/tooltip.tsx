import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** Around the whole app: tooltips open after a moment, and at once when another was open just before. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={450} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

interface TooltipProps {
  label: ReactNode;
  /** Keys that do the same, such as "Ctrl N". */
  keys?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and event handlers. */
  children: ReactNode;
}

export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 animate-fade rounded-lg bg-ink px-2.5 py-1.5 text-sm text-surface shadow-lift"
        >
          {label}
          {keys === undefined ? null : <kbd className="ml-2 font-sans text-surface/75">{keys}</kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
