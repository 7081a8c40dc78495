/** The lists of sessions as the cache holds them: pages of infinite queries, one for each view. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Session, SessionSort } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';

interface SessionPage {
  sessions: Session[];
  nextCursor: string | null;
}
type SessionPages = InfiniteData<SessionPage, string | undefined>;

/** Which sessions, in which order. */
export interface ListView {
  readonly archived: boolean;
  readonly sort: SessionSort;
  /** Null: whatever folder they are in. */
  readonly folderId: string | null;
}

const USUAL: ListView = { archived: false, sort: 'updated', folderId: null };
const PAGE_LIMIT = 100;

export const viewOptions = ({ archived, sort, folderId }: ListView) =>
  api.sessions.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      limit: PAGE_LIMIT,
      ...(archived ? { archived } : {}),
      ...(sort === USUAL.sort ? {} : { sort }),
      ...(folderId === null ? {} : { folderId }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 60_000,
  });

/** The usual list: what is not archived, used last first, pinned ones before the others. */
export const sessionListOptions = viewOptions(USUAL);

const change = (queries: QueryClient, next: (pages: SessionPages) => SessionPages) =>
  queries.setQueryData<SessionPages>(sessionListOptions.queryKey, (known) => (known ? next(known) : known));

const without = (pages: SessionPages, sessionId: string): SessionPage[] =>
  pages.pages.map((page) => ({ ...page, sessions: page.sessions.filter((each) => each.id !== sessionId) }));

const inOrder = (a: Session, b: Session): number =>
  Number(b.pinned) - Number(a.pinned) || b.updatedAt - a.updatedAt;

/** Puts a session where it belongs: in its place if it stands there already, at the top if it was just used. */
export function putSession(queries: QueryClient, session: Session): void {
  queries.setQueryData(api.sessions.get.queryKey({ input: { sessionId: session.id } }), session);
  change(queries, (known) => {
    const before = known.pages.flatMap((page) => page.sessions).find((each) => each.id === session.id);
    if (before?.updatedAt === session.updatedAt && before.pinned === session.pinned && !session.archived) {
      const replace = (each: Session) => (each.id === session.id ? session : each);
      return {
        ...known,
        pages: known.pages.map((page) => ({ ...page, sessions: page.sessions.map(replace) })),
      };
    }
    const [first, ...rest] = without(known, session.id);
    if (first === undefined) return known;
    const sessions = session.archived ? first.sessions : [session, ...first.sessions].sort(inOrder);
    return { ...known, pages: [{ ...first, sessions }, ...rest] };
  });
  void reloadOtherViews(queries);
}

export const dropSession = (queries: QueryClient, sessionId: string): void => {
  change(queries, (known) => ({ ...known, pages: without(known, sessionId) }));
};

const USUAL_KEY = JSON.stringify(sessionListOptions.queryKey);

/** Everything but the usual list, which is kept in step by hand: other orders, folders, the archive. */
const reloadOtherViews = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    queryKey: api.sessions.list.key(),
    predicate: ({ queryKey }) => JSON.stringify(queryKey) !== USUAL_KEY,
  });

/** All lists, and the trash. */
export const reloadSessions = async (queries: QueryClient): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: api.sessions.list.key() }),
    queries.invalidateQueries({ queryKey: api.sessions.trashed.key() }),
  ]);
};
