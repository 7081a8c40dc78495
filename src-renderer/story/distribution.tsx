import type { StoryFigures } from '#shared/contract/story.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { emotionBar } from '../chat/emotion-colours.ts';
import { DataTable } from './data-table.tsx';
import { shareInterval } from './interval.ts';
import { Part } from './part.tsx';
import { FEELINGS, labelWord, messagesWord, percentWord, TABLE } from './words.ts';

/** How often messages sounded like what, with how sure that is. */
export function DistributionPart({ figures }: { figures: StoryFigures }) {
  const { labels, read } = figures;
  const widest = Math.max(...labels.map(({ messages }) => shareInterval(messages, read).high), 0.01);
  return (
    <Part
      title={FEELINGS.distribution}
      about={FEELINGS.distributionAbout}
      table={
        <DataTable
          caption={FEELINGS.distribution}
          rows={labels}
          keyOf={({ label }) => label}
          columns={[
            { head: TABLE.sounded, cell: ({ label }) => labelWord(label) },
            { head: TABLE.messages, cell: ({ messages }) => messages },
            { head: TABLE.share, cell: ({ messages }) => percentWord(messages / read) },
            {
              head: '95 %',
              cell: ({ messages }) => {
                const { low, high } = shareInterval(messages, read);
                return FEELINGS.range(low, high);
              },
            },
          ]}
        />
      }
    >
      <ul className="flex flex-col gap-1.5">
        {labels.map(({ label, messages }) => {
          const { low, high } = shareInterval(messages, read);
          const percent = (share: number) => `${(share / widest) * 100}%`;
          return (
            <li
              key={label}
              className="grid grid-cols-[minmax(7rem,10rem)_1fr_auto] items-center gap-3 text-sm"
            >
              <span>
                <span aria-hidden className="mr-2 inline-block w-5 text-center font-emoji">
                  {EMOTIONS[label].emoji}
                </span>
                {labelWord(label)}
              </span>
              <span aria-hidden className="relative h-4">
                <span
                  className={`absolute inset-y-0.5 start-0 rounded-full ${emotionBar(label)}`}
                  style={{ width: percent(messages / read) }}
                />
                <span
                  className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink"
                  style={{ insetInlineStart: percent(low), width: percent(high - low) }}
                />
              </span>
              <span className="text-ink-soft tabular-nums">
                {percentWord(messages / read)} <span className="sr-only">, {messagesWord(messages)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
