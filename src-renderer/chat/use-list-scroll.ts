import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { bringIntoView } from './bring-into-view.ts';
import { type ListSource, rowCount } from './list-rows.ts';
import { lastMessage } from './transcript.ts';
import { useFollowEnd } from './use-follow-end.ts';
import { useEarlierPages } from './use-transcript.ts';

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** A wish to see one message; a new object each time, so that the same place can be asked for twice. */
export interface Jump {
  readonly sessionId: string;
  readonly position: number;
}

const HIGHLIGHT_MS = 2_200;
/** Messages loaded around the place of a jump, and ahead of the view while scrolling. */
const MARGIN = 20;

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

interface ListScrollOptions {
  sessionId: string;
  source: ListSource;
  jump: Jump | null;
}

/** Scrolling of the virtualised conversation: opens at the end, follows it, loads what comes into view, jumps. */
export function useListScroll({ sessionId, source, jump }: ListScrollOptions) {
  const scroller = useRef<HTMLDivElement | null>(null);
  const container = useRef<HTMLDivElement | null>(null);
  const { load, failed } = useEarlierPages(sessionId);
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const { atEnd, toEnd, hold } = useFollowEnd({
    view: scroller,
    content: container,
    startsAtEnd: jump === null,
  });

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rowCount(source),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(source, index),
    getItemKey: (index) => index - 1,
    overscan: 6,
    // The first draw is already that of the end: the beginning is not drawn, and not asked for.
    initialOffset: () => (jump === null ? source.transcript.total * UNKNOWN_HEIGHT_PX : 0),
    paddingStart: 12,
    paddingEnd: 20,
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = keepsView;
  const items = virtualizer.getVirtualItems();

  // One's own words appear at the end, wherever one was reading.
  const { pendingText } = source;
  useEffect(() => {
    if (pendingText !== null) toEnd();
  }, [pendingText, toEnd]);

  const newest = newestKey(source);
  const [seen, setSeen] = useState(newest);
  useEffect(() => {
    if (atEnd) setSeen(newest);
  }, [atEnd, newest]);

  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const loadInView = useCallback(() => void load(from - 1 - MARGIN, to - 1 + MARGIN), [load, from, to]);
  const { transcript } = source;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another branch may have come into the same view.
  useEffect(loadInView, [loadInView, transcript]);

  const reveal = useCallback(
    (position: number) => {
      hold();
      virtualizer.scrollToIndex(position + 1, { align: 'auto' });
    },
    [hold, virtualizer],
  );
  const showPosition = useCallback(
    async (position: number, isWanted: () => boolean) => {
      hold();
      await load(position - MARGIN, position + MARGIN);
      if (!isWanted()) return;
      setHighlighted(position);
      bringIntoView({
        row: () => scroller.current?.querySelector<HTMLElement>(`[data-position="${position}"]`) ?? null,
        view: () => scroller.current,
        scroll: () => virtualizer.scrollToIndex(position + 1, { align: 'center' }),
        isWanted,
      });
    },
    [load, hold, virtualizer],
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
    hold();
    virtualizer.scrollToOffset(0);
  };

  return {
    scroller,
    container,
    onKeyDown,
    height: virtualizer.getTotalSize(),
    items,
    measure: virtualizer.measureElement,
    atEnd,
    hasNew: newest !== seen,
    toEnd,
    hold,
    reveal,
    highlighted,
    pageFailed: failed,
    retry: loadInView,
  };
}
