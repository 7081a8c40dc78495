import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { classNames } from '../ui/class-names.ts';
import { controlClasses } from '../ui/text-field.tsx';
import { type ChoiceGroup, choicesFor } from './emotion-choices.ts';

interface EmotionPickerProps {
  onPick: (label: EmotionLabel) => void;
  onCancel: () => void;
}

/** A searchable list of the 28 emotions: type, arrow keys, Enter; Esc leaves it. */
export function EmotionPicker({ onPick, onCancel }: EmotionPickerProps) {
  const id = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const groups = choicesFor(query);
  const labels = groups.flatMap((group) => group.labels);
  const current = labels[Math.min(active, labels.length - 1)];
  const optionId = (label: EmotionLabel) => `${id}-${label}`;

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) setActive((active + move + labels.length) % Math.max(1, labels.length));
    else if (event.key === 'Enter' && current !== undefined) onPick(current);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="flex animate-fade flex-col gap-2">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="What was it really?"
        aria-autocomplete="list"
        aria-expanded={labels.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : optionId(current)}
        placeholder="What was it really?"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className={controlClasses('min-h-10 text-[0.95rem]')}
      />
      {labels.length === 0 ? (
        <p role="status" className="px-1 text-ink-soft">
          No emotion by that name. Try another word.
        </p>
      ) : null}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Emotions"
        hidden={labels.length === 0}
        className="max-h-60 overflow-y-auto rounded-xl border p-1"
      >
        {groups.map((group) => (
          <Choices
            key={group.title}
            group={group}
            titleId={`${id}-${group.title}`}
            optionId={optionId}
            current={current}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  );
}

interface ChoicesProps {
  group: ChoiceGroup;
  titleId: string;
  optionId: (label: EmotionLabel) => string;
  current: EmotionLabel | undefined;
  onPick: (label: EmotionLabel) => void;
}

function Choices({ group, titleId, optionId, current, onPick }: ChoicesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox; a fieldset is none.
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} role="presentation" className="px-2.5 pt-2 pb-1 font-medium text-ink-soft text-xs">
        {group.title}
      </div>
      {group.labels.map((label) => (
        <button
          key={label}
          id={optionId(label)}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={label === current}
          onClick={() => onPick(label)}
          className={classNames(
            'flex min-h-8 w-full items-center gap-2 rounded-lg px-2.5 text-start hover:bg-ink/7',
            label === current && 'bg-accent-soft',
          )}
        >
          <span aria-hidden className="w-5 text-center font-emoji">
            {EMOTIONS[label].emoji}
          </span>
          {label}
        </button>
      ))}
    </div>
  );
}
