import { EyeOff, Pencil, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { Button } from '../ui/button.tsx';
import { EmotionPicker } from './emotion-picker.tsx';
import { useCorrection } from './use-correction.ts';

/** Under the details of a reading: say what it really was, ask not to read it, or take that back. */
export function CorrectReading({ message }: { message: Message }) {
  const { correct, undo, error } = useCorrection(message);
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const isOwn = message.reading?.source === 'user';
  const close = () => {
    setPicking(false);
    opener.current?.focus();
  };
  return (
    <div className="mt-3 flex flex-col gap-2 border-t pt-3">
      <div className="-mx-1 flex flex-wrap gap-1">
        <Button
          ref={opener}
          size="small"
          tone="quiet"
          aria-expanded={picking}
          onClick={() => (picking ? close() : setPicking(true))}
        >
          <Pencil aria-hidden className="size-3.5" />
          Correct this
        </Button>
        <Button size="small" tone="quiet" onClick={() => correct(null)}>
          <EyeOff aria-hidden className="size-3.5" />
          Don’t read this one
        </Button>
        {isOwn ? (
          <Button size="small" tone="quiet" onClick={undo}>
            <Undo2 aria-hidden className="size-3.5" />
            Undo
          </Button>
        ) : null}
      </div>
      {picking ? (
        <EmotionPicker
          onPick={(label) => {
            correct(label);
            close();
          }}
          onCancel={close}
        />
      ) : null}
      {error === null ? null : (
        <p role="alert" className="text-danger">
          {error.message}
        </p>
      )}
      <p role="status" className="text-ink-faint empty:hidden">
        {isOwn
          ? 'Thank you. Messages like this one will be read with that in mind, on this machine alone.'
          : null}
      </p>
    </div>
  );
}

/** In place of a reading that the person did not want. */
export function NotRead({ message }: { message: Message }) {
  const { undo, error } = useCorrection(message);
  return (
    <p className="flex min-h-8 items-center gap-1 text-ink-faint text-sm">
      <span>{error?.message ?? 'Not read, as you asked.'}</span>
      <Button size="small" tone="quiet" onClick={undo}>
        Undo
      </Button>
    </p>
  );
}
