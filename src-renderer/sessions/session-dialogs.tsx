import type { Session } from '#shared/contract/sessions.ts';
import { LazyExport } from './lazy-export.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useSessionActions } from './use-session-actions.ts';

/** A dialog about sessions that somebody asked for. */
export type SessionWish =
  | { readonly kind: 'move' | 'export'; readonly sessions: readonly Session[] }
  | { readonly kind: 'rename'; readonly session: Session }
  | { readonly kind: 'new-folder' };

interface SessionDialogsProps {
  wish: SessionWish | null;
  onClose: () => void;
}

/** Renaming, moving to a folder, making one, and exporting: from the list, from a selection, and from the command palette. */
export function SessionDialogs({ wish, onClose }: SessionDialogsProps) {
  const { place, rename } = useSessionActions(() => undefined);
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
      <RenameDialog
        session={wish?.kind === 'rename' ? wish.session : null}
        onClose={onClose}
        onRename={rename}
      />
      <LazyExport sessions={wish?.kind === 'export' ? wish.sessions : null} onClose={onClose} />
    </>
  );
}
