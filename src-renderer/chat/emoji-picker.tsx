import { type KeyboardEvent, useRef, useState } from 'react';
import { controlClasses } from '../ui/text-field.tsx';
import { findEmoji } from './emoji-list.ts';

export interface EmojiPickerProps {
  onPick: (emoji: string) => void;
}

/** Emoji to pick from: found by their words, gone through with the arrow keys. Enter in the field takes the first one. */
export function EmojiPicker({ onPick }: EmojiPickerProps) {
  const [query, setQuery] = useState('');
  const grid = useRef<HTMLDivElement | null>(null);
  const groups = findEmoji(query);
  const first = groups[0]?.emoji[0];

  const buttons = () => [...(grid.current?.querySelectorAll('button') ?? [])];
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && first !== undefined) onPick(first.emoji);
    else if (event.key === 'ArrowDown') buttons()[0]?.focus();
    else return;
    event.preventDefault();
  };
  /** Left and right by one, up and down to the nearest in the row above or below. */
  const onGridKey = (event: KeyboardEvent) => {
    const all = buttons();
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = here < 0 ? undefined : neighbour(all, here, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <input
        type="text"
        aria-label="Find an emoji"
        placeholder="Find an emoji"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onFieldKey}
        // biome-ignore lint/a11y/noAutofocus: the picker was opened to type into it.
        autoFocus
        className={controlClasses('min-h-10 text-[0.95rem]')}
      />
      {groups.length === 0 ? (
        <p role="status" className="text-ink-soft">
          None by that name. Try another word.
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a second way between its buttons. */}
      <div ref={grid} className="max-h-64 overflow-y-auto" onKeyDown={onGridKey}>
        {groups.map(({ title, emoji }) => (
          <section key={title} aria-label={title}>
            <h3 className="px-1 pt-2 pb-1 font-medium text-ink-faint text-sm">{title}</h3>
            <div className="flex flex-wrap">
              {emoji.map((each, index) => (
                <button
                  key={`${each.emoji}${each.name}`}
                  type="button"
                  aria-label={each.name}
                  title={each.name}
                  tabIndex={index === 0 ? 0 : -1}
                  onClick={() => onPick(each.emoji)}
                  className="grid size-9 place-items-center rounded-lg font-emoji text-xl hover:bg-ink/7"
                >
                  {each.emoji}
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

function neighbour(
  all: readonly HTMLButtonElement[],
  here: number,
  key: string,
): HTMLButtonElement | undefined {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    return all[here + (key === 'ArrowRight' ? rtl : -rtl)];
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const from = all[here]!.getBoundingClientRect();
  const isBeyond = (button: HTMLButtonElement) => {
    const { top } = button.getBoundingClientRect();
    return key === 'ArrowDown' ? top > from.top + 1 : top < from.top - 1;
  };
  const distance = (button: HTMLButtonElement) => {
    const { top, left } = button.getBoundingClientRect();
    return Math.abs(top - from.top) * 100 + Math.abs(left - from.left);
  };
  return all.filter(isBeyond).sort((a, b) => distance(a) - distance(b))[0];
}
