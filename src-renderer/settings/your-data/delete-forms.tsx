import { Group } from '../section.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { DeleteRange } from './delete-range.tsx';
import { PendingDeletions } from './pending-deletions.tsx';

/** Deletion that is real, and can be taken back for half a minute before. */
export function DeleteForms() {
  return (
    <Group title="Delete it">
      <p>
        Deleted is deleted: overwritten in the database, in its search index and in its log. For half a minute
        before that it can be taken back. Single sessions are deleted in their list, single messages where
        they stand.
      </p>
      <PendingDeletions />
      <DeleteRange />
      <DeleteEverything />
    </Group>
  );
}
