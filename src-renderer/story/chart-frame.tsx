import { type KeyboardEvent, lazy, Suspense, useMemo, useRef } from 'react';
import type { StoryBucket } from '#shared/contract/story.ts';
import { ChartBoundary } from '../timeline/chart-boundary.tsx';
import { ENDS, type Measure } from '../timeline/series.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { loadTrendChart } from './load-trend-chart.ts';
import { bucketSentence } from './sentences.ts';
import { chartColumns, middleOf, reachFor } from './trend.ts';
import { useGestures } from './use-gestures.ts';
import { useRested, type Viewport } from './viewport.ts';
import { CHART, rangeWord } from './words.ts';
import { panned, zoomed } from './zoom.ts';

const TrendChart = lazy(loadTrendChart);

interface ChartFrameProps {
  readonly buckets: readonly StoryBucket[];
  readonly measures: readonly Measure[];
  readonly viewport: Viewport;
  readonly companionName: string;
  /** The bucket that is looked at, by its place; null: none. */
  readonly looked: number | null;
  readonly onHover: (index: number | null) => void;
  readonly onSelect: (index: number | null) => void;
  readonly onPick: (index: number) => void;
  /** Dragging marks a stretch to zoom to. */
  readonly marking: boolean;
  readonly onMarked: () => void;
}

const ZOOM_STEP = 0.6;
const PAN_STEP = 0.2;

/**
 * The charts over one axis of time. For keyboard and screen reader it is a slider over the marks; see `CHART.keys`.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { buckets, measures, viewport, companionName, looked, onHover, onSelect, onPick } = props;
  const area = useRef<HTMLDivElement>(null);
  const brush = useGestures(area, viewport, {
    marking: props.marking,
    onMarked: props.onMarked,
    onClick: () => looked !== null && onPick(looked),
  });
  const rested = useRested(viewport, 250);
  const span = rested.until - rested.from;
  const charts = useMemo(
    () => measures.map((measure) => ({ measure, ...chartColumns(buckets, measure, reachFor(span)) })),
    [buckets, measures, span],
  );
  const rows = charts[0]?.bucketAt ?? [];
  const selectedRow = looked === null ? null : rows.indexOf(looked);
  const current = looked === null ? buckets.length - 1 : looked;
  const bucket = buckets[current];

  const select = (index: number) => {
    const next = Math.max(0, Math.min(buckets.length - 1, index));
    const target = buckets[next];
    if (target === undefined) return;
    onSelect(next);
    const at = middleOf(target);
    const { from, until } = viewport.get();
    if (at < from || at >= until)
      viewport.set(panned(viewport.get(), (at - (from + until) / 2) / (until - from), viewport.bounds));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const range = viewport.get();
    const anchor = bucket === undefined ? (range.from + range.until) / 2 : middleOf(bucket);
    const inside = Math.max(range.from, Math.min(range.until, anchor));
    const zoom = (factor: number) => viewport.set(zoomed(range, factor, inside, viewport.bounds));
    const step = (by: number) =>
      event.shiftKey ? viewport.set(panned(range, PAN_STEP * by, viewport.bounds)) : select(current + by);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      PageDown: () => select(current - 10),
      PageUp: () => select(current + 10),
      Home: () => select(0),
      End: () => select(buckets.length - 1),
      '+': () => zoom(ZOOM_STEP),
      '=': () => zoom(ZOOM_STEP),
      '-': () => zoom(1 / ZOOM_STEP),
      '0': () => viewport.set(viewport.whole),
      Enter: () => onPick(current),
    };
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={CHART.slider(measures.map((measure) => CHART[measure]).join(', '), rangeWord(rested))}
      aria-valuemin={buckets.length === 0 ? 0 : 1}
      aria-valuemax={buckets.length}
      aria-valuenow={bucket === undefined ? 0 : current + 1}
      aria-valuetext={bucket === undefined ? '' : bucketSentence(bucket, measures, companionName)}
      onKeyDown={onKeyDown}
      className="rounded-xl p-1 text-ink-faint text-xs"
    >
      <div
        ref={area}
        className={`relative touch-pan-y select-none ${props.marking ? 'cursor-crosshair' : 'cursor-grab active:cursor-grabbing'}`}
      >
        {charts.map(({ measure, columns }) => (
          <div key={measure}>
            <p aria-hidden>↑ {ENDS[measure].high}</p>
            <div className="h-48">
              <ChartBoundary>
                <Suspense fallback={<Skeleton className="h-full" />}>
                  <TrendChart
                    columns={columns}
                    measure={measure}
                    viewport={viewport}
                    selected={selectedRow}
                    onHover={(row) => {
                      const index = row === null ? null : (rows[row] ?? null);
                      onHover(index === -1 ? null : index);
                    }}
                  />
                </Suspense>
              </ChartBoundary>
            </div>
            <p aria-hidden>↓ {ENDS[measure].low}</p>
          </div>
        ))}
        {brush === null ? null : (
          <div
            aria-hidden
            className="pointer-events-none absolute inset-y-0 border-accent border-x-2 bg-accent/15"
            style={{ left: `${brush.from * 100}%`, width: `${(brush.until - brush.from) * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}
