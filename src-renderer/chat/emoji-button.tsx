import { Smile } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
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
  const picked = useRef<string | null>(null);
  return (
    <Popover
      label="Emoji"
      open={open}
      onOpenChange={setOpen}
      // Writing goes on where the emoji is put.
      takeFocus={() => {
        const emoji = picked.current;
        picked.current = null;
        if (emoji !== null) onPick(emoji);
        return emoji !== null;
      }}
      trigger={<IconButton icon={Smile} label="Emoji" tooltipSide="top" disabled={disabled} />}
    >
      <Suspense fallback={<Skeleton className="h-64" />}>
        <EmojiPicker
          onPick={(emoji) => {
            picked.current = emoji;
            setOpen(false);
          }}
        />
      </Suspense>
    </Popover>
  );
}
