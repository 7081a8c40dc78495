import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { StoryFigures } from '#shared/contract/story.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { ENDS, type Measure, valueWord } from '../timeline/series.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { differenceOf, FEWEST_TO_COMPARE, shareChanges } from './compare.ts';
import type { StoryContext } from './context.ts';
import { DataTable } from './data-table.tsx';
import { IntervalBars } from './interval-bars.tsx';
import { Loaded, Part } from './part.tsx';
import { periodOf, type Unit } from './periods.ts';
import { useFigures } from './use-story.ts';
import {
  CHART,
  COMPARE,
  labelWord,
  messagesWord,
  percentWord,
  periodWord,
  TABLE,
  UNIT_WORDS,
} from './words.ts';

type Comparable = Exclude<Unit, 'all'>;
const UNITS: readonly Comparable[] = ['day', 'week', 'month', 'year'];

/** Two days, weeks, months or years beside each other, and what of their difference is more than chance. */
export function CompareTab({ story }: { story: StoryContext }) {
  const { filter } = story;
  const [unit, setUnit] = useState<Comparable>(story.unit === 'all' ? 'month' : story.unit);
  const last = story.period?.from ?? Date.now();
  const [first, setFirst] = useState(-1);
  const [second, setSecond] = useState(0);
  const ranges = [periodOf(unit, last, first), periodOf(unit, last, second)] as const;
  const before = useFigures(filter, ranges[0]);
  const after = useFigures(filter, ranges[1]);
  return (
    <Part title={COMPARE.title}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Segmented
          label={COMPARE.by}
          options={UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
          value={unit}
          onValueChange={(next) => {
            setUnit(next);
            setFirst(-1);
            setSecond(0);
          }}
        />
        <Stepper
          name={COMPARE.first}
          word={periodWord(unit, ranges[0])}
          onStep={(by) => setFirst(first + by)}
        />
        <Stepper
          name={COMPARE.second}
          word={periodWord(unit, ranges[1])}
          onStep={(by) => setSecond(second + by)}
        />
      </div>
      <Loaded query={before} skeleton="h-60">
        {(one) => (
          <Loaded query={after} skeleton="h-60">
            {(other) => (
              <Both
                before={one}
                after={other}
                names={[periodWord(unit, ranges[0]), periodWord(unit, ranges[1])]}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Part>
  );
}

function Stepper({ name, word, onStep }: { name: string; word: string; onStep: (by: number) => void }) {
  return (
    <fieldset aria-label={name} className="flex items-center gap-1">
      <IconButton
        icon={ChevronLeft}
        label={`${name}: ${COMPARE.earlier}`}
        size="small"
        className="rtl:rotate-180"
        onClick={() => onStep(-1)}
      />
      <span role="status" className="min-w-32 text-center text-sm">
        {word}
      </span>
      <IconButton
        icon={ChevronRight}
        label={`${name}: ${COMPARE.later}`}
        size="small"
        className="rtl:rotate-180"
        onClick={() => onStep(1)}
      />
    </fieldset>
  );
}

interface BothProps {
  readonly before: StoryFigures;
  readonly after: StoryFigures;
  readonly names: readonly [string, string];
}

function Both({ before, after, names }: BothProps) {
  const isLittle = Math.min(before.read, after.read) < FEWEST_TO_COMPARE;
  const changes = shareChanges(before, after);
  return (
    <>
      {isLittle ? <p className="text-ink-soft">{COMPARE.few}</p> : null}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-6">
        {(['valence', 'arousal'] as const).map((measure) => (
          <MeasureDifference key={measure} measure={measure} before={before} after={after} names={names} />
        ))}
      </div>
      {changes.length === 0 ? null : (
        <DataTable
          caption={COMPARE.emotions}
          rows={changes}
          keyOf={({ label }) => label}
          columns={[
            {
              head: TABLE.sounded,
              cell: ({ label }) => (
                <>
                  <span aria-hidden className="mr-2 font-emoji">
                    {EMOTIONS[label].emoji}
                  </span>
                  {labelWord(label)}
                </>
              ),
            },
            { head: names[0], cell: (change) => percentWord(change.before) },
            { head: names[1], cell: (change) => percentWord(change.after) },
            { head: COMPARE.change, cell: ({ isSure }) => (isSure ? COMPARE.isSure : COMPARE.isChance) },
          ]}
        />
      )}
    </>
  );
}

function MeasureDifference({ measure, before, after, names }: BothProps & { measure: Measure }) {
  const difference = differenceOf(before, after, measure);
  const side = (figures: StoryFigures, name: string) => ({
    name,
    messages: messagesWord(figures.messages),
    tone: figures.person?.[measure] ?? null,
    read: figures.read,
    word: valueWord(measure, figures.person?.[measure].mean ?? null),
  });
  const sentence = difference?.isSure
    ? COMPARE.sure(difference.by > 0 ? ENDS[measure].high : ENDS[measure].low, CHART[measure])
    : COMPARE.unsure;
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-medium">{CHART[measure]}</h4>
      <IntervalBars measure={measure} sides={[side(before, names[0]), side(after, names[1])]} />
      {difference === null ? null : <p className="text-sm">{sentence}</p>}
    </div>
  );
}
