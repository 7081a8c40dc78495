import { Smile } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const EmojiPicker = lazy(async () => {
  const { EmojiPicker: Picker } = await import('./emoji-picker.tsx');
  return { default: Picker };
});

/** Opens the emoji, which are loaded then. */
export function EmojiButton({ onPick, disabled }: { onPick: (emoji: string) => void; disabled: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label="Emoji"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={Smile} label="Emoji" tooltipSide="top" disabled={disabled} />}
    >
      <Suspense fallback={<Skeleton className="h-64" />}>
        <EmojiPicker
          onPick={(emoji) => {
            setOpen(false);
            // Once the popover has given the focus back, so that writing goes on where the emoji was put.
            setTimeout(() => onPick(emoji));
          }}
        />
      </Suspense>
    </Popover>
  );
}
