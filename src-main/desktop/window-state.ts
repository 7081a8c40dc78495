export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was, in device-independent pixels; `bounds` is its size when neither maximized nor full screen. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const SMALLEST_WINDOW = { width: 420, height: 540 };
const FIRST_WINDOW = { width: 1240, height: 820 };

/**
 * Where the window opens: as it was left, moved and shrunk so that it lies wholly on a display that is
 * here now; centred on the first display where it was on none of them.
 *
 * @param workAreas  the displays without their panels, the primary one first; at least one.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const wanted = saved?.bounds;
  const home = wanted && mostCovered(wanted, workAreas);
  const area = home ?? workAreas[0];
  if (!area) throw new RangeError('placeWindow needs at least one display.');

  const width = clamp(wanted?.width ?? FIRST_WINDOW.width, SMALLEST_WINDOW.width, area.width);
  const height = clamp(wanted?.height ?? FIRST_WINDOW.height, SMALLEST_WINDOW.height, area.height);
  const x = home && wanted ? wanted.x : area.x + Math.round((area.width - width) / 2);
  const y = home && wanted ? wanted.y : area.y + Math.round((area.height - height) / 2);
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** How far one more window lies from the one that it was opened from, right and down. */
const CASCADE = 32;

/** Where one more window opens: a little beside the one in front, or at the corner of its display where there is no room. */
export function placeBeside(front: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  const moved = { ...front, x: front.x + CASCADE, y: front.y + CASCADE };
  const placed = placeWindow({ bounds: moved, maximized: false }, workAreas);
  const hides = Math.abs(placed.x - front.x) < CASCADE / 2 && Math.abs(placed.y - front.y) < CASCADE / 2;
  if (!hides) return placed;
  const area = mostCovered(front, workAreas) ?? workAreas[0]!;
  return { ...placed, x: area.x, y: area.y };
}

/**
 * Names a set of displays by how they lie: a laptop by itself and the same at a desk are two sets, and each remembers its
 * own place for the window. The order in which the system lists them does not matter.
 */
export const displaySetOf = (displays: readonly Rectangle[]): string =>
  displays
    .map(({ x, y, width, height }) => `${x},${y},${width}x${height}`)
    .sort()
    .join(' ');

function mostCovered(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  let best: Rectangle | undefined;
  let bestOverlap = 0;
  for (const area of areas) {
    const overlap = overlapOf(bounds, area);
    if (overlap > bestOverlap) [best, bestOverlap] = [area, overlap];
  }
  return best;
}

function overlapOf(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** `high` wins over `low`: a window that must be larger than its display is as large as the display. */
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
