import { Search, SlidersHorizontal, X } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { controlClasses } from '../ui/text-field.tsx';

interface SearchBoxProps {
  text: string;
  onText: (text: string) => void;
  /** Null: the filters cannot be seen; else how many are set. */
  filterCount: number | null;
  onToggleFilters: () => void;
  onArrowDown: () => void;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** Searches every message. Esc clears it, the down arrow goes into the results. */
export function SearchBox(props: SearchBoxProps) {
  const { text, onText, filterCount, onToggleFilters, onArrowDown, fieldRef } = props;
  return (
    <search className="relative block">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 start-3.5 size-4 -translate-y-1/2 text-ink-faint"
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
        className={controlClasses('min-h-10 rounded-full pe-[4.5rem] ps-10 text-[0.95rem]')}
      />
      <span className="absolute end-1 top-1/2 flex -translate-y-1/2">
        {text === '' ? null : (
          <IconButton
            icon={X}
            label="Clear the search"
            size="small"
            onClick={() => {
              onText('');
              fieldRef.current?.focus();
            }}
          />
        )}
        <IconButton
          icon={SlidersHorizontal}
          label={filterCount ? `Filters, ${filterCount} set` : 'Filters'}
          size="small"
          aria-expanded={filterCount !== null}
          onClick={onToggleFilters}
          className={filterCount ? 'bg-accent-soft text-accent' : ''}
        />
      </span>
    </search>
  );
}
