/** Adding a provider to the list, and taking one away. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';

/** Those that the person removed and could still take back, by id. Kept beside the list itself, for the whole window. */
const LEAVING_KEY = ['providers-leaving'] as const;
const NOBODY: readonly string[] = [];

/** The providers that are shown no more and not removed yet. */
export function useLeaving(): readonly string[] {
  const query = useQuery<readonly string[]>({
    queryKey: LEAVING_KEY,
    queryFn: () => NOBODY,
    initialData: NOBODY,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return query.data;
}

export function useAddProvider() {
  const queries = useQueryClient();
  return useMutation(
    api.providers.add.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.providers.list.key() }),
    }),
  );
}

/**
 * Removes a provider that was added. Its key cannot be brought back, so it only leaves the list at first: it is
 * removed when the way back has passed unused. Where the app ends before that, the provider is still there.
 */
export function useRemoveProvider(): (provider: ProviderInfo) => void {
  const queries = useQueryClient();
  const showToast = useToast();
  const setLeaving = (next: (ids: readonly string[]) => readonly string[]) =>
    queries.setQueryData<readonly string[]>(LEAVING_KEY, (ids = NOBODY) => next(ids));
  const stay = (id: string) => setLeaving((ids) => ids.filter((each) => each !== id));
  const removeForGood = async ({ id, name }: ProviderInfo) => {
    try {
      await client.providers.remove({ providerId: id });
    } catch (error) {
      showToast({ message: `“${name}” was not removed. ${toShownError(error).message}` });
    }
    // Whoever was to write with it writes otherwise now.
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.providers.list.key() }),
      queries.invalidateQueries({ queryKey: api.settings.key() }),
    ]);
    stay(id);
  };
  return (provider) => {
    setLeaving((ids) => [...ids, provider.id]);
    showToast({
      message: `“${provider.name}” and its key are removed.`,
      action: { label: 'Undo', onClick: () => stay(provider.id) },
      onPassed: () => void removeForGood(provider),
    });
  };
}
