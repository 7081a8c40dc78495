import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { controlClasses } from '../ui/text-field.tsx';

interface EditFieldProps {
  label: string;
  value: string;
  maxLength: number;
  /** The new words; null: as they were. */
  onDone: (words: string | null) => void;
}

/** Words changed in place: Enter keeps them, Esc leaves them as they were. */
export function EditField({ label, value, maxLength, onDone }: EditFieldProps) {
  const [text, setText] = useState(value);
  const keep = () => onDone(text.trim() === '' ? null : text.trim());
  return (
    <div className="flex flex-wrap gap-2">
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed.
        autoFocus
        // A dialog around it leaves Esc to it.
        data-takes-escape
        aria-label={label}
        value={text}
        maxLength={maxLength}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape') onDone(null);
          else return;
          event.preventDefault();
        }}
        className={controlClasses('min-h-10 min-w-52 flex-1')}
        dir="auto"
      />
      <Button tone="primary" onClick={keep}>
        Save
      </Button>
      <Button tone="quiet" onClick={() => onDone(null)}>
        Cancel
      </Button>
    </div>
  );
}
