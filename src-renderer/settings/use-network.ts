import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NetworkStatus } from '#shared/contract/network.ts';
import { api, client } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';

const PAGE_LIMIT = 50;

/** The way out as it is now; asked for anew whenever the page is opened. */
export const useNetworkStatus = () => useQuery(api.network.status.queryOptions({ staleTime: 0 }));

/** Stores and removes the proxy's password. It is held by nothing here once it is stored. */
export function useProxyPassword(): {
  readonly store: (password: string, onStored: () => void) => void;
  readonly remove: () => void;
  readonly isBusy: boolean;
  readonly error: ShownError | null;
} {
  const queryClient = useQueryClient();
  const onSuccess = (status: NetworkStatus) =>
    queryClient.setQueryData(api.network.status.queryKey(), status);
  // gcTime 0: the mutation's variables, the password among them, leave the cache at once.
  const storing = useMutation(api.network.setProxyPassword.mutationOptions({ onSuccess, gcTime: 0 }));
  const removing = useMutation(api.network.removeProxyPassword.mutationOptions({ onSuccess }));
  const failure = storing.error ?? removing.error;
  return {
    store: (password, onStored) =>
      storing.mutate(
        { password },
        {
          onSuccess: () => {
            storing.reset();
            onStored();
          },
        },
      ),
    remove: () => removing.mutate({}),
    isBusy: storing.isPending || removing.isPending,
    error: failure ? toShownError(failure) : null,
  };
}

/** The outbound log, newest first, as far as it was loaded. */
export function useOutboundLog() {
  const query = useInfiniteQuery(
    api.network.log.infiniteOptions({
      input: (cursor: number | undefined) => ({
        limit: PAGE_LIMIT,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      staleTime: 0,
    }),
  );
  const pages = query.data?.pages;
  const [first] = pages ?? [];
  return {
    ...query,
    log: first && pages ? { ...first, requests: pages.flatMap((page) => page.requests) } : undefined,
  };
}

/** Empties the log at once and offers the way back. */
export function useClearLog(): { readonly clear: () => void; readonly isClearing: boolean } {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const reload = () => queryClient.invalidateQueries({ queryKey: api.network.log.key() });
  const restore = useMutation({
    mutationFn: () => client.network.restoreLog(),
    onError: (error) => showToast({ message: `Not restored. ${toShownError(error).message}` }),
    onSettled: reload,
  });
  const clear = useMutation({
    mutationFn: () => client.network.clearLog(),
    onSuccess: () =>
      showToast({
        message: 'The log was cleared.',
        action: { label: 'Undo', onClick: () => restore.mutate() },
      }),
    onError: (error) => showToast({ message: `Not cleared. ${toShownError(error).message}` }),
    onSettled: reload,
  });
  return { clear: () => clear.mutate(), isClearing: clear.isPending };
}
