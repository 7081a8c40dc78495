/** The list of sessions as the cache holds it: pages of an infinite query, newest first. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Session } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';

interface SessionPage {
  sessions: Session[];
  nextCursor: string | null;
}
type SessionPages = InfiniteData<SessionPage, string | undefined>;

const PAGE_LIMIT = 100;

export const sessionListOptions = api.sessions.list.infiniteOptions({
  input: (cursor: string | undefined) => ({ limit: PAGE_LIMIT, ...(cursor === undefined ? {} : { cursor }) }),
  initialPageParam: undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  staleTime: 60_000,
});

const change = (queries: QueryClient, next: (pages: SessionPages) => SessionPages) =>
  queries.setQueryData<SessionPages>(sessionListOptions.queryKey, (known) => (known ? next(known) : known));

const without = (pages: SessionPages, sessionId: string): SessionPage[] =>
  pages.pages.map((page) => ({ ...page, sessions: page.sessions.filter((each) => each.id !== sessionId) }));

/** Puts a session where its `updatedAt` belongs: in its place if known, at the top if it was just used. */
export function putSession(queries: QueryClient, session: Session): void {
  queries.setQueryData(api.sessions.get.queryKey({ input: { sessionId: session.id } }), session);
  change(queries, (known) => {
    const before = known.pages.flatMap((page) => page.sessions).find((each) => each.id === session.id);
    if (before?.updatedAt === session.updatedAt) {
      const replace = (each: Session) => (each.id === session.id ? session : each);
      return {
        ...known,
        pages: known.pages.map((page) => ({ ...page, sessions: page.sessions.map(replace) })),
      };
    }
    const [first, ...rest] = without(known, session.id);
    if (first === undefined) return known;
    const sessions = [session, ...first.sessions].sort((a, b) => b.updatedAt - a.updatedAt);
    return { ...known, pages: [{ ...first, sessions }, ...rest] };
  });
}

export const dropSession = (queries: QueryClient, sessionId: string): void => {
  change(queries, (known) => ({ ...known, pages: without(known, sessionId) }));
};

export const reloadSessions = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: sessionListOptions.queryKey });
