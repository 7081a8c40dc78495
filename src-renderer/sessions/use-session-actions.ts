import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';
import { dropSession, putSession, reloadSessions } from './session-cache.ts';
import { titleOf } from './use-sessions.ts';

/** Where a session stands in the lists. */
type Place = Partial<Pick<Session, 'pinned' | 'archived' | 'folderId'>>;

export interface SessionActions {
  rename(session: Session, title: string): void;
  /** Pins, archives or moves; `said` is told with the way back, nothing is told without it. */
  place(sessions: readonly Session[], place: Place, said?: string): void;
  trash(sessions: readonly Session[]): void;
}

/** “Title”, or how many there are. */
export const namesOf = (sessions: readonly Session[]): string => {
  const [first] = sessions;
  return first !== undefined && sessions.length === 1 ? `“${titleOf(first)}”` : `${sessions.length} sessions`;
};

/** What is done to sessions from their list. One after the other: each is on the disk before the next one is asked for. */
export function useSessionActions(onRestored: (session: Session) => void): SessionActions {
  const queries = useQueryClient();
  const showToast = useToast();
  const failed = async (what: string, error: unknown) => {
    showToast({ message: `${what} ${toShownError(error).message}` });
    await reloadSessions(queries);
  };

  const { mutate: rename } = useMutation({
    mutationFn: (input: { sessionId: string; title: string }) => client.sessions.update(input),
    onSuccess: (session) => putSession(queries, session),
    onError: (error) => failed('Not renamed.', error),
  });
  const { mutate: place } = useMutation({
    mutationFn: async ({
      changes,
    }: {
      changes: readonly (Place & { sessionId: string })[];
      said?: () => void;
    }) => {
      for (const change of changes) putSession(queries, await client.sessions.update(change));
    },
    onSuccess: (_, { said }) => {
      void reloadSessions(queries);
      said?.();
    },
    onError: (error) => failed('Not moved.', error),
  });
  const { mutate: restore } = useMutation({
    mutationFn: async (sessions: readonly Session[]) => {
      for (const { id: sessionId } of sessions)
        putSession(queries, await client.sessions.restore({ sessionId }));
    },
    onSuccess: (_, sessions) => {
      void reloadSessions(queries);
      if (sessions.length === 1) onRestored(sessions[0]!);
    },
    onError: (error) => failed('Not restored.', error),
  });
  const { mutate: trash } = useMutation({
    mutationFn: async (sessions: readonly Session[]) => {
      for (const { id: sessionId } of sessions) await client.sessions.trash({ sessionId });
    },
    onMutate: (sessions) => {
      for (const session of sessions) dropSession(queries, session.id);
    },
    onSuccess: (_, sessions) => {
      void reloadSessions(queries);
      showToast({
        message: `${namesOf(sessions)} ${sessions.length === 1 ? 'is' : 'are'} in the trash.`,
        action: { label: 'Undo', onClick: () => restore(sessions) },
      });
    },
    onError: (error) => failed('Not deleted.', error),
  });

  return useMemo(
    () => ({
      rename: ({ id }, title) => rename({ sessionId: id, title }),
      place(sessions, to, said) {
        const changes = sessions.map(({ id }) => ({ sessionId: id, ...to }));
        const back = sessions.map(({ id, pinned, archived, folderId }) => ({
          sessionId: id,
          ...('pinned' in to ? { pinned } : {}),
          ...('archived' in to ? { archived } : {}),
          ...('folderId' in to ? { folderId } : {}),
        }));
        const tell = (message: string) =>
          showToast({ message, action: { label: 'Undo', onClick: () => place({ changes: back }) } });
        place({ changes, ...(said === undefined ? {} : { said: () => tell(said) }) });
      },
      trash,
    }),
    [rename, place, trash, showToast],
  );
}
