import { useInfiniteQuery } from '@tanstack/react-query';
import type { Session } from '#shared/contract/sessions.ts';
import { type ListView, sessionListOptions, viewOptions } from './session-cache.ts';

export const titleOf = (session: Session): string => session.title ?? 'Untitled session';

/** The sessions of the usual list, as far as they were loaded. */
export function useSessions() {
  const query = useInfiniteQuery(sessionListOptions);
  return { ...query, sessions: query.data?.pages.flatMap((page) => page.sessions) };
}

/** The sessions of any view. */
export function useSessionView(view: ListView) {
  const query = useInfiniteQuery(viewOptions(view));
  return { ...query, sessions: query.data?.pages.flatMap((page) => page.sessions) };
}
