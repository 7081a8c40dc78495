import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { StoryFigures } from '#shared/contract/story.ts';
import { EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { emotionBar } from '../chat/emotion-colours.ts';
import { DataTable } from './data-table.tsx';
import { Part } from './part.tsx';
import { FEELINGS, labelWord, TABLE } from './words.ts';

const MOST_SHOWN = 12;

/** Which feeling came after which: a row for each pair, wider the more often it came. */
export function TransitionsPart({ figures }: { figures: StoryFigures }) {
  const [withSame, setWithSame] = useState(false);
  const pairs = figures.transitions.filter(({ from, to }) => withSame || from !== to);
  const most = pairs[0]?.times ?? 1;
  return (
    <Part
      title={FEELINGS.transitions}
      about={FEELINGS.transitionsAbout}
      table={
        <DataTable
          caption={FEELINGS.transitions}
          rows={figures.transitions}
          keyOf={({ from, to }) => `${from} ${to}`}
          columns={[
            { head: TABLE.from, cell: ({ from }) => labelWord(from) },
            { head: TABLE.to, cell: ({ to }) => labelWord(to) },
            { head: TABLE.times, cell: ({ times }) => times },
          ]}
        />
      }
    >
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={withSame}
          onChange={(event) => setWithSame(event.target.checked)}
        />
        {FEELINGS.same}
      </label>
      {pairs.length === 0 ? <p className="text-ink-soft">{FEELINGS.noTransitions}</p> : null}
      <ul className="flex flex-col gap-1.5 text-sm">
        {pairs.slice(0, MOST_SHOWN).map(({ from, to, times }) => (
          <li
            key={`${from} ${to}`}
            className="grid grid-cols-[1fr_minmax(4rem,30%)_1fr_2.5rem] items-center gap-2"
          >
            <Name label={from} className="text-end" />
            <span className="flex items-center justify-end gap-1">
              <span
                aria-hidden
                className={`h-2.5 min-w-1 rounded-full ${emotionBar(to)}`}
                style={{ width: `${(times / most) * 100}%` }}
              />
              <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-soft rtl:rotate-180" />
              <span className="sr-only">then</span>
            </span>
            <Name label={to} />
            <span className="text-end text-ink-soft tabular-nums">
              {times}
              <span aria-hidden>×</span>
              <span className="sr-only"> times</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Name({ label, className = '' }: { label: EmotionLabel; className?: string }) {
  return (
    <span className={className}>
      <span aria-hidden className="mx-1 font-emoji">
        {EMOTIONS[label].emoji}
      </span>
      {labelWord(label)}
    </span>
  );
}
