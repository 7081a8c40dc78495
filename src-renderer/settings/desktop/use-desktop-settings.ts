import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DesktopPatch } from '#shared/contract/desktop.ts';
import { desktop, desktopApi } from '../../api/client.ts';
import { toShownError } from '../../api/errors.ts';

/** How the desktop app behaves; asked in its window only. */
export const useDesktopStatus = () =>
  useQuery(desktopApi.status.queryOptions({ enabled: desktop !== null, staleTime: 0 }));

/** Saves a patch and shows the answer. Each place that saves has its own, so that it shows its own error. */
export function useChangeDesktop() {
  const queries = useQueryClient();
  const onSuccess = (status: unknown) => queries.setQueryData(desktopApi.status.queryKey(), status as never);
  const change = useMutation(desktopApi.update.mutationOptions({ onSuccess }));
  const forget = useMutation(desktopApi.forgetWords.mutationOptions({ onSuccess }));
  const error = change.error ?? forget.error;
  return {
    save: (patch: DesktopPatch) => change.mutate(patch),
    forgetWords: () => forget.mutate(undefined),
    error: error ? toShownError(error) : null,
  };
}
