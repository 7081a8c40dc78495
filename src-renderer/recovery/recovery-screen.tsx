import { useQuery } from '@tanstack/react-query';
import type { RecoveryStatus } from '#shared/contract/recovery.ts';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BackupChoices } from './backup-choices.tsx';
import { useRecovery } from './use-recovery.ts';
import { Ways } from './ways.tsx';
import { explain } from './words.ts';

/** Instead of the app where the conversations cannot be opened: what is wrong, and the ways back. */
export function RecoveryScreen() {
  const status = useQuery(api.recovery.status.queryOptions({ staleTime: 0 }));
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <div className="flex w-full max-w-xl animate-enter flex-col gap-6 rounded-3xl border bg-raised p-8 shadow-soft">
        <span aria-hidden className="size-12 rounded-full bg-linear-135 from-companion to-accent" />
        {status.data !== undefined ? (
          <Recovery status={status.data} />
        ) : status.error ? (
          <ErrorNote
            message={toShownError(status.error).message}
            actions={[{ label: 'Try again', onClick: () => void status.refetch() }]}
          />
        ) : (
          <Skeleton className="h-40" />
        )}
      </div>
    </main>
  );
}

function Recovery({ status }: { readonly status: RecoveryStatus }) {
  const recovery = useRecovery();
  const { trouble, backups } = status;
  if (trouble === null) {
    return (
      <>
        <h1 className="font-semibold text-2xl">Your conversations are open again</h1>
        <ErrorNote
          silent
          message="Load the page anew to see them."
          actions={[{ label: 'Open them', onClick: () => location.reload() }]}
        />
      </>
    );
  }
  const words = explain(trouble.kind);
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl">{words.title}</h1>
        <p className="text-ink-soft">{words.text}</p>
      </div>
      {recovery.error === null ? null : <ErrorNote message={recovery.error} />}
      <p
        role="status"
        className={recovery.doing === null ? 'sr-only' : 'rounded-xl bg-accent-soft px-4 py-3'}
      >
        {recovery.doing}
      </p>
      <BackupChoices backups={backups} isBusy={recovery.doing !== null} onRestore={recovery.restore} />
      <Ways kind={trouble.kind} recovery={recovery} />
    </>
  );
}
