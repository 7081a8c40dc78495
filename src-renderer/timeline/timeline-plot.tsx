import { type KeyboardEvent, lazy, Suspense, useMemo, useState } from 'react';
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChartBoundary } from './chart-boundary.tsx';
import { Legend } from './legend.tsx';
import { loadChart } from './load-chart.ts';
import { PointDetails } from './point-details.tsx';
import { pointSentence, summarise } from './sentences.ts';
import { axisWords, type Shown, smoothingReach, stepCursor, toColumns } from './series.ts';

const TimelineChart = lazy(loadChart);

/** The newest so many are drawn at first; more than that would be a thicket in a narrow panel and is smoothed. */
const FEW = 60;

interface TimelinePlotProps {
  readonly points: readonly TimelinePoint[];
  readonly total: number;
  readonly shown: Shown;
  readonly companionName: string;
  readonly onJump: (position: number) => void;
}

/**
 * The chart with its words, its legend and the message that is looked at. For keyboard and screen reader
 * it is a slider over the messages: arrows move, Home and End go to the ends, Enter jumps to the message.
 */
export function TimelinePlot({ points, total, shown, companionName, onJump }: TimelinePlotProps) {
  const [all, setAll] = useState(false);
  const drawn = useMemo(() => (all ? points : points.slice(-FEW)), [all, points]);
  const reach = smoothingReach(drawn.length, FEW);
  const columns = useMemo(() => toColumns(drawn, total, reach), [drawn, total, reach]);
  const [selected, setSelected] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);

  const newest = drawn.length - 1;
  const looked = Math.min(hovered ?? selected ?? newest, newest);
  const point = drawn[looked];
  const ordinal = columns[0][looked];
  if (point === undefined || ordinal === undefined) return null;

  const jump = (index: number) => {
    const target = drawn[index];
    if (target) onJump(target.position);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setHovered(null);
      setSelected(stepCursor(looked, step, drawn.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      jump(looked);
    }
  };
  const words = axisWords(shown);

  return (
    <div className="flex flex-col gap-2">
      <Legend shown={shown} companionName={companionName} />
      <div
        role="slider"
        tabIndex={0}
        aria-label={`Emotion timeline. ${summarise(points, total)}`}
        aria-valuemin={columns[0][0] ?? ordinal}
        aria-valuemax={columns[0][newest] ?? ordinal}
        aria-valuenow={ordinal}
        aria-valuetext={pointSentence(point, ordinal, companionName)}
        onKeyDown={onKeyDown}
        onBlur={() => setSelected(null)}
        className="-mx-2 rounded-xl px-2 py-1 text-ink-faint text-xs"
      >
        <p aria-hidden>↑ {words.high}</p>
        <div className="h-40 cursor-pointer">
          <ChartBoundary>
            <Suspense fallback={<Skeleton className="h-full" />}>
              <TimelineChart
                columns={columns}
                shown={shown}
                selected={selected}
                onHover={setHovered}
                onPick={jump}
              />
            </Suspense>
          </ChartBoundary>
        </div>
        <p aria-hidden className="flex justify-between gap-3">
          <span>↓ {words.low}</span>
          <span>
            message {columns[0][0]}
            {newest > 0 ? ` to ${columns[0][newest]}` : ''} →
          </span>
        </p>
      </div>
      <PointDetails point={point} ordinal={ordinal} companionName={companionName} />
      {points.length > FEW ? (
        <Button tone="quiet" size="small" className="self-start" onClick={() => setAll(!all)}>
          {all ? `Show the newest ${FEW}` : `Show all ${points.length}, smoothed`}
        </Button>
      ) : null}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};
