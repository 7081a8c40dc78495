/** The drawing of the timeline. Loaded only when there is something to draw, so that start-up does not pay for uPlot. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type ChartEvents, chartOptions } from './chart-options.ts';
import type { Columns, Shown } from './series.ts';
import { useThemeKey } from './use-theme-key.ts';

export interface TimelineChartProps {
  readonly columns: Columns;
  readonly shown: Shown;
  /** The point that the keyboard is on: an index of the columns. */
  readonly selected: number | null;
  readonly onHover: (index: number | null) => void;
  readonly onPick: (index: number) => void;
}

/** Where uPlot hides its cursor. */
const OUTSIDE = -10;

const readColour = (name: `--${string}`): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export default function TimelineChart({ columns, shown, selected, onHover, onPick }: TimelineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const events = useRef<Omit<ChartEvents, 'colour'>>({ onHover, onPick });
  const data = useRef(columns);
  const theme = useThemeKey();

  useEffect(() => {
    events.current = { onHover, onPick };
  }, [onHover, onPick]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    const options = chartOptions(size(), shown, {
      colour: readColour,
      onHover: (index) => events.current.onHover(index),
      onPick: (index) => events.current.onPick(index),
    });
    const made = new uPlot(options, data.current as uPlot.AlignedData, element);
    chart.current = made;
    const observer = new ResizeObserver(() => made.setSize(size()));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [shown]);

  useEffect(() => {
    data.current = columns;
    chart.current?.setData(columns as uPlot.AlignedData);
  }, [columns]);

  // The options read the colours while drawing: a new theme only needs to be drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides the colours.
  useEffect(() => chart.current?.redraw(false, false), [theme]);

  useEffect(() => {
    const x = selected === null ? undefined : columns[0][selected];
    // uPlot applies new data in a microtask; the position is only right after it.
    queueMicrotask(() => {
      const left = x === undefined ? OUTSIDE : chart.current?.valToPos(x, 'x');
      if (left !== undefined) chart.current?.setCursor({ left, top: 0 }, false);
    });
  }, [selected, columns]);

  return <div ref={box} className="h-full w-full" />;
}
