import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

/** How much the detector has learnt from the person's corrections, and the way to make it forget. */
export function Taught() {
  const queries = useQueryClient();
  const query = useQuery(api.emotions.corrections.queryOptions());
  const reset = useMutation(
    api.emotions.resetCorrections.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.emotions.corrections.key() }),
    }),
  );
  const error = reset.error ?? query.error;
  const taught = query.data?.taught ?? 0;
  return (
    <>
      <p>
        When you correct a reading, messages with words like those are read with that in mind. That stays on
        this machine, and goes when you delete the conversation or here. What you set by hand stays as you set
        it.
      </p>
      {error === null ? null : <ErrorNote message={toShownError(error).message} />}
      <div className="flex items-center gap-3">
        <Button disabled={taught === 0 || reset.isPending} onClick={() => reset.mutate({})}>
          {taught === 0
            ? 'Nothing to forget yet'
            : `Forget what you taught it (${taught} ${taught === 1 ? 'correction' : 'corrections'})`}
        </Button>
        <span role="status" className="text-ink-soft text-sm">
          {reset.isSuccess && taught === 0 ? 'Forgotten.' : null}
        </span>
      </div>
    </>
  );
}
