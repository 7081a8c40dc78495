import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BackupsStatus } from '#shared/contract/backups.ts';
import { api } from '../../api/client.ts';
import { toShownError } from '../../api/errors.ts';
import { noteRestored } from '../../app/restored-note.ts';

/** How often a backup under way is asked how far it is, milliseconds. */
const PROGRESS_MS = 250;

/** The backups; while one is being made, how far it is. */
export const useBackups = () =>
  useQuery(
    api.backups.list.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.running ? PROGRESS_MS : false),
    }),
  );

/** What can be done with them. Each part says what went wrong with it. */
export function useBackupActions() {
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: api.backups.list.key() });
  const keep = (status: BackupsStatus) => queries.setQueryData(api.backups.list.queryKey(), status);
  const create = useMutation(
    api.backups.create.mutationOptions({
      // So that the question how far it is is asked at all.
      onMutate: () => void setTimeout(reload, PROGRESS_MS),
      onSettled: reload,
    }),
  );
  const cancel = useMutation(api.backups.cancel.mutationOptions());
  const remove = useMutation(api.backups.remove.mutationOptions({ onSettled: reload }));
  const configure = useMutation(api.backups.configure.mutationOptions({ onSuccess: keep }));
  const chooseFolder = useMutation(api.backups.chooseFolder.mutationOptions({ onSuccess: keep }));
  const restore = useMutation(
    api.backups.restore.mutationOptions({
      onSuccess: ({ restored, safetyCopy }) => {
        noteRestored({ contents: restored, undoId: safetyCopy?.id ?? null });
        location.reload();
      },
    }),
  );
  const shown = (error: Error | null) => {
    const known = error === null ? null : toShownError(error);
    return known === null || known.code === 'BACKUP_CANCELLED' ? null : known.message;
  };
  return {
    create: () => create.mutate({}),
    isCreating: create.isPending,
    createError: shown(create.error),
    wasCancelled: create.error !== null && toShownError(create.error).code === 'BACKUP_CANCELLED',
    isMade: create.isSuccess,
    cancel: () => cancel.mutate({}),
    remove: (backupId: string) => remove.mutate({ backupId }),
    removeError: shown(remove.error),
    configure: configure.mutate,
    chooseFolder: () => {
      configure.reset();
      chooseFolder.mutate({});
    },
    isConfiguring: configure.isPending || chooseFolder.isPending,
    configureError: shown(configure.error ?? chooseFolder.error),
    restore: (backupId: string) => restore.mutate({ backupId }),
    isRestoring: restore.isPending,
    restoreError: shown(restore.error),
  };
}
export type BackupActions = ReturnType<typeof useBackupActions>;
