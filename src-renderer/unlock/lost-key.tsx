import type { ReactNode } from 'react';
import { client } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { useAttempt } from './attempt.ts';

interface LostKeyProps {
  /** Why, and what to do. */
  readonly problem: string | null;
  readonly onFound: () => void;
  /** Null: there is no recovery code. */
  readonly onRecover: (() => void) | null;
  /** More ways on, such as a backup. */
  readonly choices?: ReactNode;
}

/** The conversations are here, and their key is not where it was kept. Nothing is made anew over them. */
export function LostKey({ problem, onFound, onRecover, choices }: LostKeyProps) {
  const { attempt, isBusy, error, setError } = useAttempt();
  const retry = async () => {
    const status = await attempt(() => client.vault.retry());
    if (status?.state === 'open') onFound();
    else if (status !== null) setError(`It is still missing. ${status.problem ?? ''}`);
  };
  return (
    <div className="flex flex-col gap-5">
      <ErrorNote message={error ?? problem} silent={error === null} />
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" autoFocus aria-disabled={isBusy} onClick={() => void retry()}>
          Try again
        </Button>
        {onRecover === null ? null : <Button onClick={onRecover}>Enter the recovery code</Button>}
        {choices}
        {window.desktop === undefined ? null : (
          <Button tone="quiet" onClick={() => window.close()}>
            Quit
          </Button>
        )}
      </div>
    </div>
  );
}
