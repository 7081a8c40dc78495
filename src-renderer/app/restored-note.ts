import { useEffect } from 'react';
import type { BackupContents } from '#shared/contract/backups.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { contentsWords } from '../settings/backups/words.ts';
import { useToast } from '../ui/toast.tsx';

const KEY = 'emotiongpt.restored';
/** Time to look around before deciding. */
const SHOWN_MS = 60_000;

interface Restored {
  readonly contents: Pick<BackupContents, 'sessions' | 'messages'>;
  /** The backup of what was there before. */
  readonly undoId: string | null;
}

/** Remembers over the reload of the page that conversations were restored. */
export function noteRestored(restored: Restored): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(restored));
  } catch {
    // Nobody is told then; the backup is in the list.
  }
}

function takeRestored(): Restored | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text === null ? null : (JSON.parse(text) as Restored);
  } catch {
    return null;
  }
}

/** Says once that conversations were restored, with the way back. */
export function useRestoredNote(): void {
  const showToast = useToast();
  useEffect(() => {
    const restored = takeRestored();
    if (restored === null) return;
    const { contents, undoId } = restored;
    const undo = async () => {
      try {
        const undone = await client.backups.restore({ backupId: undoId! });
        noteRestored({ contents: undone.restored, undoId: null });
        location.reload();
      } catch (error) {
        showToast({ message: `Not undone. ${toShownError(error).message}` });
      }
    };
    showToast({
      message: `Restored: ${contentsWords(contents)}.`,
      ...(undoId === null
        ? {}
        : { durationMs: SHOWN_MS, action: { label: 'Undo', onClick: () => void undo() } }),
    });
  }, [showToast]);
}
