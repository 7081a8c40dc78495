import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { client } from '../api/client.ts';
import {
  lastMessage,
  missingPages,
  PAGE_SIZE,
  type Transcript,
  withEarlierPage,
  withTail,
} from './transcript.ts';
import { transcriptKey } from './turn-cache.ts';

/** How often a reply that another window is having written is looked at. */
const WATCH_MS = 1_000;

async function loadTail(queries: QueryClient, sessionId: string, signal: AbortSignal): Promise<Transcript> {
  const page = await client.messages.list({ sessionId, limit: PAGE_SIZE }, { signal });
  return withTail(queries.getQueryData<Transcript>(transcriptKey(sessionId)), page);
}

/** The session's messages: its end at once, earlier pages through `useEarlierPages`. */
export function useTranscript(sessionId: string, turnBusy: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: transcriptKey(sessionId),
    queryFn: ({ signal }) => loadTail(queries, sessionId, signal),
    structuralSharing: false,
    // Another window, or a program, may have gone on with the session meanwhile; a turn of our own tells us itself.
    refetchOnMount: turnBusy ? false : 'always',
    refetchInterval: (query) => {
      const last = query.state.data && lastMessage(query.state.data);
      return last?.status === 'generating' && !turnBusy ? WATCH_MS : false;
    },
  });
}

/**
 * `load(from, to)` makes sure that positions from…to are there, asking for each page once at a time; it
 * resolves when they are. A page that failed is reported by `failed` and asked for again by the next `load`.
 */
export function useEarlierPages(sessionId: string) {
  const queries = useQueryClient();
  const loading = useRef(new Map<number, Promise<void>>());
  const [failed, setFailed] = useState(false);

  const loadPage = useCallback(
    async (before: number) => {
      try {
        const page = await client.messages.list({ sessionId, before, limit: PAGE_SIZE });
        queries.setQueryData<Transcript>(
          transcriptKey(sessionId),
          (known) => known && withEarlierPage(known, page),
        );
        setFailed(false);
      } catch {
        setFailed(true);
      } finally {
        loading.current.delete(before);
      }
    },
    [queries, sessionId],
  );

  const load = useCallback(
    async (from: number, to: number) => {
      const known = queries.getQueryData<Transcript>(transcriptKey(sessionId));
      if (known === undefined) return;
      const pages = missingPages(known, from, to).map((before) => {
        const request = loading.current.get(before) ?? loadPage(before);
        loading.current.set(before, request);
        return request;
      });
      await Promise.all(pages);
    },
    [queries, sessionId, loadPage],
  );

  return { load, failed };
}
