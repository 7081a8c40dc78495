import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { bringIntoView } from './bring-into-view.ts';
import { type ListSource, rowCount } from './list-rows.ts';
import { lastMessage } from './transcript.ts';
import { useEarlierPages } from './use-transcript.ts';

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** A wish to see one message; a new object each time, so that the same place can be asked for twice. */
export interface Jump {
  readonly sessionId: string;
  readonly position: number;
}

/** Nearer to the end than this counts as reading the end: the view follows what is written. */
const END_THRESHOLD_PX = 80;
const HIGHLIGHT_MS = 2_200;
/** Messages loaded around the place of a jump, and ahead of the view while scrolling. */
const MARGIN = 12;

const UNKNOWN_HEIGHT_PX = 80;
const LINE_PX = 28;
const LINE_CHARACTERS = 64;

/** A first guess from the length of the text; the real height is measured once the row is drawn. */
function estimate({ transcript }: ListSource, index: number): number {
  const message = transcript.messages.get(index - 1);
  if (message === undefined) return UNKNOWN_HEIGHT_PX;
  const lines = Math.ceil(message.text.length / LINE_CHARACTERS) * LINE_PX;
  // Around a person's words: the bubble and their reading.
  return lines + (message.role === 'user' ? 76 : 20);
}

/** Changes when a message comes, and when the last one is finished. */
function newestKey({ transcript }: ListSource): string {
  const last = lastMessage(transcript);
  return `${transcript.total} ${last?.status}`;
}

/**
 * Whether the view moves along when a row turns out to have another height: it does for rows above the view, in
 * whichever direction the reader scrolls. A row above changes when its page arrives and a placeholder becomes a
 * message; the library's own rule leaves those alone while scrolling up, and the text would jump.
 */
const keepsView = (row: VirtualItem, _delta: number, list: List): boolean => {
  const top = list.scrollOffset ?? 0;
  return list.itemSizeCache.has(row.key) ? row.end <= top : row.start < top;
};

/** Scrolling of the virtualised conversation: opens at the end, follows it, loads what comes into view, jumps. */
export function useListScroll({
  sessionId,
  source,
  jump,
}: {
  sessionId: string;
  source: ListSource;
  jump: Jump | null;
}) {
  const scroller = useRef<HTMLDivElement | null>(null);
  const { load, failed } = useEarlierPages(sessionId);
  const [atEnd, setAtEnd] = useState(true);
  const [following, setFollowing] = useState(true);
  const newest = newestKey(source);
  const [seen, setSeen] = useState(newest);
  const [highlighted, setHighlighted] = useState<number | null>(null);

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rowCount(source),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(source, index),
    getItemKey: (index) => index - 1,
    overscan: 6,
    // The first draw is already that of the end: the beginning is not drawn, and not asked for.
    initialOffset: () => (jump === null ? source.transcript.total * UNKNOWN_HEIGHT_PX : 0),
    anchorTo: following ? 'end' : 'start',
    followOnAppend: true,
    scrollEndThreshold: END_THRESHOLD_PX,
    paddingStart: 12,
    paddingEnd: 20,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    onChange: (instance) => {
      const reached = instance.isAtEnd(END_THRESHOLD_PX);
      setAtEnd(reached);
      if (reached && instance.isScrolling && instance.scrollDirection === 'forward') setFollowing(true);
    },
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = keepsView;
  const items = virtualizer.getVirtualItems();
  const toEnd = useCallback(() => {
    setFollowing(true);
    virtualizer.scrollToEnd();
  }, [virtualizer]);
  /** For a row that the reader opens: it grows downwards, and stays where it is. */
  const hold = useCallback(() => setFollowing(false), []);

  // The end is where a conversation is opened, and where one's own words appear.
  const { pendingText } = source;
  const opensElsewhere = useRef(jump !== null);
  useLayoutEffect(() => {
    if (pendingText !== null || !opensElsewhere.current) toEnd();
  }, [pendingText, toEnd]);

  useEffect(() => {
    if (atEnd) setSeen(newest);
  }, [atEnd, newest]);
  useEndOnResize(scroller, following && atEnd, toEnd);

  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const loadInView = useCallback(() => void load(from - 1 - MARGIN, to - 1 + MARGIN), [load, from, to]);
  useEffect(loadInView, [loadInView]);

  const showPosition = useCallback(
    async (position: number, isWanted: () => boolean) => {
      await load(position - MARGIN, position + MARGIN);
      if (!isWanted()) return;
      setFollowing(false);
      setHighlighted(position);
      bringIntoView({
        row: () => scroller.current?.querySelector<HTMLElement>(`[data-position="${position}"]`) ?? null,
        view: () => scroller.current,
        scroll: () => virtualizer.scrollToIndex(position + 1, { align: 'center' }),
        isWanted,
      });
    },
    [load, virtualizer],
  );
  useEffect(() => {
    if (jump === null || jump.sessionId !== sessionId) return;
    let wanted = true;
    void showPosition(jump.position, () => wanted);
    const timer = setTimeout(() => setHighlighted(null), HIGHLIGHT_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [jump, sessionId, showPosition]);

  // The browser animates Home and End, and every row that is measured on the way would cut the animation short.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'End') return toEnd();
    setFollowing(false);
    virtualizer.scrollToOffset(0);
  };

  return {
    onKeyDown,
    scroller,
    container: virtualizer.containerRef,
    measure: virtualizer.measureElement,
    items,
    atEnd,
    hasNew: newest !== seen,
    toEnd,
    hold,
    highlighted,
    pageFailed: failed,
    retry: loadInView,
  };
}

/** Whoever reads the end goes on reading it when the window, or the composer, changes the height of the view. */
function useEndOnResize(scroller: RefObject<HTMLElement | null>, active: boolean, toEnd: () => void) {
  const latest = useRef(active);
  useEffect(() => {
    latest.current = active;
  });
  useEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(() => {
      if (latest.current) toEnd();
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, toEnd]);
}
