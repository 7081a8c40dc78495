/** What is shown as a file: a table (CSV), a drawing (SVG), a picture of it (PNG). */
import type { StoryBucket } from '#shared/contract/story.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import type { Measure } from '../timeline/series.ts';
import type { Range } from './periods.ts';
import { ticksOf, tickWord } from './ticks.ts';
import { reachFor, type TrendPoint, trendOf } from './trend.ts';

/** A row of cells as RFC 4180 writes it; numbers stay numbers, and there are no words of the person in it. */
const csvRow = (cells: readonly (string | number | null)[]): string =>
  cells
    .map((cell) =>
      typeof cell === 'string' && /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : (cell ?? ''),
    )
    .join(',');

/** One row for each mark of the chart; times are UTC. */
export function seriesCsv(buckets: readonly StoryBucket[]): string {
  const head = [
    'from',
    'until',
    'messages',
    'read',
    'valence',
    'valence deviation',
    'valence min',
    'valence max',
    'arousal',
    'arousal deviation',
    'arousal min',
    'arousal max',
    'companion valence',
    'companion arousal',
    'companion mood',
  ];
  const rows = buckets.map(({ from, until, messages, person, companion }) => [
    new Date(from).toISOString(),
    new Date(until).toISOString(),
    messages,
    person?.read ?? 0,
    ...(person === null
      ? [null, null, null, null, null, null, null, null]
      : [person.valence, person.arousal].flatMap(({ mean, deviation, min, max }) => [
          mean,
          deviation,
          min,
          max,
        ])),
    companion?.valence.mean ?? null,
    companion?.arousal.mean ?? null,
    companion === null ? null : MOOD_WORDS[companion.mood],
  ]);
  return `${[head, ...rows].map(csvRow).join('\r\n')}\r\n`;
}

export interface DrawingColours {
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly person: string;
  readonly companion: string;
}

export interface DrawingWords {
  readonly title: string;
  readonly you: string;
  readonly companion: string;
  readonly high: Readonly<Record<Measure, string>>;
  readonly low: Readonly<Record<Measure, string>>;
}

const WIDTH = 1_200;
const PLOT = 260;
const LEFT = 40;
const TOP = 90;
const GAP = 70;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The chart as a drawing of its own, with its words; line, band and marks as on the page. */
export function seriesSvg(
  buckets: readonly StoryBucket[],
  range: Range,
  measures: readonly Measure[],
  colours: DrawingColours,
  words: DrawingWords,
): string {
  const height = TOP + measures.length * (PLOT + GAP);
  const x = (at: number) => LEFT + ((at - range.from) / (range.until - range.from)) * (WIDTH - 2 * LEFT);
  const visible = buckets.filter(({ from, until }) => until >= range.from && from < range.until);
  const plots = measures.map((measure, index) =>
    plot({ measure, top: TOP + index * (PLOT + GAP), x, visible, range, colours, words }),
  );
  const legend = (at: number, colour: string, dash: string, name: string) =>
    `<line x1="${at}" x2="${at + 40}" y1="62" y2="62" stroke="${colour}" stroke-width="3"${dash}/><text x="${at + 50}" y="67" fill="${colours.ink}">${escaped(name)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="16"><title>${escaped(words.title)}</title><rect width="100%" height="100%" fill="${colours.surface}"/><text x="${LEFT}" y="36" font-size="22" font-weight="600" fill="${colours.ink}">${escaped(words.title)}</text>${legend(LEFT, colours.person, '', words.you)}${legend(LEFT + 240, colours.companion, ' stroke-dasharray="10 5"', words.companion)}${plots.join('')}</svg>`;
}

function plot(of: {
  measure: Measure;
  top: number;
  x: (at: number) => number;
  visible: readonly StoryBucket[];
  range: Range;
  colours: DrawingColours;
  words: DrawingWords;
}): string {
  const { measure, top, x, visible, range, colours, words } = of;
  const y = (value: number) => top + ((1 - value) / 2) * PLOT;
  const line = (at: number, colour: string) =>
    `<line x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${y(at)}" y2="${y(at)}" stroke="${colour}"/>`;
  const { ticks, unit } = ticksOf(range, 8);
  const marks = (['person', 'companion'] as const).map((subject) => {
    const colour = colours[subject];
    const segments = split(trendOf(visible, subject, measure, reachFor(range.until - range.from)));
    const dash = subject === 'companion' ? ' stroke-dasharray="10 5"' : '';
    const bands = segments.map(
      (points) =>
        `<path d="${path([...points.map((p) => [x(p.at), y(p.high)] as const), ...[...points].reverse().map((p) => [x(p.at), y(p.low)] as const)])}Z" fill="${colour}" fill-opacity=".14"/>`,
    );
    const lines = segments.map(
      (points) =>
        `<path d="${path(points.map((p) => [x(p.at), y(p.mean)] as const))}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"${dash}/>`,
    );
    const dots = visible.flatMap((bucket) => {
      const side = bucket[subject];
      if (side === null || subject === 'companion') return [];
      const at = (bucket.from + bucket.until) / 2;
      return [
        `<circle cx="${x(at).toFixed(1)}" cy="${y(side[measure].mean).toFixed(1)}" r="2.5" fill="${colour}" fill-opacity=".5"/>`,
      ];
    });
    return [...bands, ...dots, ...lines].join('');
  });
  return [
    `<text x="${LEFT}" y="${top - 8}" fill="${colours.soft}">↑ ${escaped(words.high[measure])}</text>`,
    line(1, colours.line),
    line(0, colours.line),
    line(-1, colours.line),
    ...marks,
    `<text x="${LEFT}" y="${top + PLOT + 40}" fill="${colours.soft}">↓ ${escaped(words.low[measure])}</text>`,
    ...ticks.map(
      (at) =>
        `<text x="${x(at).toFixed(1)}" y="${top + PLOT + 20}" text-anchor="middle" fill="${colours.soft}">${escaped(tickWord(at, unit))}</text>`,
    ),
  ].join('');
}

function split(line: readonly (TrendPoint | null)[]): TrendPoint[][] {
  const segments: TrendPoint[][] = [[]];
  for (const point of line) {
    if (point === null) segments.push([]);
    else segments.at(-1)!.push(point);
  }
  return segments.filter(({ length }) => length > 0);
}

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');

/** A picture of a drawing, twice as large, for screens with fine dots. @throws Error where it cannot be drawn. */
export async function pictureOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture.')) : resolve(blob)), 'image/png');
  });
}

/** Hands a file to the browser, or to the window, which asks where to keep it. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
