import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '#shared/contract/sessions.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';
import { dropSession, putSession, reloadSessions, sessionListOptions } from './session-cache.ts';

export const titleOf = (session: Session): string => session.title ?? 'Untitled session';

/** The sessions, newest first, as far as they were loaded. */
export function useSessions() {
  const query = useInfiniteQuery(sessionListOptions);
  return { ...query, sessions: query.data?.pages.flatMap((page) => page.sessions) };
}

export function useRenameSession() {
  const queries = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: (input: { sessionId: string; title: string }) => client.sessions.update(input),
    onSuccess: (session) => putSession(queries, session),
    onError: (error) => showToast({ message: `Not renamed. ${toShownError(error).message}` }),
  });
}

/** Deletes at once and offers the way back: the backend keeps the session until it can no longer be undone. */
export function useRemoveSession(onRestored: (session: Session) => void) {
  const queries = useQueryClient();
  const showToast = useToast();
  const failed = async (what: string, error: unknown) => {
    showToast({ message: `${what} ${toShownError(error).message}` });
    await reloadSessions(queries);
  };
  const restore = useMutation({
    mutationFn: (session: Session) => client.sessions.restore({ sessionId: session.id }),
    onSuccess: (session) => {
      putSession(queries, session);
      void reloadSessions(queries);
      onRestored(session);
    },
    onError: (error) => failed('Not restored.', error),
  });
  return useMutation({
    mutationFn: (session: Session) => client.sessions.remove({ sessionId: session.id }),
    onMutate: (session) => dropSession(queries, session.id),
    onSuccess: (_, session) =>
      showToast({
        message: `“${titleOf(session)}” was deleted.`,
        action: { label: 'Undo', onClick: () => restore.mutate(session) },
      }),
    onError: (error) => failed('Not deleted.', error),
  });
}
