import { useCallback, useMemo, useState } from 'react';
import type { SessionSort } from '#shared/contract/sessions.ts';
import { readStored, writeStored } from '../app/stored.ts';
import type { Shelf } from './list-menu.tsx';
import { NO_FILTERS, type SearchFilters } from './search-input.ts';

const SORT_KEY = 'emotiongpt.session-sort';

/** What the panel of sessions shows. Above the panel, so that a drawer that closes forgets no search. */
export interface PanelState {
  readonly text: string;
  setText(text: string): void;
  readonly filters: SearchFilters;
  setFilters(filters: SearchFilters): void;
  /** Whether the filters can be seen. */
  readonly filtering: boolean;
  setFiltering(filtering: boolean): void;
  readonly shelf: Shelf;
  setShelf(shelf: Shelf): void;
  readonly sort: SessionSort;
  setSort(sort: SessionSort): void;
}

const readSort = (stored: string | null): SessionSort =>
  stored === 'created' || stored === 'title' ? stored : 'updated';

export function usePanelState(): PanelState {
  const [text, setText] = useState('');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [filtering, setFilteringOn] = useState(false);
  const [shelf, setShelf] = useState<Shelf>('list');
  const [sort, setSortNow] = useState(() => readSort(readStored(SORT_KEY)));
  const setFiltering = useCallback((on: boolean) => {
    setFilteringOn(on);
    if (!on) setFilters(NO_FILTERS); // what cannot be seen must not hide anything
  }, []);
  const setSort = useCallback((next: SessionSort) => {
    setSortNow(next);
    writeStored(SORT_KEY, next);
  }, []);
  return useMemo(
    () => ({ text, setText, filters, setFilters, filtering, setFiltering, shelf, setShelf, sort, setSort }),
    [text, filters, filtering, setFiltering, shelf, sort, setSort],
  );
}
