import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { matchingOptions, type Option } from './option-filter.ts';
import { OptionList } from './option-list.tsx';
import { controlClasses, describedBy, Labelled } from './text-field.tsx';

/** How far Page Up and Page Down go. */
const PAGE = 8;

interface ComboboxProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  placeholder?: string | undefined;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  /** The person is done: an option was picked, Enter was pressed, or the field was left. */
  onCommit: () => void;
  /** The field is entered: a good time to load the options. */
  onFocus?: () => void;
  maxLength?: number;
}

/**
 * A text field with a list to pick from, after the ARIA pattern for an editable combobox with a listbox popup
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Whatever is typed narrows the list, and is taken as it
 * stands too: the list is an offer.
 */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, placeholder, options, value, onChange, onCommit, onFocus, maxLength } = props;
  const id = useId();
  const listId = `${id}-list`;
  const field = useRef<HTMLInputElement | null>(null);
  const [open, setOpen] = useState(false);
  /** What was typed since the list opened; null: nothing yet, so that all of it is offered. */
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const narrowedBy = useDeferredValue(query ?? '');
  const shown = useMemo(() => matchingOptions(options, narrowedBy), [options, narrowedBy]);
  const expanded = open && shown.length > 0;

  const close = () => {
    setOpen(false);
    setQuery(null);
    setActive(null);
  };
  const openAt = (place: 'first' | 'last' | null) => {
    setOpen(true);
    const current = shown.findIndex((option) => option.value === value);
    if (current >= 0) setActive(current);
    else setActive(place === null ? null : place === 'first' ? 0 : shown.length - 1);
  };
  const pick = (option: Option) => {
    onChange(option.value);
    onCommit();
    close();
  };
  const move = (by: number) => {
    if (!expanded) return openAt(by > 0 ? 'first' : 'last');
    if (active === null) return setActive(by > 0 ? 0 : shown.length - 1);
    setActive(Math.max(0, Math.min(shown.length - 1, active + by)));
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined && (expanded || Math.abs(step) === 1)) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter') {
      const option = expanded && active !== null ? shown[active] : undefined;
      if (option !== undefined) return pick(option);
      onCommit();
      close();
    } else if (event.key === 'Escape' && expanded) {
      event.preventDefault();
      close();
    }
  };
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          ref={field}
          id={id}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={expanded && active !== null ? `${listId}-${active}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onFocus={onFocus}
          onClick={() => (expanded ? undefined : openAt(null))}
          onBlur={() => {
            onCommit();
            close();
          }}
          onChange={(event) => {
            onChange(event.target.value);
            setQuery(event.target.value);
            setActive(null);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          className={controlClasses('min-h-11 pr-10')}
        />
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-ink-soft"
        />
      </div>
      {expanded ? (
        <OptionList id={listId} field={field} options={shown} active={active} value={value} onPick={pick} />
      ) : null}
    </Labelled>
  );
}
