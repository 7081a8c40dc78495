import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalServerPatch, LoggedRequest, ServerStatus } from '#shared/contract/server.ts';
import { api } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';

/** Often enough to watch requests come in, seldom enough to cost nothing. */
const LOOK_AGAIN_MS = 1_000;

export const useServerStatus = () => useQuery(api.server.status.queryOptions({ staleTime: 0 }));

export interface ServerChange {
  readonly save: (patch: LocalServerPatch) => void;
  /** What was chosen a moment ago, shown until it is kept; refused, the choice falls back by itself. */
  readonly wanted: LocalServerPatch;
  readonly isSaving: boolean;
  readonly error: ShownError | null;
}

/** Sets the server up; what it says then is what is shown. */
export function useChangeServer(): ServerChange {
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<LocalServerPatch>({});
  const mutation = useMutation(
    api.server.update.mutationOptions({
      onSuccess: (status) => queryClient.setQueryData(api.server.status.queryKey(), status),
    }),
  );
  return {
    save: (patch) => {
      setWanted(patch);
      mutation.mutate(patch, { onSettled: () => setWanted({}) });
    },
    wanted,
    isSaving: mutation.isPending,
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}

export interface NewToken {
  readonly make: () => void;
  readonly isBusy: boolean;
  /** Shown until the page is left; nothing can show it again. */
  readonly token: string | null;
  readonly error: ShownError | null;
}

export function useNewToken(): NewToken {
  const queryClient = useQueryClient();
  // gcTime 0: the token leaves the cache with the page.
  const mutation = useMutation(
    api.server.rotateToken.mutationOptions({
      gcTime: 0,
      onSuccess: ({ status }: { status: ServerStatus }) =>
        queryClient.setQueryData(api.server.status.queryKey(), status),
    }),
  );
  return {
    make: () => mutation.mutate(undefined),
    isBusy: mutation.isPending,
    token: mutation.data?.token ?? null,
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}

/** The last requests, newest first, while the page is open. */
export function useRequestLog(): readonly LoggedRequest[] {
  const query = useQuery(
    api.server.requests.queryOptions({
      input: {},
      refetchInterval: LOOK_AGAIN_MS,
      staleTime: 0,
      gcTime: 0,
    }),
  );
  return [...(query.data?.requests ?? [])].reverse();
}
