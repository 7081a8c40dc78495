import { ArrowDown } from 'lucide-react';

interface LatestButtonProps {
  /** Messages came while the reader was further up. */
  hasNew: boolean;
  onClick: () => void;
}

/** Back to the end of the conversation; says so when something new is there. */
export function LatestButton({ hasNew, onClick }: LatestButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="absolute bottom-3 left-1/2 inline-flex min-h-9 -translate-x-1/2 animate-enter items-center gap-2 rounded-full border bg-raised px-4 text-ink-soft text-sm shadow-lift hover:text-ink"
    >
      <ArrowDown aria-hidden className="size-4" />
      {hasNew ? 'New messages' : 'Latest'}
    </button>
  );
}
