import { FolderClosed, FolderMinus } from 'lucide-react';
import { useState } from 'react';
import type { Folder } from '#shared/contract/folders.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFolderActions, useFolders } from './use-folders.ts';
import { namesOf } from './use-session-actions.ts';

interface MoveDialogProps {
  /** What is moved; none: a folder is made, and nothing is put into it. Null: closed. */
  sessions: readonly Session[] | null;
  onClose: () => void;
  /** Null: out of its folder. */
  onMove: (sessions: readonly Session[], folder: Folder | null) => void;
}

/** Where sessions go by keyboard: into a folder that is there, a new one, or none. */
export function MoveDialog({ sessions, onClose, onMove }: MoveDialogProps) {
  const moving = sessions ?? [];
  return (
    <Dialog
      open={sessions !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={moving.length === 0 ? 'New folder' : `Move ${namesOf(moving)}`}
    >
      <div className="flex flex-col gap-5">
        {moving.length === 0 ? null : (
          <Choices
            sessions={moving}
            onPick={(folder) => {
              onMove(moving, folder);
              onClose();
            }}
          />
        )}
        <NewFolder
          onMade={(folder) => {
            if (moving.length > 0) onMove(moving, folder);
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}

function Choices({
  sessions,
  onPick,
}: {
  sessions: readonly Session[];
  onPick: (folder: Folder | null) => void;
}) {
  const folders = useFolders() ?? [];
  const inSome = sessions.some(({ folderId }) => folderId !== null);
  return (
    <ul aria-label="Folders" className="flex flex-col gap-1 empty:hidden">
      {folders.map((folder) => (
        <li key={folder.id}>
          <Button tone="quiet" className="w-full justify-start" onClick={() => onPick(folder)}>
            <FolderClosed aria-hidden className="size-4.5" />
            <span className="truncate">{folder.name}</span>
          </Button>
        </li>
      ))}
      {inSome ? (
        <li>
          <Button tone="quiet" className="w-full justify-start" onClick={() => onPick(null)}>
            <FolderMinus aria-hidden className="size-4.5" />
            Out of its folder
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

function NewFolder({ onMade }: { onMade: (folder: Folder) => void }) {
  const { create } = useFolderActions();
  const [name, setName] = useState('');
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') create(name, onMade);
      }}
    >
      <div className="min-w-48 grow">
        <TextField
          label="Name of a new folder"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button type="submit" tone="primary" disabled={name.trim() === ''}>
        Make the folder
      </Button>
    </form>
  );
}
