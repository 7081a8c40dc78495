import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { WindowState } from './window-state.ts';
import { keptZoom } from './zoom.ts';

/** What is kept of the window between runs. */
export interface WindowMemory {
  /** Where it was closed last, for sets of displays that are new. */
  readonly last: WindowState | null;
  /** Where it was on each set of displays (`displaySetOf`), the one of longest ago first. */
  readonly byDisplays: Readonly<Record<string, WindowState>>;
  /** How large everything in it is drawn; 1 is as designed. */
  readonly zoom: number;
}

/** Desks, beamers and docks that somebody comes back to. */
const MOST_SETS = 12;

/** @returns what the last run left; what of it cannot be read is as at the first start. */
export function readWindowMemory(file: string): WindowMemory {
  let stored: unknown = null;
  try {
    stored = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // None yet, or damaged: it costs the window its place, nothing more.
  }
  const record = isRecord(stored) ? stored : {};
  const sets = isRecord(record.byDisplays) ? Object.entries(record.byDisplays) : [];
  return {
    last: isWindowState(record) ? { bounds: record.bounds, maximized: record.maximized } : null,
    byDisplays: Object.fromEntries(
      sets.filter((each): each is [string, WindowState] => isWindowState(each[1])),
    ),
    zoom: keptZoom(record.zoom),
  };
}

/** Replaces the file at once, so that a crash leaves the old one or the new one. */
export function writeWindowMemory(file: string, { last, byDisplays, zoom }: WindowMemory): void {
  writeFileSync(`${file}.tmp`, JSON.stringify({ ...last, byDisplays, zoom }));
  renameSync(`${file}.tmp`, file);
}

/** Where the window was on these displays; on displays that are new, where it was last. */
export const stateOn = ({ byDisplays, last }: WindowMemory, displays: string): WindowState | null =>
  byDisplays[displays] ?? last;

export function withState(memory: WindowMemory, displays: string, state: WindowState): WindowMemory {
  const { [displays]: _, ...others } = memory.byDisplays;
  const sets = [...Object.entries(others), [displays, state] as const].slice(-MOST_SETS);
  return { ...memory, last: state, byDisplays: Object.fromEntries(sets) };
}

function isWindowState(state: unknown): state is WindowState {
  if (!isRecord(state) || typeof state.maximized !== 'boolean' || !isRecord(state.bounds)) return false;
  const { x, y, width, height } = state.bounds;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
