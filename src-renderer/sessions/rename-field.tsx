import { useLayoutEffect, useRef, useState } from 'react';
import { controlClasses } from '../ui/text-field.tsx';

const LONGEST_TITLE = 200;

interface RenameFieldProps {
  /** Names the field. */
  label: string;
  title: string;
  /** The new title, trimmed, or null where it was left as it was; and whether a key ended it. */
  onDone: (title: string | null, byKey: boolean) => void;
}

/** The title of a session, or the name of a folder, while it is being changed. Enter and leaving keep it, Esc does not. */
export function RenameField({ label, title, onDone }: RenameFieldProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement | null>(null);
  const settled = useRef(false);
  // At once: the next key already belongs to the title.
  useLayoutEffect(() => field.current?.select(), []);
  const settle = (keep: boolean, byKey: boolean) => {
    if (settled.current) return;
    settled.current = true;
    onDone(keep && text.trim() !== '' ? text.trim() : null, byKey);
  };
  return (
    <input
      ref={field}
      aria-label={label}
      value={text}
      maxLength={LONGEST_TITLE}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => settle(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') settle(true, true);
        else if (event.key === 'Escape') settle(false, true);
        else return;
        event.preventDefault();
      }}
      className={controlClasses('min-h-11 text-[0.95rem]')}
    />
  );
}
