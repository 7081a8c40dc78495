import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client.ts';

const DEBOUNCE_MS = 150;
const LONGEST_QUERY = 200;

/** Finds words in every message once typing pauses; nothing is asked for an empty query. */
export function useSearch(text: string) {
  const wanted = text.trim().slice(0, LONGEST_QUERY);
  const [query, setQuery] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setQuery(wanted), wanted === '' ? 0 : DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return useQuery(
    api.messages.search.queryOptions({
      input: query === '' ? skipToken : { query, limit: 50 },
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 10_000,
    }),
  );
}
