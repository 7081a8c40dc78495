import { skipToken, useQuery } from '@tanstack/react-query';
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { api } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';

export type TimelineView =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ShownError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly points: readonly TimelinePoint[]; readonly total: number };

/** The timeline of a session, oldest point first; without a session an empty one. */
export function useTimeline(sessionId: string | null): TimelineView {
  const query = useQuery(
    api.emotions.timeline.queryOptions({ input: sessionId === null ? skipToken : { sessionId } }),
  );
  if (sessionId === null) return { status: 'ready', points: [], total: 0 };
  if (query.data) return { status: 'ready', ...query.data };
  if (query.isError) {
    return { status: 'failed', error: toShownError(query.error), retry: () => void query.refetch() };
  }
  return { status: 'loading' };
}
