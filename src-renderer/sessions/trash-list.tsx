import { Trash2, Undo2 } from 'lucide-react';
import type { TrashedSession } from '#shared/contract/sessions.ts';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { daysAgo } from '../ui/dates.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { titleOf } from './use-sessions.ts';
import { useTrash } from './use-trash.ts';

/** The sessions that were deleted and can be had back, each with the day on which it goes by itself. */
export function TrashList() {
  const { trashed, total, error, refetch, restore, removeForGood } = useTrash();
  if (error !== null) {
    return (
      <ErrorNote
        className="mx-3"
        message={toShownError(error).message}
        actions={[{ label: 'Try again', onClick: refetch }]}
      />
    );
  }
  if (trashed === undefined) return <Skeleton className="mx-4 h-24" />;
  return (
    <div className="flex min-h-0 grow flex-col gap-2 overflow-y-auto px-2 pb-2">
      <p className="px-3.5 text-ink-soft text-sm">
        {trashed.length === 0
          ? 'Nothing here. Deleted sessions stay in the trash for 30 days before they are gone for good.'
          : 'Out of the list, the search, prompts and exports. Each is gone for good 30 days after it was deleted.'}
      </p>
      {trashed.length === 0 ? null : (
        <Button
          tone="danger"
          size="small"
          className="mx-3 self-start"
          onClick={() => removeForGood(trashed.map(({ session }) => session))}
        >
          {total > trashed.length ? `Delete these ${trashed.length} for good` : 'Empty the trash'}
        </Button>
      )}
      <ul aria-label="In the trash" className="flex flex-col">
        {trashed.map((each) => (
          <TrashRow
            key={each.session.id}
            trashed={each}
            onRestore={() => restore(each.session)}
            onRemove={() => removeForGood([each.session])}
          />
        ))}
      </ul>
    </div>
  );
}

interface TrashRowProps {
  trashed: TrashedSession;
  onRestore: () => void;
  onRemove: () => void;
}

function TrashRow({ trashed: { session, goneAt }, onRestore, onRemove }: TrashRowProps) {
  const title = titleOf(session);
  const days = Math.max(0, -daysAgo(goneAt, Date.now()));
  return (
    <li className="flex items-center rounded-2xl py-1 ps-3.5 pe-1 hover:bg-ink/6">
      <div className="min-w-0 grow">
        <p dir="auto" className="truncate text-[0.95rem]" title={title}>
          {title}
        </p>
        <p className="text-ink-faint text-sm">
          {days === 0 ? 'Gone today' : days === 1 ? 'Gone tomorrow' : `Gone in ${days} days`}
        </p>
      </div>
      <IconButton icon={Undo2} size="small" label={`Restore “${title}”`} onClick={onRestore} />
      <IconButton icon={Trash2} size="small" label={`Delete “${title}” for good`} onClick={onRemove} />
    </li>
  );
}
