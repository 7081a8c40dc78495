import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Deletion } from '#shared/contract/deletions.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { useDeletions, useUndoDeletion } from './use-deletions.ts';
import { deletionWord } from './words.ts';

const SECOND_MS = 1_000;

/** What is about to be deleted, with the time that is left to take it back. */
export function PendingDeletions() {
  const deletions = useDeletions().data?.deletions ?? [];
  const { undo, isBusy } = useUndoDeletion();
  const seconds = useSecondsLeft(deletions);
  return (
    <ul aria-label="Being deleted" className="flex flex-col gap-2 empty:hidden">
      {deletions.map((deletion) => (
        <li
          key={deletion.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-accent-soft px-4 py-3"
        >
          <div className="min-w-40 flex-1">
            <p role="status">{deletionWord(deletion)}</p>
            <p className="text-sm tabular-nums">{leftWord(seconds(deletion))}</p>
          </div>
          {seconds(deletion) > 0 ? (
            <Button size="small" disabled={isBusy} onClick={() => undo(deletion.id)}>
              Undo
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const leftWord = (seconds: number): string =>
  seconds > 0 ? `It can be taken back for ${seconds} s more.` : 'It can no longer be taken back.';

/** Counts down while something waits, and looks again when it is over. */
function useSecondsLeft(deletions: readonly Deletion[]): (deletion: Deletion) => number {
  const queries = useQueryClient();
  const [now, setNow] = useState(Date.now);
  const isWaiting = deletions.length > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      const isOver = deletions.some(({ restorableUntil }) => restorableUntil <= Date.now());
      if (isOver) void queries.invalidateQueries({ queryKey: api.deletions.key() });
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [isWaiting, deletions, queries]);
  return ({ restorableUntil }) => Math.max(0, Math.ceil((restorableUntil - now) / SECOND_MS));
}
