import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecoveryStatus } from '#shared/contract/recovery.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { noteRestored } from '../app/restored-note.ts';

/** One way back at a time. Where it leads back, the page is loaded anew: it is another database. */
export function useRecovery() {
  const [note, setNote] = useState<string | null>(null);
  const way = useMutation({
    mutationFn: ({ take }: { doing: string; take: () => Promise<RecoveryStatus> }) => take(),
    onMutate: () => setNote(null),
    onSuccess: (status) => {
      if (status.trouble === null) location.reload();
      else setNote(status.trouble.message);
    },
  });
  const take = (doing: string, action: () => Promise<RecoveryStatus>) => way.mutate({ doing, take: action });
  return {
    /** What is under way, for the person; null: nothing. */
    doing: way.isPending ? way.variables.doing : null,
    error: way.error ? toShownError(way.error).message : note,
    tryAgain: () => take('Trying again…', () => client.recovery.tryAgain()),
    restore: (backupId: string) => take('Restoring…', async () => client.recovery.restore({ backupId })),
    rescue: () =>
      take('Reading what can be read. This may take a while…', async () => {
        const { status, rescued } = await client.recovery.rescue();
        noteRestored({ contents: rescued, undoId: null });
        return status;
      }),
    startAfresh: () => take('Making a new place…', () => client.recovery.startAfresh()),
  };
}
export type RecoveryWays = ReturnType<typeof useRecovery>;
