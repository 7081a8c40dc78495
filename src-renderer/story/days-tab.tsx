import { useMemo, useState } from 'react';
import type { StoryDay } from '#shared/contract/story.ts';
import { signed } from '../timeline/series.ts';
import { Calendar } from './calendar.tsx';
import { calendarOf } from './calendar-cells.ts';
import type { StoryContext } from './context.ts';
import { DataTable } from './data-table.tsx';
import { DayPanel } from './day-panel.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Loaded, Part } from './part.tsx';
import { daysIn, rangeOfDay } from './periods.ts';
import { StreaksPart } from './streaks.tsx';
import { useDays, useNotes } from './use-story.ts';
import { CALENDAR, dayWord, TABLE } from './words.ts';

/** A year and a little: more squares would be a wall. */
const MOST_DAYS = 372;
const NO_DAYS: readonly StoryDay[] = [];

/** The calendar, what one writes to a day, and days in a row. */
export function DaysTab({ story }: { story: StoryContext }) {
  const { filter, period, extent } = story;
  const query = useDays(filter, period);
  const notes = useNotes().data?.notes;
  const [chosen, setChosen] = useState<string | null>(null);
  const range = period ?? extent;
  const days = query.data?.days ?? NO_DAYS;
  const byDay = useMemo(() => new Map((notes ?? []).map((note) => [note.day, note])), [notes]);
  const months = useMemo(
    () => calendarOf(range, days, new Set(byDay.keys()), MOST_DAYS),
    [range, days, byDay],
  );
  const isCut = period === null && daysIn(range).length > MOST_DAYS;
  return (
    <>
      <Loaded query={query} skeleton="h-80 rounded-3xl">
        {() => (
          <Part
            title={CALENDAR.title}
            about={
              <>
                <p>{CALENDAR.about}</p>
                {isCut ? <p>{CALENDAR.more(MOST_DAYS)}</p> : null}
              </>
            }
            table={<DaysTable days={days} noteOf={(day) => byDay.get(day)?.text ?? ''} />}
          >
            <NothingHere story={story} messages={days.length} />
            <Calendar months={months} chosen={chosen} onChoose={setChosen} />
          </Part>
        )}
      </Loaded>
      {chosen === null ? null : (
        <DayPanel
          key={`${chosen} ${byDay.get(chosen)?.updatedAt ?? ''}`}
          day={chosen}
          of={days.find(({ day }) => day === chosen) ?? null}
          note={byDay.get(chosen) ?? null}
          onShow={() => story.onShowDay(chosen)}
          onClose={() => setChosen(null)}
        />
      )}
      <StreaksPart story={story} />
    </>
  );
}

function DaysTable({ days, noteOf }: { days: readonly StoryDay[]; noteOf: (day: string) => string }) {
  return (
    <DataTable
      caption={`${CALENDAR.days}. ${TABLE.scale}`}
      rows={days}
      keyOf={({ day }) => day}
      columns={[
        { head: TABLE.day, cell: ({ day }) => dayWord(rangeOfDay(day).from) },
        { head: TABLE.messages, cell: ({ messages }) => messages },
        { head: TABLE.mostly, cell: ({ primary }) => primary ?? '–' },
        { head: TABLE.pleasant, cell: ({ valence }) => signed(valence?.mean ?? null) },
        { head: TABLE.stirred, cell: ({ arousal }) => signed(arousal?.mean ?? null) },
        { head: TABLE.note, cell: ({ day }) => <span dir="auto">{noteOf(day)}</span> },
      ]}
    />
  );
}
