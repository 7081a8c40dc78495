import { useId } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { MessageText } from './message-text.tsx';

/** From here on a message of the person is folded: what was pasted is rarely read again. */
const LONG_CHARACTERS = 1_800;
const LONG_LINES = 24;

/** Whether a message is so long that it is shown folded. */
export const isLong = (text: string): boolean =>
  text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES;

interface FoldedTextProps {
  text: string;
  open: boolean;
  onToggle: () => void;
  className: string;
}

/** A person's words; long ones with their beginning, and the rest on a click. */
export function FoldedText({ text, open, onToggle, className }: FoldedTextProps) {
  const id = useId();
  if (!isLong(text)) return <MessageText text={text} className={className} />;
  return (
    <div className={classNames('flex min-w-0 flex-col items-start', className)}>
      <div
        id={id}
        className={classNames(
          'w-full',
          !open && 'max-h-56 overflow-hidden [mask-image:linear-gradient(#000_70%,transparent)]',
        )}
        inert={!open}
      >
        <MessageText text={text} />
      </div>
      <Button
        tone="quiet"
        size="small"
        className="-ms-3"
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        {open ? 'Show less' : `Show all ${text.length.toLocaleString('en')} characters`}
      </Button>
    </div>
  );
}
