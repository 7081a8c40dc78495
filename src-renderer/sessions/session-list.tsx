import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { useSessionDrop } from './drag-sessions.ts';
import { FolderRow } from './folder-row.tsx';
import type { ListEntry } from './list-entries.ts';
import { SessionItem } from './session-item.tsx';
import type { RowActions } from './session-menu.tsx';
import type { FolderList } from './use-folder-list.ts';
import type { Selection } from './use-selection.ts';

const ROW_PX = 46;
const ROWS = '[data-session-row], [data-folder-row]';

interface SessionListProps {
  entries: readonly ListEntry[];
  activeId: string | null;
  actions: RowActions;
  selection: Selection;
  folders: FolderList;
  /** More can be loaded; called when the end comes into view. */
  onEnd: (() => void) | null;
}

const keyOf = (entry: ListEntry | undefined): string => {
  if (entry?.kind === 'session') return entry.session.id;
  if (entry?.kind === 'folder' || entry?.kind === 'empty-folder') return `${entry.kind} ${entry.folder.id}`;
  return `heading ${entry?.title}`;
};

/** The sessions and folders, virtualised. One Tab stop; the arrow keys, Home and End go through the rows. */
export function SessionList(props: SessionListProps) {
  const { entries, activeId, actions, selection, folders, onEnd } = props;
  const scroller = useRef<HTMLDivElement | null>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => keyOf(entries[index]),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const atEnd = (items.at(-1)?.index ?? 0) >= entries.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);

  const sessions = entries.flatMap((entry) => (entry.kind === 'session' ? [entry.session] : []));
  const tabbableId = sessions.some((each) => each.id === activeId) ? activeId : sessions[0]?.id;

  const focusRow = (index: number) => {
    const row = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(${ROWS})`);
    virtualizer.scrollToIndex(index);
    // At once where the row is drawn, so that the next key already goes to it.
    if (row()) row()?.focus();
    else requestAnimationFrame(() => row()?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selection.on) return selection.end();
    const row = event.target instanceof HTMLElement && event.target.matches(ROWS) ? event.target : null;
    const here = Number(row?.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    if (Number.isNaN(here) || event.defaultPrevented) return;
    const isRow = entries.map(({ kind }) => kind === 'session' || kind === 'folder');
    const target = rowTarget(event.key, here, isRow);
    if (target === null) return;
    event.preventDefault();
    focusRow(target);
  };
  const lastSelected = selection.sessions.at(-1)?.id;
  const selectUpTo = (session: Session) => {
    const from = sessions.findIndex(({ id }) => id === (lastSelected ?? session.id));
    const to = sessions.indexOf(session);
    selection.addAll(sessions.slice(Math.min(from, to), Math.max(from, to) + 1));
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
              className="absolute start-0 top-0 w-full pb-0.5"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {entry.kind === 'heading' ? <Heading title={entry.title} onDrop={folders.takeOut} /> : null}
              {entry.kind === 'empty-folder' ? (
                <p className="px-3.5 py-1.5 ps-8 text-ink-faint text-sm">
                  Nothing in it yet. Drag a session here, or use its menu.
                </p>
              ) : null}
              {entry.kind === 'folder' ? (
                <FolderRow
                  folder={entry.folder}
                  open={entry.open}
                  onToggle={() => folders.toggle(entry.folder.id)}
                  onRename={(name) => folders.rename(entry.folder.id, name)}
                  onRemove={() => folders.remove(entry.folder)}
                  onDrop={(sessionIds) => folders.putInto(entry.folder, sessionIds)}
                />
              ) : null}
              {entry.kind === 'session' ? (
                <SessionItem
                  session={entry.session}
                  active={entry.session.id === activeId}
                  inFolder={entry.inFolder}
                  tabbable={entry.session.id === tabbableId}
                  selection={selection}
                  onSelectRange={() => selectUpTo(entry.session)}
                  actions={{
                    ...actions,
                    trash: (session) => {
                      actions.trash(session);
                      // The open session gives the focus to the conversation that takes its place.
                      if (session.id !== activeId) requestAnimationFrame(() => focusRow(item.index));
                    },
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Sessions that are dropped on a heading leave their folder. */
function Heading({ title, onDrop }: { title: string; onDrop: (sessionIds: readonly string[]) => void }) {
  const { over, handlers } = useSessionDrop(onDrop);
  return (
    <h3
      {...handlers}
      className={`rounded-xl px-3.5 pt-3 pb-1 font-medium text-ink-faint text-sm ${over ? 'bg-accent-soft' : ''}`}
    >
      {title}
    </h3>
  );
}

/** The index of the row that `key` goes to from `here`, or null; `isRow` tells rows from headings. */
function rowTarget(key: string, here: number, isRow: readonly boolean[]): number | null {
  const next = { ArrowDown: isRow.indexOf(true, here + 1), End: isRow.lastIndexOf(true) };
  const previous = { ArrowUp: isRow.lastIndexOf(true, here - 1), Home: isRow.indexOf(true) };
  const target = { ...next, ...previous }[key];
  return target === undefined || target === -1 || (key === 'ArrowUp' && here === 0) ? null : target;
}
