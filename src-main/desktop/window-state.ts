import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was, in device-independent pixels; `bounds` is its size when not maximized. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const SMALLEST_WINDOW = { width: 420, height: 540 };
const FIRST_WINDOW = { width: 1240, height: 820 };

/** @returns the state of the last run, or null where there is none or it cannot be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(state) ? state : null;
  } catch {
    return null;
  }
}

/** Replaces the file at once, so that a crash leaves the old state or the new one. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.tmp`, JSON.stringify(state));
  renameSync(`${file}.tmp`, file);
}

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

function isWindowState(state: unknown): state is WindowState {
  if (!isRecord(state) || typeof state.maximized !== 'boolean' || !isRecord(state.bounds)) return false;
  const { x, y, width, height } = state.bounds;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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
