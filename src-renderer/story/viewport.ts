/** The stretch of time that is on screen while somebody zooms and moves: outside of React, so that a frame costs a redraw. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Range } from './periods.ts';
import { within } from './zoom.ts';

export interface Viewport {
  get(): Range;
  set(range: Range): void;
  readonly bounds: Range;
  /** What it began with. */
  readonly whole: Range;
  subscribe(listener: () => void): () => void;
}

/** @param whole  shown at first. @param bounds  what can be moved to. */
export function createViewport(whole: Range, bounds: Range): Viewport {
  let shown = whole;
  const listeners = new Set<() => void>();
  return {
    whole,
    bounds,
    get: () => shown,
    set(range) {
      const next = within(range, bounds);
      if (next.from === shown.from && next.until === shown.until) return;
      shown = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is shown now. */
export const useShown = (viewport: Viewport): Range => useSyncExternalStore(viewport.subscribe, viewport.get);

/** What is shown once it has rested for `ms`: nobody asks for every step on the way. */
export function useRested(viewport: Viewport, ms: number): Range {
  const [rested, setRested] = useState(() => viewport.get());
  useEffect(() => {
    setRested(viewport.get());
    let timer = 0;
    const unsubscribe = viewport.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setRested(viewport.get()), ms);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [viewport, ms]);
  return rested;
}
