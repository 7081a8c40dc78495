import { useState } from 'react';
import type { Backup } from '#shared/contract/backups.ts';
import { Button } from '../../ui/button.tsx';
import { bytesWord } from '../network-words.ts';
import type { BackupActions } from './use-backups.ts';
import { contentsWords, kindWords, previewWords, whenWords } from './words.ts';

interface BackupListProps {
  readonly backups: readonly Backup[];
  readonly actions: BackupActions;
}

/** Every backup with the way back to it. One at a time shows what it would bring back, or asks before it goes. */
export function BackupList({ backups, actions }: BackupListProps) {
  const [asked, setAsked] = useState<{ id: string; about: 'restore' | 'delete' } | null>(null);
  if (backups.length === 0) return <p className="text-ink-soft">None yet.</p>;
  return (
    <ul className="flex flex-col gap-2" aria-label="Your backups">
      {backups.map((backup) => (
        <li key={backup.id} className="flex flex-col gap-2 rounded-xl border bg-raised px-4 py-3">
          <Entry
            backup={backup}
            isBusy={actions.isRestoring}
            onRestore={() => setAsked({ id: backup.id, about: 'restore' })}
            onDelete={() => setAsked({ id: backup.id, about: 'delete' })}
          />
          {asked?.id !== backup.id ? null : asked.about === 'restore' ? (
            <Question
              text={`${previewWords(backup, Date.now())} It takes the place of what is here now, of which a backup is made first: you can undo this.`}
              confirm={actions.isRestoring ? 'Restoring…' : 'Restore this backup'}
              isBusy={actions.isRestoring}
              onConfirm={() => actions.restore(backup.id)}
              onCancel={() => setAsked(null)}
            />
          ) : (
            <Question
              text="A deleted backup cannot be brought back."
              confirm="Delete for good"
              isBusy={false}
              onConfirm={() => {
                setAsked(null);
                actions.remove(backup.id);
              }}
              onCancel={() => setAsked(null)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly backup: Backup;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

function Entry({ backup, isBusy, onRestore, onDelete }: EntryProps) {
  const { kind, at, bytes, contents } = backup;
  const when = whenWords(at, Date.now());
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-48 grow">
        <p className="font-medium">{when}</p>
        <p className="text-ink-soft text-sm">
          {kindWords(kind)} · {bytesWord(bytes)} ·{' '}
          {contents === null ? 'not readable with this machine’s key' : contentsWords(contents)}
        </p>
      </div>
      <Button
        size="small"
        disabled={isBusy || contents === null}
        aria-label={`Restore the backup of ${when}`}
        onClick={onRestore}
      >
        Restore…
      </Button>
      <Button
        size="small"
        tone="quiet"
        disabled={isBusy}
        aria-label={`Delete the backup of ${when}`}
        onClick={onDelete}
      >
        Delete…
      </Button>
    </div>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function Question({ text, confirm, isBusy, onConfirm, onCancel }: QuestionProps) {
  return (
    <div className="flex flex-col gap-2 border-t pt-2">
      <p role="alert" className="text-sm">
        {text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" tone="primary" disabled={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button size="small" tone="quiet" disabled={isBusy} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
