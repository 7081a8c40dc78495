import type { Session } from '#shared/contract/sessions.ts';
import { LazyExport } from './lazy-export.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useSessionActions } from './use-session-actions.ts';

/** A dialog about sessions that somebody asked for. */
export type SessionWish =
  | { readonly kind: 'move' | 'export'; readonly sessions: readonly Session[] }
  | { readonly kind: 'new-folder' };

interface SessionDialogsProps {
  wish: SessionWish | null;
  onClose: () => void;
}

/** Moving to a folder, making one, and exporting: from the list, from a selection, and from the command palette. */
export function SessionDialogs({ wish, onClose }: SessionDialogsProps) {
  const { place } = useSessionActions(() => undefined);
  const moving = wish?.kind === 'move' ? wish.sessions : wish?.kind === 'new-folder' ? [] : null;
  return (
    <>
      <MoveDialog
        sessions={moving}
        onClose={onClose}
        onMove={(some, folder) =>
          place(
            some,
            { folderId: folder?.id ?? null },
            folder === null ? 'Moved out of the folder.' : `Moved to “${folder.name}”.`,
          )
        }
      />
      <LazyExport sessions={wish?.kind === 'export' ? wish.sessions : null} onClose={onClose} />
    </>
  );
}
