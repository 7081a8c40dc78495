import { type RefObject, useLayoutEffect, useState } from 'react';

const GAP_PX = 4;
const MARGIN_PX = 8;
const TALLEST_PX = 320;
/** With less room than this below, a list opens above where there is more. */
const ENOUGH_PX = 180;

export interface Place {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** Where a list of options goes, in pixels of a window `windowHeight` high: under its field, or above it. */
export function placeBeside(
  field: { readonly top: number; readonly bottom: number; readonly left: number; readonly width: number },
  windowHeight: number,
): Place {
  const { left, width } = field;
  const below = windowHeight - field.bottom - GAP_PX - MARGIN_PX;
  const above = field.top - GAP_PX - MARGIN_PX;
  if (below >= ENOUGH_PX || below >= above) {
    return { left, width, top: field.bottom + GAP_PX, maxHeight: Math.min(TALLEST_PX, below) };
  }
  return { left, width, bottom: windowHeight - field.top + GAP_PX, maxHeight: Math.min(TALLEST_PX, above) };
}

/** The place beside `field` while `open`, also when something scrolls. Null until it is known. */
export function useBeside(field: RefObject<HTMLElement | null>, open: boolean): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    if (!open) return;
    const update = () => {
      if (field.current !== null) setPlace(placeBeside(field.current.getBoundingClientRect(), innerHeight));
    };
    update();
    window.addEventListener('resize', update);
    window.addEventListener('scroll', update, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', update);
      window.removeEventListener('scroll', update, { capture: true });
    };
  }, [field, open]);
  return place;
}
