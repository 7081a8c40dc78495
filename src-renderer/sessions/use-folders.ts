import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Folder } from '#shared/contract/folders.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';
import { reloadSessions } from './session-cache.ts';

export const useFolders = (): readonly Folder[] | undefined =>
  useQuery(api.folders.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.folders;

/** Makes, renames and removes folders. */
export function useFolderActions() {
  const queries = useQueryClient();
  const showToast = useToast();
  const reload = () => queries.invalidateQueries({ queryKey: api.folders.key() });
  const failed = (what: string) => (error: unknown) =>
    showToast({ message: `${what} ${toShownError(error).message}` });

  const create = useMutation({
    mutationFn: (name: string) => client.folders.create({ name }),
    onSuccess: reload,
    onError: failed('No folder was made.'),
  });
  const rename = useMutation({
    mutationFn: (input: { folderId: string; name: string }) => client.folders.rename(input),
    onSuccess: reload,
    onError: failed('Not renamed.'),
  });
  /** The folder as it was: another one by its name, with the same sessions. */
  const bringBack = useMutation({
    mutationFn: async ({ name, sessionIds }: { name: string; sessionIds: readonly string[] }) => {
      const { id: folderId } = await client.folders.create({ name });
      for (const sessionId of sessionIds) await client.sessions.update({ sessionId, folderId });
    },
    onSettled: () => Promise.all([reload(), reloadSessions(queries)]),
    onError: failed('The folder did not come back.'),
  });
  const remove = useMutation({
    mutationFn: ({ id: folderId }: Folder) => client.folders.remove({ folderId }),
    onSuccess: ({ sessionIds }, { name }) => {
      showToast({
        message: `The folder “${name}” was removed. What was in it is in the list.`,
        action: { label: 'Undo', onClick: () => bringBack.mutate({ name, sessionIds }) },
      });
      return Promise.all([reload(), reloadSessions(queries)]);
    },
    onError: failed('Not removed.'),
  });
  return {
    create: (name: string, onDone: (folder: Folder) => void) => create.mutate(name, { onSuccess: onDone }),
    rename: (folderId: string, name: string) => rename.mutate({ folderId, name }),
    remove: (folder: Folder) => remove.mutate(folder),
  };
}
