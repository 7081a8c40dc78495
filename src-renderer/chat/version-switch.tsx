import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Message } from '#shared/contract/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';

interface VersionSwitchProps {
  message: Message;
  /** While a reply is being written no other branch can be shown. */
  busy: boolean;
  onSelect: (messageId: string) => void;
}

/** Goes through the versions of a message that was edited, or of a reply that was written again: "2 of 3". */
export function VersionSwitch({ message: { id, siblingIds, role }, busy, onSelect }: VersionSwitchProps) {
  const index = siblingIds.indexOf(id);
  if (siblingIds.length < 2 || index < 0) return null;
  const to = (next: number) => {
    const sibling = siblingIds[next];
    // The button keeps the focus at either end: a disabled one would lose it.
    const unavailable = busy || sibling === undefined;
    return {
      'aria-disabled': unavailable,
      className: unavailable ? 'opacity-40' : undefined,
      onClick: unavailable ? () => undefined : () => onSelect(sibling),
    };
  };
  return (
    <fieldset
      aria-label={role === 'user' ? 'Versions of this message' : 'Versions of this reply'}
      className={classNames(
        'flex shrink-0 items-center text-ink-faint text-sm',
        role === 'assistant' && '-ms-2.5',
      )}
    >
      <IconButton icon={ChevronLeft} size="small" label="Earlier version" {...to(index - 1)} />
      <span aria-live="polite" className="tabular-nums">
        {index + 1} of {siblingIds.length}
      </span>
      <IconButton icon={ChevronRight} size="small" label="Later version" {...to(index + 1)} />
    </fieldset>
  );
}
