import { BoxSelect, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { StoryBucket, StorySeries } from '#shared/contract/story.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { client } from '../api/client.ts';
import { Legend } from '../timeline/legend.tsx';
import { type Measure, measuresOf, type Shown, signed } from '../timeline/series.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { BucketDetails } from './bucket-details.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { StoryContext } from './context.ts';
import { DataTable } from './data-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { MoodStrip } from './mood-strip.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Loaded, Part } from './part.tsx';
import type { Range } from './periods.ts';
import { PlanePart } from './plane.tsx';
import { seriesSentences } from './sentences.ts';
import { useMoment, useSeries } from './use-story.ts';
import { createViewport, useRested, useShown, type Viewport } from './viewport.ts';
import { CHART, momentWord, PERIOD, periodWord, rangeWord, TABLE } from './words.ts';
import { withMargin, zoomed } from './zoom.ts';

/** Of what is shown; as much lies to both sides, to be moved to. */
const BUCKETS = 400;
const REST_MS = 150;

/** Valence and arousal of both over time, what was said where one looks, and the plane of the same stretch. */
export function OverTime({ story }: { story: StoryContext }) {
  const { period, extent } = story;
  const viewport = useMemo(() => {
    const whole = period ?? extent;
    const bounds = {
      from: Math.min(whole.from, extent.from),
      until: Math.max(whole.until, extent.until),
    };
    return createViewport(whole, bounds);
  }, [period, extent]);
  const rested = useRested(viewport, REST_MS);
  const asked = useMemo(() => withMargin(rested), [rested]);
  const series = useSeries(story.filter, asked, BUCKETS * 2);
  return (
    <>
      <Loaded query={series} skeleton="h-[32rem] rounded-3xl">
        {(data) => <Chart story={story} viewport={viewport} series={data} rested={rested} />}
      </Loaded>
      <PlanePart story={story} range={rested} />
    </>
  );
}

interface ChartProps {
  readonly story: StoryContext;
  readonly viewport: Viewport;
  readonly series: StorySeries;
  readonly rested: Range;
}

const MEASURES: readonly { value: Shown; label: string }[] = [
  { value: 'valence', label: CHART.valence },
  { value: 'arousal', label: CHART.arousal },
  { value: 'both', label: CHART.both },
];

function Chart({ story, viewport, series, rested }: ChartProps) {
  const { companionName, filter, onOpen } = story;
  const [shown, setShown] = useState<Shown>('both');
  const measures = useMemo(() => measuresOf(shown), [shown]);
  const [hovered, setHovered] = useState<number | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [marking, setMarking] = useState(false);
  const { buckets } = series;
  // What was looked at has another place in another series.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the series decides.
  useEffect(() => {
    setSelected(null);
    setHovered(null);
  }, [series]);
  const looked = hovered ?? selected;
  const bucket = looked === null ? null : (buckets[looked] ?? null);
  const moment = useLookedAt(story, bucket);
  const visible = useMemo(
    () => buckets.filter(({ from, until }) => until >= rested.from && from < rested.until),
    [buckets, rested],
  );
  const sums = useMemo(() => sumOf(visible, series), [visible, series]);

  const pick = async (index: number) => {
    const target = buckets[index];
    if (target === undefined) return;
    const found = await client.story.moment({ ...filter, from: target.from, until: target.until + 1 });
    if (found.moment !== null) onOpen(found.moment);
  };
  const zoom = (factor: number) => {
    const { from, until } = viewport.get();
    viewport.set(zoomed({ from, until }, factor, (from + until) / 2, viewport.bounds));
  };

  return (
    <Part
      title={CHART.title}
      about={
        <>
          <p>{seriesSentences(sums).join(' ')}</p>
          <p className="mt-1">{CHART.line}</p>
        </>
      }
      table={<SeriesTable buckets={visible} companionName={companionName} />}
      actions={<ExportButtons story={story} buckets={visible} range={rested} measures={measures} />}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented label={CHART.measures} options={MEASURES} value={shown} onValueChange={setShown} />
        <Legend shown="valence" companionName={companionName} />
        <span className="grow" />
        <IconButton icon={ZoomIn} label={CHART.zoomIn} keys="+" size="small" onClick={() => zoom(0.5)} />
        <IconButton icon={ZoomOut} label={CHART.zoomOut} keys="−" size="small" onClick={() => zoom(2)} />
        <IconButton
          icon={BoxSelect}
          label={CHART.select}
          size="small"
          aria-pressed={marking}
          className="aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
          onClick={() => setMarking(!marking)}
        />
      </div>
      <NothingHere story={story} messages={series.messages} />
      {series.messages === 0 ? null : (
        <>
          <ShownRange viewport={viewport} story={story} />
          <ChartFrame
            buckets={buckets}
            measures={measures}
            viewport={viewport}
            companionName={companionName}
            looked={looked}
            onHover={setHovered}
            onSelect={(index) => {
              setHovered(null);
              setSelected(index);
            }}
            onPick={(index) => void pick(index)}
            marking={marking}
            onMarked={() => setMarking(false)}
          />
          <MoodStrip buckets={buckets} viewport={viewport} />
          <BucketDetails bucket={bucket} moment={moment} companionName={companionName} onOpen={onOpen} />
        </>
      )}
    </Part>
  );
}

/** The stretch that is shown, and the way back to the whole period where it is another one. */
function ShownRange({ viewport, story }: { viewport: Viewport; story: StoryContext }) {
  const shown = useShown(viewport);
  const isWhole = shown.from === viewport.whole.from && shown.until === viewport.whole.until;
  return (
    <p role="status" className="flex min-h-8 flex-wrap items-center gap-x-3 text-ink-soft text-sm">
      <span>{rangeWord(shown)}</span>
      {isWhole ? null : (
        <Button size="small" tone="quiet" onClick={() => viewport.set(viewport.whole)}>
          {PERIOD.wholePeriod(periodWord(story.unit, story.period))}
        </Button>
      )}
    </p>
  );
}

/** The newest message of what is looked at, once somebody looks for a moment. */
function useLookedAt({ filter }: StoryContext, bucket: StoryBucket | null) {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    if (bucket === null) return;
    const timer = setTimeout(() => setRange({ from: bucket.from, until: bucket.until + 1 }), 80);
    return () => clearTimeout(timer);
  }, [bucket]);
  const moment = useMoment(filter, range);
  const isOfIt = range !== null && bucket !== null && range.from === bucket.from;
  return isOfIt ? (moment.data?.moment ?? null) : null;
}

const sumOf = (visible: readonly StoryBucket[], series: StorySeries): StorySeries => ({
  ...series,
  buckets: [...visible],
  messages: visible.reduce((sum, { messages }) => sum + messages, 0),
  read: visible.reduce((sum, { person }) => sum + (person?.read ?? 0), 0),
});

function SeriesTable({ buckets, companionName }: { buckets: readonly StoryBucket[]; companionName: string }) {
  const of = (measure: Measure) => ({
    head: measure === 'valence' ? TABLE.pleasant : TABLE.stirred,
    cell: ({ person }: StoryBucket) => signed(person?.[measure].mean ?? null),
  });
  return (
    <DataTable
      caption={`${CHART.title}. ${TABLE.scale}`}
      rows={buckets}
      keyOf={({ from }) => from}
      columns={[
        { head: TABLE.when, cell: ({ from }) => momentWord(from) },
        { head: TABLE.messages, cell: ({ messages }) => messages },
        of('valence'),
        of('arousal'),
        {
          head: `${companionName}: ${TABLE.mood}`,
          cell: ({ companion }) => (companion === null ? '–' : MOOD_WORDS[companion.mood]),
        },
      ]}
    />
  );
}
