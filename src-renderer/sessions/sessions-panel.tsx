import { SquarePen } from 'lucide-react';
import type { RefObject } from 'react';
import type { SearchHit } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { Button } from '../ui/button.tsx';
import { AllSessions } from './all-sessions.tsx';
import { ListMenu, type Shelf } from './list-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { Filters } from './search-filters.tsx';
import { filterCount, searchInput } from './search-input.ts';
import { SearchResults } from './search-results.tsx';
import type { SessionWish } from './session-dialogs.tsx';
import { ShelfHeader } from './shelf-header.tsx';
import { TrashList } from './trash-list.tsx';
import type { PanelState } from './use-panel-state.ts';
import { useSelection } from './use-selection.ts';
import { useSessionActions } from './use-session-actions.ts';

const SHELF_TITLES = { archived: 'Archive', trash: 'Trash' } as const;

interface SessionsPanelProps {
  state: PanelState;
  activeId: string | null;
  onOpen: (sessionId: string) => void;
  onOpenHit: (hit: SearchHit) => void;
  onNew: () => void;
  /** Sessions are going away; the one beside them in the list, if any, is the next to show. */
  onRemoved: (gone: readonly Session[], neighbour: Session | null) => void;
  onWish: (wish: SessionWish) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** New, search, and the list of sessions, the archive, the trash, or what the search found. */
export function SessionsPanel(props: SessionsPanelProps) {
  const { state, activeId, onOpen, onOpenHit, onNew, onRemoved, onWish, searchRef } = props;
  const { text, filters, filtering, shelf } = state;
  const selection = useSelection();
  const actions = useSessionActions((session) => onOpen(session.id));
  const searching = searchInput(text, filters, 0) !== null;

  const show = (next: Shelf) => {
    selection.end();
    state.setShelf(next);
  };
  const focusResults = () => {
    const first = searching ? '[data-search-hit]' : '[data-session-row][tabindex="0"]';
    document.querySelector<HTMLElement>(first)?.focus();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-3 p-3">
        <Button tone="primary" className="w-full" onClick={onNew}>
          <SquarePen aria-hidden className="size-4.5" />
          New session
        </Button>
        <div className="flex items-center gap-1">
          <div className="min-w-0 grow">
            <SearchBox
              text={text}
              onText={state.setText}
              filterCount={filtering ? filterCount(filters) : null}
              onToggleFilters={() => state.setFiltering(!filtering)}
              onArrowDown={focusResults}
              fieldRef={searchRef}
            />
          </div>
          <ListMenu
            sort={state.sort}
            onSort={state.setSort}
            onSelect={() => {
              if (shelf === 'trash') show('list');
              selection.begin();
            }}
            onNewFolder={() => onWish({ kind: 'new-folder' })}
            onShelf={show}
          />
        </div>
        {filtering ? <Filters filters={filters} onFilters={state.setFilters} activeId={activeId} /> : null}
      </div>
      {searching ? (
        <SearchResults text={text} filters={filters} onOpen={onOpenHit} />
      ) : (
        <nav aria-label="Sessions" className="flex min-h-0 grow flex-col">
          {shelf === 'list' ? null : (
            <ShelfHeader key={shelf} title={SHELF_TITLES[shelf]} onBack={() => show('list')} />
          )}
          {shelf === 'trash' ? (
            <TrashList />
          ) : (
            <AllSessions
              key={shelf}
              archived={shelf === 'archived'}
              sort={state.sort}
              activeId={activeId}
              selection={selection}
              actions={actions}
              onOpen={onOpen}
              onRemoved={onRemoved}
              onWish={onWish}
            />
          )}
        </nav>
      )}
    </div>
  );
}
