import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { listEntries } from './list-entries.ts';
import { SessionItem } from './session-item.tsx';

const ROW_PX = 46;

interface SessionListProps {
  sessions: readonly Session[];
  activeId: string | null;
  onOpen: (sessionId: string) => void;
  onRename: (sessionId: string, title: string) => void;
  onRemove: (session: Session) => void;
  /** More can be loaded; called when the end comes into view. */
  onEnd: (() => void) | null;
}

/** The sessions by day, virtualised. One Tab stop; the arrow keys, Home and End go through the rows. */
export function SessionList({ sessions, activeId, onOpen, onRename, onRemove, onEnd }: SessionListProps) {
  const scroller = useRef<HTMLDivElement | null>(null);
  const entries = useMemo(() => listEntries(sessions, Date.now()), [sessions]);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => {
      const entry = entries[index];
      return entry?.kind === 'session' ? entry.session.id : `heading ${entry?.title}`;
    },
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const atEnd = (items.at(-1)?.index ?? 0) >= entries.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);

  const tabbableId = sessions.some((each) => each.id === activeId) ? activeId : sessions[0]?.id;

  const focusRow = (index: number) => {
    const row = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-session-row]`);
    virtualizer.scrollToIndex(index);
    // At once where the row is drawn, so that the next key already goes to it.
    if (row()) row()?.focus();
    else requestAnimationFrame(() => row()?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row =
      event.target instanceof HTMLElement && event.target.matches('[data-session-row]') ? event.target : null;
    const here = Number(row?.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    if (Number.isNaN(here)) return;
    const target = rowTarget(
      event.key,
      here,
      entries.map((entry) => entry.kind === 'session'),
    );
    if (target === null) return;
    event.preventDefault();
    focusRow(target);
  };

  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto px-2 pb-2">
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {items.map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="absolute top-0 left-0 w-full pb-0.5"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {entry.kind === 'heading' ? (
                <h3 className="px-3.5 pt-3 pb-1 font-medium text-ink-faint text-sm">{entry.title}</h3>
              ) : (
                <SessionItem
                  session={entry.session}
                  active={entry.session.id === activeId}
                  tabbable={entry.session.id === tabbableId}
                  onOpen={() => onOpen(entry.session.id)}
                  onRename={(title) => onRename(entry.session.id, title)}
                  onRemove={() => {
                    onRemove(entry.session);
                    // The open session gives the focus to the conversation that takes its place.
                    if (entry.session.id !== activeId) requestAnimationFrame(() => focusRow(item.index));
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The index of the row that `key` goes to from `here`, or null; `isRow` tells rows from headings. */
function rowTarget(key: string, here: number, isRow: readonly boolean[]): number | null {
  const next = { ArrowDown: isRow.indexOf(true, here + 1), End: isRow.lastIndexOf(true) };
  const previous = { ArrowUp: isRow.lastIndexOf(true, here - 1), Home: isRow.indexOf(true) };
  const target = { ...next, ...previous }[key];
  return target === undefined || target === -1 || (key === 'ArrowUp' && here === 0) ? null : target;
}
