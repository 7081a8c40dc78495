import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session, TrashedSession } from '#shared/contract/sessions.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';
import { putSession, reloadSessions } from './session-cache.ts';
import { namesOf } from './use-session-actions.ts';

/** So long a deletion for good can be taken back; the backend keeps to its own half a minute. */
const UNDO_MS = 25_000;

/** What is in the trash, and the two ways out of it. */
export function useTrash() {
  const queries = useQueryClient();
  const showToast = useToast();
  const trash = useQuery(api.sessions.trashed.queryOptions({ input: { limit: 500 }, staleTime: 0 }));
  const failed = async (what: string, error: unknown) => {
    showToast({ message: `${what} ${toShownError(error).message}` });
    await reloadSessions(queries);
  };
  const restore = useMutation({
    mutationFn: ({ id: sessionId }: Session) => client.sessions.restore({ sessionId }),
    onSuccess: (session) => {
      putSession(queries, session);
      showToast({ message: `${namesOf([session])} is back in the list.` });
      return reloadSessions(queries);
    },
    onError: (error) => failed('Not restored.', error),
  });
  /** Back into the trash, not into the list. */
  const takeBack = useMutation({
    mutationFn: async (sessions: readonly Session[]) => {
      for (const { id: sessionId } of sessions) {
        await client.sessions.restore({ sessionId });
        await client.sessions.trash({ sessionId });
      }
    },
    onSettled: () => reloadSessions(queries),
    onError: (error) => failed('Not taken back.', error),
  });
  const remove = useMutation({
    mutationFn: async (sessions: readonly Session[]) => {
      for (const { id: sessionId } of sessions) await client.sessions.remove({ sessionId });
    },
    onSuccess: (_, sessions) => {
      showToast({
        message: `${namesOf(sessions)} will be gone for good in half a minute.`,
        durationMs: UNDO_MS,
        action: { label: 'Undo', onClick: () => takeBack.mutate(sessions) },
      });
      return reloadSessions(queries);
    },
    onError: (error) => failed('Not deleted.', error),
  });
  return {
    trashed: trash.data?.sessions as readonly TrashedSession[] | undefined,
    total: trash.data?.total ?? 0,
    error: trash.error,
    refetch: () => void trash.refetch(),
    restore: (session: Session) => restore.mutate(session),
    removeForGood: (sessions: readonly Session[]) => remove.mutate(sessions),
  };
}
