import type { BackupsStatus } from '#shared/contract/backups.ts';
import { toShownError } from '../../api/errors.ts';
import { isDesktop } from '../../api/link.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group, Loaded } from '../section.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupNow } from './backup-now.tsx';
import { FolderField } from './folder-field.tsx';
import { useBackupActions, useBackups } from './use-backups.ts';

/** Copies of everything: when the last one was made, where they are, and the way back to each. */
export function BackupsSection() {
  const backups = useBackups();
  return (
    <Loaded
      data={backups.data}
      error={backups.error ? toShownError(backups.error) : null}
      onRetry={() => void backups.refetch()}
    >
      {(status) => <Backups status={status} />}
    </Loaded>
  );
}

function Backups({ status }: { readonly status: BackupsStatus }) {
  const actions = useBackupActions();
  return (
    <div className="flex flex-col gap-8">
      <Group title="Backups">
        <p className="text-ink-soft">
          A backup holds every conversation with its readings and moods, encrypted as they are. Each one is
          opened again and counted before it is called done.
        </p>
        <BackupNow status={status} actions={actions} />
        <label className="flex items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={status.automatic}
            disabled={actions.isConfiguring}
            onChange={(event) => actions.configure({ automatic: event.target.checked })}
          />
          <span className="font-medium">Make a backup every day</span>
        </label>
        <p className="text-ink-soft text-sm">
          The last seven days and four weeks are kept. Backups that you make stay until you delete them.
        </p>
      </Group>
      <Group title="Your backups">
        {actions.restoreError === null ? null : <ErrorNote message={actions.restoreError} />}
        {actions.removeError === null ? null : <ErrorNote message={actions.removeError} />}
        <BackupList backups={status.backups} actions={actions} />
      </Group>
      <Group title="Where they are">
        <FolderField
          key={status.folder}
          folder={status.folder}
          isOwn={status.ownFolder}
          isBusy={actions.isConfiguring}
          error={actions.configureError}
          onKeep={(folder) => actions.configure({ folder })}
          onChoose={isDesktop() ? actions.chooseFolder : null}
        />
        <p className="text-ink-soft text-sm">
          They open with the key of this machine alone. Take that key along if you move them to another one.
        </p>
      </Group>
    </div>
  );
}
