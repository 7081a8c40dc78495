import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Persona } from '#shared/contract/companion.ts';
import { api, client } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import { useConversation } from '../chat/use-turn.ts';
import { putSession } from '../sessions/session-cache.ts';
import { useSettings } from '../settings/use-settings.ts';

/** Who the companion is in the session that the next first message begins; undefined until it is known. */
export function useUpcomingPersona(): Persona | undefined {
  const { upcomingPersona } = useConversation();
  const chosen = useSyncExternalStore(upcomingPersona.subscribe, upcomingPersona.get);
  const settings = useSettings();
  return chosen ?? settings.data?.persona;
}

export interface SessionPersona {
  /** Undefined until it is known. */
  readonly persona: Persona | undefined;
  readonly problem: ShownError | null;
  readonly retry: () => void;
  /** Resolves when it is kept, to null, or was refused, to why. */
  readonly save: (persona: Persona) => Promise<ShownError | null>;
  readonly isSaved: boolean;
  readonly error: ShownError | null;
}

/** Who the companion is in a session, and the way to change it; without a session, in the one that is begun next. */
export function useSessionPersona(sessionId: string | null): SessionPersona {
  const queries = useQueryClient();
  const { upcomingPersona } = useConversation();
  const upcoming = useUpcomingPersona();
  const query = useQuery(
    api.sessions.get.queryOptions({ input: sessionId === null ? skipToken : { sessionId }, staleTime: 0 }),
  );
  const update = useMutation({
    mutationFn: (input: { sessionId: string; persona: Persona }) => client.sessions.update(input),
    onSuccess: (session) => {
      putSession(queries, session);
      return queries.invalidateQueries({
        queryKey: api.companion.get.key({ input: { sessionId: session.id } }),
      });
    },
  });
  return {
    persona: sessionId === null ? upcoming : query.data?.persona,
    problem: query.error ? toShownError(query.error) : null,
    retry: () => void query.refetch(),
    async save(persona) {
      if (sessionId === null) {
        upcomingPersona.set(persona);
        return null;
      }
      return update.mutateAsync({ sessionId, persona }).then(() => null, toShownError);
    },
    isSaved: update.isSuccess,
    error: update.error ? toShownError(update.error) : null,
  };
}
