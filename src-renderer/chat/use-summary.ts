import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Summary } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';

/** Shorter sessions are hardly ever summed up: there it is enough to look when they are opened. In messages. */
const LONG = 30;

/** The summary of a session; looked for again when something was said, since it is made behind the turns. */
export function useSummary(sessionId: string, total: number): Summary | null {
  const queries = useQueryClient();
  const query = useQuery(
    api.sessions.summary.queryOptions({ input: { sessionId }, enabled: sessionId !== '' && total > 0 }),
  );
  const summary = query.data?.summary ?? null;
  const mayChange = summary !== null || total >= LONG;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was said, whatever it was.
  useEffect(() => {
    if (mayChange)
      void queries.invalidateQueries({ queryKey: api.sessions.summary.key({ input: { sessionId } }) });
  }, [queries, sessionId, total]);
  return summary;
}

export interface SummaryChange {
  readonly renew: () => void;
  readonly remove: () => void;
  readonly isPending: boolean;
  readonly error: ShownError | null;
}

export function useChangeSummary(sessionId: string): SummaryChange {
  const queries = useQueryClient();
  const input = { sessionId };
  const onSuccess = (answer: { summary: Summary | null }) =>
    queries.setQueryData(api.sessions.summary.queryKey({ input }), answer);
  const renew = useMutation(api.sessions.renewSummary.mutationOptions({ onSuccess }));
  const remove = useMutation(api.sessions.removeSummary.mutationOptions({ onSuccess }));
  const error = renew.error ?? remove.error;
  return {
    renew: () => renew.mutate(input),
    remove: () => remove.mutate(input),
    isPending: renew.isPending || remove.isPending,
    error: error ? toShownError(error) : null,
  };
}
