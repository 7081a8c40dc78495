/** The chart as uPlot wants it: two lines with their bands and marks over time. */
import type uPlot from 'uplot';
import type { Measure } from '../timeline/series.ts';
import { ticksOf, tickWord } from './ticks.ts';

/** Reads a custom property of the theme that is on now. */
export type ReadColour = (name: `--${string}`) => string;

export interface TrendOptions {
  readonly measure: Measure;
  readonly colour: ReadColour;
  /** Of one rem: words grow with the text of the page. */
  readonly remPx: number;
  /** What is on screen. */
  readonly range: () => [from: number, until: number];
  readonly onHover: (row: number | null) => void;
}

/** Room above +1 and below -1, so that a mark at the end of the scale is whole. */
const HEADROOM = 0.1;
/** As the last two digits of a colour: how much of the band is seen. */
const BAND_ALPHA = '26';
const MARK_ALPHA = '8c';
const FONT = '"Figtree Variable", system-ui, sans-serif';
/** Half of the word at a mark, in rem. */
const EDGE_REM = 1.6;
/** A mark of the axis needs about so many rem. */
const TICK_REM = 6;

/** Places of the columns in the chart's data: see `ChartColumns`. */
const PERSON_MARKS = 4;
const COMPANION_MARKS = 8;

const hidden: uPlot.Series.PathBuilder = () => null;

/** A square for each value on screen: rectangles on whole pixels cost a fraction of a path of circles. @param px  CSS pixels. */
function drawMarks(u: uPlot, seriesIndex: number, colour: string, px: number): void {
  const { ctx } = u;
  const size = Math.round(px * devicePixelRatio);
  const { left, top, width, height } = u.bbox;
  const [xs, ys = []] = [u.data[0], u.data[seriesIndex]];
  const { x, y } = u.scales;
  const perX = width / (x!.max! - x!.min!);
  const perY = height / (y!.max! - y!.min!);
  ctx.fillStyle = `${colour}${MARK_ALPHA}`;
  for (const [index, at] of xs.entries()) {
    const value = ys[index];
    if (value == null || at < x!.min! || at > x!.max!) continue;
    const across = Math.round(left + (at - x!.min!) * perX - size / 2);
    const down = Math.round(top + (y!.max! - value) * perY - size / 2);
    ctx.fillRect(across, down, size, size);
  }
}

export function trendOptions(
  size: { width: number; height: number },
  { colour, remPx, range, onHover }: TrendOptions,
): uPlot.Options {
  let isOver = false;
  const edge = (): uPlot.Series => ({ scale: 'y', width: 0, points: { show: false }, spanGaps: false });
  const line = (name: `--${string}`, dash: number[]): uPlot.Series => ({
    scale: 'y',
    stroke: () => colour(name),
    width: 2,
    dash,
    points: { show: false },
    spanGaps: false,
  });
  const marks = (): uPlot.Series => ({ scale: 'y', paths: hidden, points: { show: false } });
  const band = (name: `--${string}`, high: number, low: number): uPlot.Band => ({
    series: [high, low],
    fill: () => `${colour(name)}${BAND_ALPHA}`,
  });
  const most = (width: number) => Math.max(2, Math.floor(width / (TICK_REM * remPx)));
  return {
    ...size,
    padding: [0, 0, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false, range },
      y: { range: [-1 - HEADROOM, 1 + HEADROOM] },
    },
    axes: [
      {
        scale: 'x',
        size: 1.7 * remPx,
        gap: 0.3 * remPx,
        font: `${0.8 * remPx}px ${FONT}`,
        stroke: () => colour('--ink-faint'),
        splits: (u, _, min, max) => ticksOf({ from: min, until: max }, most(u.width)).ticks,
        values: (u, splits) => {
          const { unit } = ticksOf({ from: u.scales.x!.min!, until: u.scales.x!.max! }, most(u.width));
          const { min, max } = u.scales.x!;
          const margin = ((max! - min!) * EDGE_REM * remPx) / Math.max(1, u.width);
          // What would be cut off at an end is left out.
          return splits.map((at) => (at < min! + margin || at > max! - margin ? '' : tickWord(at, unit)));
        },
        ticks: { show: false },
        grid: { stroke: () => colour('--line'), width: 1 },
      },
      {
        scale: 'y',
        size: 0,
        gap: 0,
        splits: () => [-1, 0, 1],
        values: () => [],
        ticks: { show: false },
        grid: { stroke: () => colour('--line'), width: 1 },
      },
    ],
    series: [
      {},
      line('--person', []),
      edge(),
      edge(),
      marks(),
      line('--companion', [9, 4]),
      edge(),
      edge(),
      marks(),
    ],
    bands: [band('--person', 2, 3), band('--companion', 6, 7)],
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { show: false },
    },
    hooks: {
      draw: [
        (u) => {
          drawMarks(u, COMPANION_MARKS, colour('--companion'), 2);
          drawMarks(u, PERSON_MARKS, colour('--person'), 4);
        },
      ],
      ready: [
        (u) => {
          u.over.addEventListener('mouseenter', () => {
            isOver = true;
          });
          u.over.addEventListener('mouseleave', () => {
            isOver = false;
            onHover(null);
          });
        },
      ],
      // Fired by new data and by the keyboard's place too: only the pointer hovers.
      setCursor: [
        (u) => {
          if (isOver) onHover(u.cursor.idx ?? null);
        },
      ],
    },
  };
}
