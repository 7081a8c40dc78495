import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { controlClasses } from '../ui/text-field.tsx';

interface SearchBoxProps {
  text: string;
  onText: (text: string) => void;
  onArrowDown: () => void;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** Searches every message. Esc clears it, the down arrow goes into the results. */
export function SearchBox({ text, onText, onArrowDown, fieldRef }: SearchBoxProps) {
  return (
    <search className="relative block">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={fieldRef}
        type="text"
        inputMode="search"
        aria-label="Search every message"
        placeholder="Search"
        value={text}
        maxLength={200}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onText('');
          else if (event.key === 'ArrowDown') onArrowDown();
          else return;
          event.preventDefault();
        }}
        className={controlClasses('min-h-10 rounded-full pr-10 pl-10 text-[0.95rem]')}
      />
      {text === '' ? null : (
        <IconButton
          icon={X}
          label="Clear the search"
          size="small"
          className="absolute top-1/2 right-1 -translate-y-1/2"
          onClick={() => {
            onText('');
            fieldRef.current?.focus();
          }}
        />
      )}
    </search>
  );
}
