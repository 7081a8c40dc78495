import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SettingsPatch } from '#shared/contract/settings.ts';
import { api } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';

/** What is set; one entry in the cache for the whole window. */
export const useSettings = () =>
  useQuery(api.settings.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));

export interface SettingsChange {
  /** `onSettled` is called when it is kept or was refused. */
  readonly save: (patch: SettingsPatch, onSettled?: () => void) => void;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly error: ShownError | null;
}

/** Saves a patch and puts the answer in the cache. Each place that saves has its own, so that it shows its own error. */
export function useChangeSettings(): SettingsChange {
  const queryClient = useQueryClient();
  const mutation = useMutation(
    api.settings.update.mutationOptions({
      onSuccess: (settings, patch) => {
        queryClient.setQueryData(api.settings.get.queryKey(), settings);
        // What a provider is said to be depends on its address and model.
        if (patch.providers) void queryClient.invalidateQueries({ queryKey: api.providers.key() });
        if (patch.network) void queryClient.invalidateQueries({ queryKey: api.network.status.key() });
        return queryClient.invalidateQueries({ queryKey: api.companion.key() }); // its name and greeting may be others now
      },
    }),
  );
  return {
    save: (patch, onSettled) => mutation.mutate(patch, onSettled ? { onSettled } : {}),
    isSaving: mutation.isPending,
    isSaved: mutation.isSuccess,
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}
