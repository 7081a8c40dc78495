import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

export interface NoteAction {
  label: string;
  onClick: () => void;
}

interface ErrorNoteProps {
  /** What went wrong and what to do, in a sentence or two. */
  message: ReactNode;
  /** One or two ways on. */
  actions?: readonly NoteAction[];
  /** True: not announced, because it is no news. */
  silent?: boolean;
  className?: string;
}

/** An error where it happened, with the way on beside it. Announced at once, unless it is `silent`. */
export function ErrorNote({ message, actions = [], silent = false, className }: ErrorNoteProps) {
  return (
    <div
      role={silent ? 'note' : 'alert'}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-danger-soft px-4 py-3 text-danger',
        className,
      )}
    >
      <TriangleAlert aria-hidden className="size-5 shrink-0" />
      <p className="min-w-40 flex-1 text-[0.95rem] leading-snug">{message}</p>
      {actions.map((action) => (
        <Button
          key={action.label}
          size="small"
          tone="outline"
          className="border-danger/60 text-danger hover:bg-danger/10"
          onClick={action.onClick}
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}
