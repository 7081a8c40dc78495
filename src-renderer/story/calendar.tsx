import { type KeyboardEvent, useRef, useState } from 'react';
import type { CalendarCell, CalendarMonth, DayTone, Strength } from './calendar-cells.ts';
import { rangeOfDay } from './periods.ts';
import {
  CALENDAR,
  dayWord,
  messagesWord,
  monthWord,
  STRENGTH_WORDS,
  shortWeekdayWord,
  TONE_WORDS,
} from './words.ts';

/** Colour and pattern of each step: rising lines for pleasant, level ones for unpleasant, dots for neither. */
const LOOKS: Readonly<Record<DayTone, string>> = {
  'very-low': 'text-emotion-sadness story-cross',
  low: 'text-emotion-sadness story-steps',
  middle: 'text-emotion-neutral story-dots',
  high: 'text-emotion-joy story-slant',
  'very-high': 'text-emotion-joy story-plain',
};
/** How much of the square is filled, from below. */
const HEIGHTS: Readonly<Record<Strength, string>> = { 1: 'h-1/3', 2: 'h-2/3', 3: 'h-full' };

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  Home: -Infinity,
  End: Infinity,
};

interface CalendarProps {
  readonly months: readonly CalendarMonth[];
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
}

/** Months of days. One tab stop; arrows move by a day and by a week, Enter opens the day. */
export function Calendar({ months, chosen, onChoose }: CalendarProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const cells = months.flatMap(({ cells: of }) => of);
  const [at, setAt] = useState<string | null>(null);
  const current =
    at ?? chosen ?? [...cells].reverse().find(({ of }) => of !== null)?.day ?? cells.at(-1)?.day;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const index = cells.findIndex(({ day }) => day === current);
    if (step === undefined || index < 0) return;
    event.preventDefault();
    const next = cells[Math.max(0, Math.min(cells.length - 1, index + step))];
    if (next === undefined) return;
    setAt(next.day);
    box.current?.querySelector<HTMLElement>(`[data-day="${next.day}"]`)?.focus();
  };
  return (
    <div className="flex flex-col gap-4">
      <Key />
      <fieldset
        ref={box}
        aria-label={CALENDAR.days}
        onKeyDown={onKeyDown}
        className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-8 gap-y-6"
      >
        {months.map(({ month, before, cells: of }) => (
          <section key={month}>
            <h4 className="mb-1 font-medium text-sm">{monthWord(rangeOfDay(`${month}-01`).from)}</h4>
            <div className="grid grid-cols-7 gap-1">
              {Array.from({ length: 7 }, (_, weekday) => (
                <span
                  key={shortWeekdayWord(weekday)}
                  aria-hidden
                  className="text-center text-ink-faint text-xs"
                >
                  {shortWeekdayWord(weekday).slice(0, 2)}
                </span>
              ))}
              {of.map((cell, index) => (
                <DayButton
                  key={cell.day}
                  cell={cell}
                  column={index === 0 ? before + 1 : null}
                  isCurrent={cell.day === current}
                  isChosen={cell.day === chosen}
                  onChoose={() => {
                    setAt(cell.day);
                    onChoose(cell.day);
                  }}
                />
              ))}
            </div>
          </section>
        ))}
      </fieldset>
    </div>
  );
}

interface DayButtonProps {
  readonly cell: CalendarCell;
  /** Where the first day of a month begins, 1 to 7. */
  readonly column: number | null;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function DayButton({ cell, column, isCurrent, isChosen, onChoose }: DayButtonProps) {
  const { day, tone, strength, noted } = cell;
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={cellWord(cell)}
      onClick={onChoose}
      style={column === null ? undefined : { gridColumnStart: column }}
      className={`relative aspect-square min-h-7 overflow-hidden rounded-md border text-xs ${isChosen ? 'border-accent outline-2 outline-accent' : 'border-line'} ${cell.of === null ? 'bg-transparent' : 'bg-sunken'}`}
    >
      {tone === null || strength === null ? null : (
        <span aria-hidden className={`absolute inset-x-0 bottom-0 ${HEIGHTS[strength]} ${LOOKS[tone]}`} />
      )}
      <span
        aria-hidden
        className={`relative rounded px-0.5 leading-none ${cell.of === null ? 'text-ink-faint' : 'bg-raised text-ink'}`}
      >
        {Number(day.slice(8))}
      </span>
      {noted ? (
        <span aria-hidden className="absolute end-0.5 top-0.5 size-1.5 rounded-full bg-accent" />
      ) : null}
    </button>
  );
}

function cellWord({ day, of, tone, strength, noted }: CalendarCell): string {
  return [
    dayWord(rangeOfDay(day).from),
    of === null ? CALENDAR.nothing : messagesWord(of.messages),
    of === null
      ? null
      : tone === null || strength === null
        ? CALENDAR.unread
        : `sounded ${STRENGTH_WORDS[strength]} ${TONE_WORDS[tone]}`,
    noted ? CALENDAR.noted : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What colours and patterns stand for. */
function Key() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-sm">
      {(Object.keys(LOOKS) as DayTone[]).map((tone) => (
        <li key={tone} className="flex items-center gap-2">
          <span aria-hidden className={`size-4 rounded border ${LOOKS[tone]}`} />
          {TONE_WORDS[tone]}
        </li>
      ))}
    </ul>
  );
}
