import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Viewport } from './viewport.ts';
import { panned, pinched, zoomed } from './zoom.ts';

/** How much one unit of a wheel zooms: a notch of 100 is a seventh. */
const WHEEL = 0.0015;
/** A pointer that moves less than this is a click. */
const CLICK_PX = 4;
/** A stretch narrower than this was marked by accident. */
const LEAST_BRUSH = 0.02;

/** Shares of the width. */
export interface Brush {
  readonly from: number;
  readonly until: number;
}

interface GestureHandlers {
  /** Dragging marks a stretch, without Shift too. */
  readonly marking: boolean;
  readonly onMarked: () => void;
  /** A click that was no drag. */
  readonly onClick: () => void;
}

interface Held {
  x: number;
  readonly startX: number;
  readonly pointers: Map<number, number>;
  pinch: { a: number; b: number } | null;
  moved: boolean;
  brushing: boolean;
}

/**
 * Wheel and two fingers zoom, dragging moves, dragging with Shift (or where `marking`) zooms to what was marked.
 * @returns what is being marked.
 */
export function useGestures(
  element: RefObject<HTMLElement | null>,
  viewport: Viewport,
  handlers: GestureHandlers,
): Brush | null {
  const [brush, setBrush] = useState<Brush | null>(null);
  const dragged = useRef(false);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    const area = element.current;
    if (area === null) return;
    let held: Held | null = null;
    const shareOf = (clientX: number): number => {
      const { left, width } = area.getBoundingClientRect();
      return width === 0 ? 0 : (clientX - left) / width;
    };
    const momentAt = (share: number): number => {
      const { from, until } = viewport.get();
      return from + share * (until - from);
    };

    const onWheel = (event: WheelEvent) => {
      const before = viewport.get();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        viewport.set(panned(before, event.deltaX / Math.max(1, area.clientWidth), viewport.bounds));
      } else {
        const factor = Math.exp(event.deltaY * (event.ctrlKey ? 4 : 1) * WHEEL);
        viewport.set(zoomed(before, factor, momentAt(shareOf(event.clientX)), viewport.bounds));
      }
      // Where nothing is left to zoom out of, the page scrolls on.
      if (viewport.get() !== before) event.preventDefault();
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (held === null) {
        dragged.current = false;
        held = {
          x: event.clientX,
          startX: event.clientX,
          pointers: new Map(),
          pinch: null,
          moved: false,
          brushing: event.shiftKey || latest.current.marking,
        };
      }
      held.pointers.set(event.pointerId, event.clientX);
      if (held.pointers.size === 2) {
        const [a = 0, b = 0] = [...held.pointers.values()]
          .map((x) => momentAt(shareOf(x)))
          .sort((p, q) => p - q);
        held.pinch = { a, b };
        held.brushing = false;
        setBrush(null);
      }
    };
    const onMove = (event: PointerEvent) => {
      if (held === null || !held.pointers.has(event.pointerId)) return;
      held.pointers.set(event.pointerId, event.clientX);
      if (!held.moved && held.pinch === null && Math.abs(event.clientX - held.startX) < CLICK_PX) return;
      held.moved = true;
      dragged.current = true;
      if (!area.hasPointerCapture(event.pointerId)) area.setPointerCapture(event.pointerId);
      if (held.pinch !== null) {
        const [at = 0, bt = 1] = [...held.pointers.values()].map(shareOf).sort((p, q) => p - q);
        const range = pinched(held.pinch, at, bt, viewport.bounds);
        if (range !== null) viewport.set(range);
      } else if (held.brushing) {
        const shares = [held.startX, event.clientX].map((x) => Math.max(0, Math.min(1, shareOf(x))));
        setBrush({ from: Math.min(...shares), until: Math.max(...shares) });
      } else {
        const by = (held.x - event.clientX) / Math.max(1, area.clientWidth);
        viewport.set(panned(viewport.get(), by, viewport.bounds));
      }
      held.x = event.clientX;
    };
    const onUp = (event: PointerEvent) => {
      if (held === null || !held.pointers.delete(event.pointerId)) return;
      if (held.brushing && held.moved && event.type === 'pointerup') {
        const [from = 0, until = 0] = [held.startX, event.clientX]
          .map((x) => Math.max(0, Math.min(1, shareOf(x))))
          .sort((a, b) => a - b);
        if (until - from >= LEAST_BRUSH) viewport.set({ from: momentAt(from), until: momentAt(until) });
        latest.current.onMarked();
      }
      setBrush(null);
      if (held.pointers.size === 0) held = null;
    };
    const onClick = () => {
      if (!dragged.current) latest.current.onClick();
    };
    area.addEventListener('click', onClick);
    area.addEventListener('wheel', onWheel, { passive: false });
    area.addEventListener('pointerdown', onDown);
    area.addEventListener('pointermove', onMove);
    area.addEventListener('pointerup', onUp);
    area.addEventListener('pointercancel', onUp);
    return () => {
      area.removeEventListener('click', onClick);
      area.removeEventListener('wheel', onWheel);
      area.removeEventListener('pointerdown', onDown);
      area.removeEventListener('pointermove', onMove);
      area.removeEventListener('pointerup', onUp);
      area.removeEventListener('pointercancel', onUp);
    };
  }, [element, viewport]);

  return brush;
}
