import { ArrowLeft, X } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface BackPillProps {
  onBack: () => void;
  onDismiss: () => void;
}

/** After a jump to a message that was found: the way back to where the reader was. */
export function BackPill({ onBack, onDismiss }: BackPillProps) {
  return (
    <section
      aria-label="Way back"
      className="absolute inset-x-0 top-[4.5rem] z-10 mx-auto flex w-fit animate-enter items-center rounded-full border bg-raised shadow-lift"
    >
      <Button tone="quiet" size="small" onClick={onBack}>
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        Back to where you were
      </Button>
      <IconButton icon={X} size="small" label="Stay here" onClick={onDismiss} />
    </section>
  );
}
