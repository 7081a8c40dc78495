import { ArrowLeft, X } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface BackPillProps {
  /** Where it leads. */
  label?: string;
  onBack: () => void;
  onDismiss: () => void;
}

/** After a jump to a message that was found: the way back to where the reader was. */
export function BackPill({ label, onBack, onDismiss }: BackPillProps) {
  return (
    <section
      aria-label="Way back"
      className="flex shrink-0 animate-fade items-center rounded-full border bg-raised shadow-soft"
    >
      <Button tone="quiet" size="small" aria-label={label ?? 'Back to where you were'} onClick={onBack}>
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {label ?? 'Back'}
      </Button>
      <IconButton icon={X} size="small" label="Stay here" onClick={onDismiss} />
    </section>
  );
}
