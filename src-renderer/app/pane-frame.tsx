import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import type { Pane } from './panes.ts';

interface PaneFrameProps {
  pane: Pane;
  side: 'left' | 'right';
  title: string;
  children: ReactNode;
}

/** A pane at its side of the window, or in a drawer where the window is narrow. */
export function PaneFrame({ pane, side, title, children }: PaneFrameProps) {
  if (pane.drawer) {
    return (
      <Dialog open={pane.open} onOpenChange={pane.setOpen} title={title} shape={side} flush>
        {children}
      </Dialog>
    );
  }
  if (!pane.open) return null;
  return (
    <aside
      aria-label={title}
      className={
        side === 'left'
          ? 'flex w-[17.5rem] shrink-0 flex-col border-e bg-sunken'
          : 'w-[22rem] shrink-0 animate-fade overflow-y-auto border-s bg-surface xl:w-[24rem]'
      }
    >
      {children}
    </aside>
  );
}
