/** The drawing of one measure over time. Loaded only when there is something to draw, so that start-up does not pay for uPlot. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Measure } from '../timeline/series.ts';
import { useThemeKey } from '../timeline/use-theme-key.ts';
import type { ChartColumns } from './trend.ts';
import { type ReadColour, trendOptions } from './trend-options.ts';
import type { Viewport } from './viewport.ts';

export interface TrendChartProps {
  readonly columns: ChartColumns;
  readonly measure: Measure;
  readonly viewport: Viewport;
  /** The row that the keyboard is on. */
  readonly selected: number | null;
  readonly onHover: (row: number | null) => void;
}

/** Where uPlot hides its cursor. */
const OUTSIDE = -10;

const readColour: ReadColour = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** A custom property is looked up some hundred times a frame: once for each theme is enough. */
function rememberColours(): { read: ReadColour; forget: () => void } {
  const known = new Map<string, string>();
  return {
    read(name) {
      const colour = known.get(name) ?? readColour(name);
      known.set(name, colour);
      return colour;
    },
    forget: () => known.clear(),
  };
}

export default function TrendChart({ columns, measure, viewport, selected, onHover }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const hover = useRef(onHover);
  const data = useRef(columns);
  const colours = useRef(rememberColours());
  const theme = useThemeKey();

  useEffect(() => {
    hover.current = onHover;
  }, [onHover]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    const scale = () => ({ min: viewport.get().from, max: viewport.get().until });
    const options = trendOptions(size(), {
      measure,
      colour: colours.current.read,
      remPx: remPx(),
      range: () => [viewport.get().from, viewport.get().until],
      onHover: (row) => hover.current(row),
    });
    const made = new uPlot(options, data.current as unknown as uPlot.AlignedData, element);
    chart.current = made;
    // However many steps a wheel makes between two frames, one is drawn.
    let frame = 0;
    const draw = () => {
      frame = 0;
      made.setScale('x', scale());
    };
    const unsubscribe = viewport.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    });
    const observer = new ResizeObserver(() => made.setSize(size()));
    observer.observe(element);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [measure, viewport]);

  useEffect(() => {
    data.current = columns;
    chart.current?.setData(columns as unknown as uPlot.AlignedData);
  }, [columns]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides the colours.
  useEffect(() => {
    colours.current.forget();
    chart.current?.redraw(false, false);
  }, [theme]);

  useEffect(() => {
    const at = selected === null ? undefined : columns[0][selected];
    // uPlot applies new data in a microtask; the position is only right after it.
    queueMicrotask(() => {
      const left = at === undefined ? OUTSIDE : chart.current?.valToPos(at, 'x');
      if (left !== undefined) chart.current?.setCursor({ left, top: 0 }, false);
    });
  }, [selected, columns]);

  return <div ref={box} dir="ltr" className="h-full w-full" />;
}
