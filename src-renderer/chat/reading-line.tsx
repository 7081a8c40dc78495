import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { classNames } from '../ui/class-names.ts';
import { ReadingDetails } from './reading-details.tsx';
import { activeLabels, percent } from './reading-facts.ts';

interface ReadingLineProps {
  message: Message;
  reading: EmotionReading;
  open: boolean;
  onToggle: () => void;
}

/** What was read from a message, in one line that opens to the details. */
export function ReadingLine({ message, reading, open, onToggle }: ReadingLineProps) {
  const id = useId();
  return (
    <div className="flex max-w-full flex-col items-end">
      <button
        type="button"
        data-reading
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
        className="inline-flex min-h-8 max-w-full animate-fade flex-wrap items-center justify-end gap-x-2 rounded-2xl px-3 text-start text-ink-soft text-sm transition-colors duration-150 hover:bg-ink/7 hover:text-ink"
      >
        <span aria-hidden className="font-emoji text-base leading-none">
          {EMOTIONS[reading.primary].emoji}
        </span>
        <span>
          <span className="sr-only">Sounds like </span>
          {reading.phrase}
        </span>
        <span className="hidden text-ink-faint tabular-nums sm:inline">
          {activeLabels(reading, 2).map(({ label, score }) => (
            <span key={label} className="before:pe-1.5 before:content-['·'] not-first:before:ps-1.5">
              {label} {percent(score)}
            </span>
          ))}
        </span>
        <ChevronDown
          aria-hidden
          className={classNames('size-4 shrink-0 transition-transform duration-150', open && 'rotate-180')}
        />
      </button>
      {open ? <ReadingDetails id={id} message={message} reading={reading} /> : null}
    </div>
  );
}
