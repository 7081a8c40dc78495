import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UpdateStatus } from '#shared/contract/updates.ts';
import { api } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';

/** Often enough for a bar that moves. */
const LOOK_AGAIN_MS = 500;

const isMoving = (status: UpdateStatus | undefined): boolean =>
  status?.state === 'downloading' || status?.state === 'looking';

/** What is known of newer versions; asked for again only while something is under way. */
export const useUpdateStatus = () =>
  useQuery(
    api.updates.status.queryOptions({
      staleTime: 0,
      refetchInterval: (query) => (isMoving(query.state.data) ? LOOK_AGAIN_MS : false),
    }),
  );

export interface UpdateSteps {
  readonly look: () => void;
  readonly download: () => void;
  readonly cancel: () => void;
  readonly install: (when: 'now' | 'quit' | 'never') => void;
  readonly isLooking: boolean;
  readonly error: ShownError | null;
}

/** The steps of an update; what each answers is what is shown. */
export function useUpdateSteps(): UpdateSteps {
  const queries = useQueryClient();
  const onSuccess = (status: UpdateStatus) => {
    queries.setQueryData(api.updates.status.queryKey(), status);
    void queries.invalidateQueries({ queryKey: api.data.status.key() }); // its notice
  };
  const look = useMutation(api.updates.look.mutationOptions({ onSuccess }));
  const download = useMutation(api.updates.download.mutationOptions({ onSuccess }));
  const cancel = useMutation(api.updates.cancel.mutationOptions({ onSuccess }));
  const install = useMutation(api.updates.install.mutationOptions({ onSuccess }));
  const failure = look.error ?? download.error ?? cancel.error ?? install.error;
  return {
    look: () => look.mutate(undefined),
    download: () => download.mutate(undefined),
    cancel: () => cancel.mutate(undefined),
    install: (when) => install.mutate({ when }),
    isLooking: look.isPending,
    error: failure ? toShownError(failure) : null,
  };
}
