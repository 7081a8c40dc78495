import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Statement } from '#shared/contract/knowledge.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';

/** As many as are shown at a time; the search finds the rest. */
const SHOWN_AT_A_TIME = 200;

/** What is known, or what of it has these words. Asked for anew whenever the page opens: every turn may add to it. */
export const useStatements = (query: string) =>
  useQuery(
    api.knowledge.list.queryOptions({
      input: { limit: SHOWN_AT_A_TIME, ...(query === '' ? {} : { query }) },
      staleTime: 0,
      refetchOnMount: 'always',
      placeholderData: keepPreviousData,
    }),
  );

/** Changes statements; each change is on screen once the backend has it, and forgetting offers the way back. */
export function useStatementActions() {
  const queries = useQueryClient();
  const showToast = useToast();
  const reload = () => queries.invalidateQueries({ queryKey: api.knowledge.key() });
  const failed = (what: string) => async (error: unknown) => {
    showToast({ message: `${what} ${toShownError(error).message}` });
    await reload();
  };
  const update = useMutation({
    mutationFn: (change: { statementId: string; words?: string; pinned?: boolean }) =>
      client.knowledge.update(change),
    onSuccess: reload,
    onError: failed('Not changed.'),
  });
  const restore = useMutation({
    mutationFn: (statement: Statement) => client.knowledge.restore({ statementId: statement.id }),
    onSuccess: reload,
    onError: failed('Not restored.'),
  });
  const forget = useMutation({
    mutationFn: (statement: Statement) => client.knowledge.forget({ statementId: statement.id }),
    onSuccess: (_, statement) => {
      showToast({
        message: 'Forgotten. The message that it came from is no longer told to a model either.',
        durationMs: 20_000,
        action: { label: 'Undo', onClick: () => restore.mutate(statement) },
      });
      return reload();
    },
    onError: failed('Not forgotten.'),
  });
  return { update, forget };
}
