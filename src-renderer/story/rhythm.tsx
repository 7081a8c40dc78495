import type { StoryFigures } from '#shared/contract/story.ts';
import { signed } from '../timeline/series.ts';
import { type DayTone, toneOf } from './calendar-cells.ts';
import { DataTable } from './data-table.tsx';
import { Part } from './part.tsx';
import {
  FEELINGS,
  hourWord,
  messagesWord,
  shortWeekdayWord,
  TABLE,
  TONE_WORDS,
  weekdayWord,
} from './words.ts';

type Hour = StoryFigures['hours'][number];

/** Colour by how it sounded; the shape says the same: full is pleasant, a ring is unpleasant, a square neither. */
const SHAPES: Readonly<Record<DayTone, string>> = {
  'very-low': 'rounded-full border-2 border-emotion-sadness',
  low: 'rounded-full border-2 border-emotion-sadness border-dotted',
  middle: 'bg-emotion-neutral-fill',
  high: 'rounded-full bg-emotion-joy-fill opacity-70',
  'very-high': 'rounded-full bg-emotion-joy-fill',
};
const UNREAD = 'border border-line-strong';

/** When something was said, by weekday and hour, and how it sounded. */
export function RhythmPart({ figures }: { figures: StoryFigures }) {
  const { hours } = figures;
  const most = Math.max(...hours.map(({ messages }) => messages), 1);
  const of = new Map(hours.map((hour) => [hour.weekday * 24 + hour.hour, hour]));
  return (
    <Part
      title={FEELINGS.rhythm}
      about={FEELINGS.rhythmAbout}
      table={
        <DataTable
          caption={FEELINGS.rhythm}
          rows={hours}
          keyOf={({ weekday, hour }) => weekday * 24 + hour}
          columns={[
            { head: TABLE.hour, cell: ({ weekday, hour }) => `${weekdayWord(weekday)}, ${hourWord(hour)}` },
            { head: TABLE.messages, cell: ({ messages }) => messages },
            { head: TABLE.pleasant, cell: ({ valence }) => signed(valence) },
          ]}
        />
      }
    >
      <p className="sr-only">{busiestSentence(hours)}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-sm">
        {(Object.keys(SHAPES) as DayTone[]).map((tone) => (
          <li key={tone} className="flex items-center gap-2">
            <span aria-hidden className={`size-3 ${SHAPES[tone]}`} />
            {TONE_WORDS[tone]}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={FEELINGS.rhythm} className="overflow-x-auto">
        <div
          aria-hidden
          dir="ltr"
          className="grid min-w-[36rem] grid-cols-[auto_repeat(24,minmax(0,1fr))] items-center gap-y-1 text-ink-faint text-xs"
        >
          <span />
          {Array.from({ length: 24 }, (_, hour) => (
            <span key={hourWord(hour)} className="text-center">
              {hour % 6 === 0 ? hourWord(hour) : ''}
            </span>
          ))}
          {Array.from({ length: 7 }, (_, weekday) => [
            <span key={weekdayWord(weekday)} className="pe-2">
              {shortWeekdayWord(weekday)}
            </span>,
            ...Array.from({ length: 24 }, (__, hour) => (
              <Dot
                key={`${weekdayWord(weekday)} ${hourWord(hour)}`}
                of={of.get(weekday * 24 + hour)}
                most={most}
              />
            )),
          ])}
        </div>
      </section>
    </Part>
  );
}

function Dot({ of, most }: { of: Hour | undefined; most: number }) {
  if (of === undefined) return <span className="h-6 border-line border-b" />;
  const size = 5 + Math.sqrt(of.messages / most) * 15;
  return (
    <span
      className="grid h-6 place-items-center border-line border-b"
      title={`${weekdayWord(of.weekday)}, ${hourWord(of.hour)}: ${messagesWord(of.messages)}`}
    >
      <span
        className={of.valence === null ? UNREAD : SHAPES[toneOf(of.valence)]}
        style={{ width: size, height: size }}
      />
    </span>
  );
}

function busiestSentence(hours: readonly Hour[]): string {
  return [...hours]
    .sort((a, b) => b.messages - a.messages)
    .slice(0, 3)
    .map(
      ({ weekday, hour, messages }) =>
        `${weekdayWord(weekday)}, ${hourWord(hour)}: ${messagesWord(messages)}.`,
    )
    .join(' ');
}
