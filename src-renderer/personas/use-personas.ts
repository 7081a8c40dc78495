/** The saved personas: the list, keeping, changing and deleting, each with its way back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Persona } from '#shared/contract/companion.ts';
import type { SavedPersona } from '#shared/contract/personas.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';

export const usePersonas = () => useQuery(api.personas.list.queryOptions());

/** Loads the list anew; what could not be done is said in a note. */
function useSettling() {
  const queries = useQueryClient();
  const showToast = useToast();
  return {
    queries,
    showToast,
    reload: () => queries.invalidateQueries({ queryKey: api.personas.key() }),
    failed: (what: string) => (error: unknown) =>
      showToast({ message: `${what} ${toShownError(error).message}` }),
  };
}

/** Keeps a persona under a title. */
export function useKeepPersona() {
  const { reload, showToast } = useSettling();
  return useMutation({
    mutationFn: (input: { title: string; persona: Persona }) => client.personas.save(input),
    onSuccess: async ({ title }) => {
      await reload();
      showToast({ message: `“${title}” is kept.` });
    },
  });
}

export function useRenamePersona() {
  const { reload, failed } = useSettling();
  return useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) =>
      client.personas.update({ personaId: id, title }),
    onError: failed('Not renamed.'),
    onSettled: reload,
  });
}

/** Puts another persona in a saved one's place, and offers the way back. */
export function useOverwritePersona() {
  const { reload, failed, showToast } = useSettling();
  const undo = useMutation({
    mutationFn: ({ id, persona }: SavedPersona) => client.personas.update({ personaId: id, persona }),
    onError: failed('Not undone.'),
    onSettled: reload,
  });
  return useMutation({
    mutationFn: ({ saved, persona }: { saved: SavedPersona; persona: Persona }) =>
      client.personas.update({ personaId: saved.id, persona }),
    onSuccess: (_, { saved }) =>
      showToast({
        message: `“${saved.title}” was overwritten.`,
        action: { label: 'Undo', onClick: () => undo.mutate(saved) },
      }),
    onError: failed('Not overwritten.'),
    onSettled: reload,
  });
}

/** Deletes at once and offers the way back: the backend keeps it until it can no longer be undone. */
export function useRemovePersona() {
  const { queries, reload, failed, showToast } = useSettling();
  const restore = useMutation({
    mutationFn: ({ id }: SavedPersona) => client.personas.restore({ personaId: id }),
    onError: failed('Not restored.'),
    onSettled: reload,
  });
  return useMutation({
    mutationFn: ({ id }: SavedPersona) => client.personas.remove({ personaId: id }),
    onMutate: ({ id }) =>
      queries.setQueryData(api.personas.list.queryKey(), (known) =>
        known ? { personas: known.personas.filter((each) => each.id !== id) } : known,
      ),
    onSuccess: (_, saved) =>
      showToast({
        message: `“${saved.title}” was deleted.`,
        action: { label: 'Undo', onClick: () => restore.mutate(saved) },
      }),
    onError: failed('Not deleted.'),
    onSettled: reload,
  });
}
