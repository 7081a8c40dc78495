import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import type { Option } from './option-filter.ts';
import { useBeside } from './use-beside.ts';

interface OptionListProps {
  id: string;
  field: RefObject<HTMLElement | null>;
  options: readonly Option[];
  active: number | null;
  /** What is kept now. */
  value: string;
  onPick: (option: Option) => void;
}

/**
 * The list under a combobox, in the browser's top layer: no dialog and no scrolling box cuts it off. Every
 * option is there, the ones out of view are not laid out.
 */
export function OptionList({ id, field, options, active, value, onPick }: OptionListProps) {
  const list = useRef<HTMLDivElement | null>(null);
  const place = useBeside(field, true);
  const latestPick = useRef(onPick);
  useEffect(() => {
    latestPick.current = onPick;
  });
  const pick = useRef((option: Option) => latestPick.current(option)).current;
  useLayoutEffect(() => list.current?.showPopover(), []);
  useLayoutEffect(() => {
    if (active !== null) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      ref={list}
      id={id}
      // Not in the order of the page: the field keeps the focus.
      popover="manual"
      role="listbox"
      aria-label="Choices"
      style={{
        top: place?.top ?? 'auto',
        bottom: place?.bottom ?? 'auto',
        left: place?.left,
        right: 'auto',
        width: place?.width,
        maxHeight: place?.maxHeight,
        visibility: place === null ? 'hidden' : 'visible',
      }}
      className="fixed animate-fade overflow-y-auto overscroll-contain rounded-2xl border bg-raised p-1.5 text-ink shadow-lift"
    >
      {options.map((option, index) => (
        <OptionRow
          key={option.value}
          id={`${id}-${index}`}
          option={option}
          active={index === active}
          chosen={option.value === value}
          onPick={pick}
        />
      ))}
    </div>
  );
}

interface OptionRowProps {
  id: string;
  option: Option;
  active: boolean;
  chosen: boolean;
  onPick: (option: Option) => void;
}

const OptionRow = memo(function OptionRow({ id, option, active, chosen, onPick }: OptionRowProps) {
  const { value, label } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and the focus; so it is in the pattern.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPick(option)}
      className={classNames(
        'flex min-h-9 flex-wrap items-center gap-x-3 rounded-xl px-3 py-1 wrap-anywhere [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]',
        active ? 'bg-accent-soft' : 'hover:bg-ink/7',
        chosen && 'font-medium',
      )}
    >
      <span>{value}</span>
      {label === null || label === value ? null : <span className="text-ink-soft text-sm">{label}</span>}
    </div>
  );
});
