import { useId } from 'react';
import type { BackupsStatus } from '#shared/contract/backups.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { BackupActions } from './use-backups.ts';
import { contentsWords, whenWords } from './words.ts';

interface BackupNowProps {
  readonly status: BackupsStatus;
  readonly actions: BackupActions;
}

/** When the last backup was made, and the button that makes one. */
export function BackupNow({ status, actions }: BackupNowProps) {
  const isRunning = actions.isCreating || status.running !== null;
  const problem = actions.createError ?? status.problem;
  return (
    <>
      <p role="status">{isRunning ? 'A backup is being made.' : lastWords(status, actions)}</p>
      {problem === null || isRunning ? null : <ErrorNote message={problem} />}
      {isRunning ? (
        <Progress running={status.running} onCancel={actions.cancel} />
      ) : (
        <div>
          <Button onClick={actions.create}>Back up now</Button>
        </div>
      )}
    </>
  );
}

function lastWords({ backups, lastGoodAt }: BackupsStatus, { wasCancelled }: BackupActions): string {
  const cancelled = wasCancelled ? 'Cancelled; nothing of it is left. ' : '';
  const last = backups.find(({ at }) => at === lastGoodAt);
  if (last?.contents == null) {
    return `${cancelled}There is no backup yet. The first one is made soon after you have written something.`;
  }
  return `${cancelled}Last backup: ${whenWords(last.at, Date.now())}, with ${contentsWords(last.contents)}.`;
}

interface ProgressProps {
  readonly running: BackupsStatus['running'];
  readonly onCancel: () => void;
}

function Progress({ running, onCancel }: ProgressProps) {
  const id = useId();
  const isChecking = running?.phase === 'checking';
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="text-ink-soft text-sm">
        {isChecking ? 'Checking it' : 'Copying'}
      </label>
      <progress
        id={id}
        className="h-2 grow accent-accent"
        max={1}
        {...(running === null || isChecking ? {} : { value: running.done })}
      />
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
