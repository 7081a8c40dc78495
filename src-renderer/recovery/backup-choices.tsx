import { useState } from 'react';
import type { Backup } from '#shared/contract/backups.ts';
import { kindWords, previewWords, whenWords } from '../settings/backups/words.ts';
import { Button } from '../ui/button.tsx';

/** The newest is nearly always the one; the others are a click away. */
const SHOWN = 3;

interface BackupChoicesProps {
  readonly backups: readonly Backup[];
  readonly isBusy: boolean;
  readonly onRestore: (id: string) => void;
}

/** The backups that can be opened, newest first. */
export function BackupChoices({ backups, isBusy, onRestore }: BackupChoicesProps) {
  const [all, setAll] = useState(false);
  const good = backups.filter(({ contents }) => contents !== null);
  if (good.length === 0) {
    return (
      <p className="text-ink-soft">
        {backups.length === 0
          ? 'There is no backup of them here.'
          : 'There are backups of them here, which the key of this machine does not open either.'}
      </p>
    );
  }
  return (
    <section aria-labelledby="backup-choices" className="flex flex-col gap-3">
      <h2 id="backup-choices" className="font-semibold text-lg">
        Restore a backup
      </h2>
      <ul className="flex flex-col gap-2">
        {good.slice(0, all ? undefined : SHOWN).map((backup, index) => (
          <li key={backup.id} className="flex flex-wrap items-center gap-3 rounded-xl border px-4 py-3">
            <div className="min-w-48 grow">
              <p className="font-medium">{whenWords(backup.at, Date.now())}</p>
              <p className="text-ink-soft text-sm">
                {kindWords(backup.kind)}. {previewWords(backup, Date.now())}
              </p>
            </div>
            <Button
              tone={index === 0 ? 'primary' : 'outline'}
              disabled={isBusy}
              aria-label={`Restore the backup of ${whenWords(backup.at, Date.now())}`}
              onClick={() => onRestore(backup.id)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      {good.length > SHOWN && !all ? (
        <div>
          <Button size="small" tone="quiet" onClick={() => setAll(true)}>
            Show earlier ones
          </Button>
        </div>
      ) : null}
    </section>
  );
}
