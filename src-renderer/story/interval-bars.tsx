import type { Tone } from '#shared/contract/story.ts';
import { ENDS, type Measure } from '../timeline/series.ts';
import { varianceWithPrior } from './trend.ts';
import { COMPARE } from './words.ts';

interface Side {
  readonly name: string;
  readonly messages: string;
  readonly tone: Tone | null;
  readonly read: number;
  readonly word: string;
}

/** Of each side the mean, as a mark, and where it lies 19 times of 20, as a line around it. */
export function IntervalBars({ measure, sides }: { measure: Measure; sides: readonly Side[] }) {
  return (
    <div>
      <ul aria-label={COMPARE.bars} className="flex flex-col gap-2">
        {sides.map(({ name, messages, tone, read, word }) => (
          <li key={name} className="flex flex-col gap-0.5 text-sm">
            <span className="flex flex-wrap justify-between gap-x-3">
              <span>{name}</span>
              <span className="text-ink-soft">
                {word}, {messages}
              </span>
            </span>
            <Bar tone={tone} read={read} />
          </li>
        ))}
      </ul>
      <p aria-hidden dir="ltr" className="flex justify-between text-ink-faint text-xs">
        <span>{ENDS[measure].low}</span>
        <span>{ENDS[measure].high}</span>
      </p>
    </div>
  );
}

function Bar({ tone, read }: Pick<Side, 'tone' | 'read'>) {
  const place = (value: number) => `${((Math.max(-1, Math.min(1, value)) + 1) / 2) * 100}%`;
  const margin = tone === null ? 0 : 1.96 * Math.sqrt(varianceWithPrior(tone.deviation ** 2, read) / read);
  return (
    <span aria-hidden dir="ltr" className="relative block h-4 rounded-full bg-sunken">
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      {tone === null ? null : (
        <>
          <span
            className="absolute top-1/2 h-1 -translate-y-1/2 rounded bg-person/50"
            style={{
              left: place(tone.mean - margin),
              right: `calc(100% - ${place(tone.mean + margin)})`,
            }}
          />
          <span
            className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-person"
            style={{ left: place(tone.mean) }}
          />
        </>
      )}
    </span>
  );
}
