import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as reading the end. */
const END_PX = 80;

/**
 * What tells a reader's scrolling from the list's own corrections, which also move up: a scroll is the reader's
 * for a moment after one of these keys or gestures, and while a button is down, as it is on the scrollbar.
 */
const GESTURES = ['wheel', 'touchmove', 'keydown'] as const;
const POINTER = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
const GESTURE_LASTS_MS = 400;

const distanceFromEnd = (view: HTMLElement): number => view.scrollHeight - view.clientHeight - view.scrollTop;

const goToEnd = (view: HTMLElement) => {
  view.scrollTop = view.scrollHeight;
};

interface FollowOptions {
  /** The element that scrolls, and the one inside that holds the rows. */
  view: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  /** False where something else than the end is to be seen first. */
  startsAtEnd: boolean;
}

/**
 * Whoever reads the end goes on reading it, whatever grows: a reply being written, rows being measured, the
 * composer, the window. Scrolling up lets go of the end, coming back to it takes hold again.
 */
export function useFollowEnd({ view, content, startsAtEnd }: FollowOptions) {
  const [atEnd, setAtEnd] = useState(true);
  const following = useRef(startsAtEnd);

  useLayoutEffect(() => {
    const [scroller, rows] = [view.current, content.current];
    if (scroller === null || rows === null) return;
    let lastTop = scroller.scrollTop;
    let readerActiveUntil = 0;
    const onGesture = () => {
      readerActiveUntil = Math.max(readerActiveUntil, performance.now() + GESTURE_LASTS_MS);
    };
    const onPointer = ({ buttons }: PointerEvent) => {
      const soon = performance.now() + GESTURE_LASTS_MS;
      readerActiveUntil = buttons === 0 ? Math.min(readerActiveUntil, soon) : Number.POSITIVE_INFINITY;
    };
    // Heights change without a scroll event; the observer runs before the change is painted.
    const observer = new ResizeObserver(() => {
      if (following.current) goToEnd(scroller);
      setAtEnd(distanceFromEnd(scroller) <= END_PX);
    });
    const onScroll = () => {
      const near = distanceFromEnd(scroller) <= END_PX;
      if (near && scroller.scrollTop > lastTop) following.current = true;
      else if (!near && scroller.scrollTop < lastTop && performance.now() < readerActiveUntil) {
        following.current = false;
      }
      lastTop = scroller.scrollTop;
      setAtEnd(near);
    };
    observer.observe(scroller);
    observer.observe(rows);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    for (const type of GESTURES) scroller.addEventListener(type, onGesture, { passive: true });
    for (const type of POINTER) scroller.addEventListener(type, onPointer, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      for (const type of GESTURES) scroller.removeEventListener(type, onGesture);
      for (const type of POINTER) scroller.removeEventListener(type, onPointer);
    };
  }, [view, content]);

  useEffect(() => {
    if (following.current && view.current !== null) goToEnd(view.current);
  }, [view]);

  /** Goes to the end and stays with it. */
  const toEnd = useCallback(() => {
    following.current = true;
    if (view.current !== null) goToEnd(view.current);
  }, [view]);
  /** Lets go of the end: what the reader opens, or goes to, stays where it is. */
  const hold = useCallback(() => {
    following.current = false;
  }, []);

  return { atEnd, toEnd, hold };
}
