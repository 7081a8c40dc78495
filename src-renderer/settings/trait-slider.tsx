import { useId } from 'react';
import { type TraitWords, traitWord } from './traits.ts';

interface TraitSliderProps {
  readonly words: TraitWords;
  /** In [-1, 1]. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The person let go of it. */
  readonly onCommit: () => void;
}

/** One trait between its two ends. */
export function TraitSlider({ words, value, onChange, onCommit }: TraitSliderProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className="font-medium">
          {words.label}
        </label>
        <span aria-hidden className="text-ink-soft text-sm">
          {traitWord(words, value)}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={-1}
        max={1}
        step={0.1}
        value={value}
        aria-valuetext={traitWord(words, value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={onCommit}
        onKeyUp={onCommit}
        onBlur={onCommit}
        className="h-6 w-full rounded-lg accent-accent"
      />
      <div aria-hidden className="flex justify-between gap-3 text-ink-faint text-sm">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </div>
    </div>
  );
}
