import { ArrowLeft, X } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { WAY_BACK } from './way-back-words.ts';

/** Above a conversation that was opened from the story: the way back to where one was in it. */
export function WayBack({ onBack, onClose }: { onBack: () => void; onClose: () => void }) {
  return (
    <div className="flex items-center gap-2 border-b bg-accent-soft px-3 py-1">
      <Button size="small" tone="quiet" onClick={onBack}>
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {WAY_BACK.back}
      </Button>
      <span className="grow" />
      <IconButton icon={X} label={WAY_BACK.close} size="small" onClick={onClose} />
    </div>
  );
}
