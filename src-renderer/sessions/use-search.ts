import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client.ts';
import { type SearchFilters, searchInput } from './search-input.ts';

/** Fast typing asks once for several letters; the person waits for no more than this. */
const DEBOUNCE_MS = 40;

/** Finds messages as one types; nothing is asked for where nothing is looked for. */
export function useSearch(text: string, filters: SearchFilters) {
  const [asked, setAsked] = useState({ text, filters, now: Date.now() });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ text, filters, now: Date.now() }), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, filters]);
  const input = searchInput(asked.text, asked.filters, asked.now);
  return useQuery(
    api.messages.search.queryOptions({
      input: input === null ? skipToken : { ...input, limit: 50 },
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 10_000,
    }),
  );
}
