import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';
import { useToast } from '../../ui/toast.tsx';

interface Range {
  readonly from: number;
  readonly until: number;
}

/** What is about to be deleted; other windows' deletions come with their changes. */
export const useDeletions = () =>
  useQuery(api.deletions.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));

export const useRangePreview = (range: Range | null) =>
  useQuery(
    api.deletions.preview.queryOptions({
      input: range ?? { from: 0, until: 0 },
      enabled: range !== null,
      staleTime: 0,
    }),
  );

/** Deletes a range of time or everything; anything on screen may have changed then. */
export function useDelete(): {
  readonly range: (range: Range, onDone: () => void) => void;
  readonly everything: (onDone: () => void) => void;
  readonly isBusy: boolean;
  readonly error: ShownError | null;
} {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (range: Range | null) =>
      range === null ? client.deletions.everything({ confirm: 'everything' }) : client.deletions.range(range),
    onSettled: () => queries.invalidateQueries(),
  });
  return {
    range: (range, onSuccess) => mutation.mutate(range, { onSuccess }),
    everything: (onSuccess) => mutation.mutate(null, { onSuccess }),
    isBusy: mutation.isPending,
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}

export function useUndoDeletion(): { readonly undo: (deletionId: number) => void; readonly isBusy: boolean } {
  const queries = useQueryClient();
  const showToast = useToast();
  const mutation = useMutation({
    mutationFn: (deletionId: number) => client.deletions.undo({ deletionId }),
    onError: (error) => showToast({ message: `Not taken back. ${toShownError(error).message}` }),
    onSettled: () => queries.invalidateQueries(),
  });
  return { undo: (deletionId) => mutation.mutate(deletionId), isBusy: mutation.isPending };
}
