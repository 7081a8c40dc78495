/** The chart as uPlot wants it. Words on the axes are HTML around it, so that they grow with the text size. */
import type uPlot from 'uplot';
import { measuresOf, SERIES, type Shown } from './series.ts';
import { type SeriesStyle, styleOf } from './series-style.ts';

/** Reads a custom property of the theme that is on now. */
type ReadColour = (name: `--${string}`) => string;

export interface ChartEvents {
  readonly colour: ReadColour;
  /** The pointer is over this index of the data, or over none. */
  readonly onHover: (index: number | null) => void;
  readonly onPick: (index: number) => void;
}

const MARKER = 7;
/** Room above +1 and below -1, so that a marker at the end of the scale is whole. */
const HEADROOM = 0.12;

/** Diamonds about each value, in canvas pixels. */
const diamonds: uPlot.Series.Points.PathBuilder = (u, seriesIndex, first, last) => {
  const path = new Path2D();
  const reach = (MARKER / 2 + 0.8) * devicePixelRatio;
  const xs = u.data[0];
  const ys = u.data[seriesIndex] ?? [];
  for (let index = first; index <= last; index++) {
    const y = ys[index];
    const x = xs[index];
    if (x === undefined || y === undefined || y === null) continue;
    const cx = u.valToPos(x, 'x', true);
    const cy = u.valToPos(y, 'y', true);
    path.moveTo(cx, cy - reach);
    path.lineTo(cx + reach, cy);
    path.lineTo(cx, cy + reach);
    path.lineTo(cx - reach, cy);
    path.closePath();
  }
  return { fill: path, stroke: path };
};

function seriesOptions(style: SeriesStyle, show: boolean, colour: ReadColour): uPlot.Series {
  const diamond = style.marker === 'diamond';
  return {
    show,
    scale: 'y',
    stroke: () => colour(style.colour),
    width: style.width,
    dash: [...style.dash],
    spanGaps: false,
    points: {
      size: MARKER,
      // Markers that touch would hide the line: from about 25 points on they give way.
      space: MARKER * 1.6,
      width: diamond ? 1.5 : 0,
      stroke: () => colour(style.colour),
      fill: () => (diamond ? colour('--surface') : colour(style.colour)),
      ...(diamond ? { paths: diamonds } : {}),
    },
  };
}

const quietAxis = (colour: ReadColour): uPlot.Axis => ({
  scale: 'y',
  size: 0,
  gap: 0,
  splits: () => [-1, 0, 1],
  values: () => [],
  ticks: { show: false },
  grid: { stroke: () => colour('--line'), width: 1 },
});

/** Half a message of air at both ends, so that a single message sits in the middle. */
const xRange: uPlot.Range.Function = (_, low, high) => [low - 0.5, high + 0.5];

export function chartOptions(
  size: { width: number; height: number },
  shown: Shown,
  { colour, onHover, onPick }: ChartEvents,
): uPlot.Options {
  const measures = measuresOf(shown);
  return {
    ...size,
    padding: [0, 0, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false, range: xRange },
      y: { range: [-1 - HEADROOM, 1 + HEADROOM] },
    },
    axes: [{ show: false }, quietAxis(colour)],
    series: [
      {},
      ...SERIES.map((name) => seriesOptions(styleOf(name), measures.includes(name.measure), colour)),
    ],
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: MARKER + 4, width: 2 },
    },
    hooks: {
      setCursor: [
        (u) => onHover(u.cursor.left !== undefined && u.cursor.left >= 0 ? (u.cursor.idx ?? null) : null),
      ],
      ready: [
        (u) =>
          u.over.addEventListener('click', () => {
            if (typeof u.cursor.idx === 'number') onPick(u.cursor.idx);
          }),
      ],
    },
  };
}
