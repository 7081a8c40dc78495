import {
  Archive,
  ArchiveRestore,
  CheckSquare,
  Download,
  Ellipsis,
  FolderInput,
  Pencil,
  Pin,
  PinOff,
  Trash2,
} from 'lucide-react';
import type { Session } from '#shared/contract/sessions.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { titleOf } from './use-sessions.ts';

/** What can be done about one session. */
export interface RowActions {
  open(session: Session): void;
  rename(session: Session, title: string): void;
  pin(session: Session): void;
  archive(session: Session): void;
  move(sessions: readonly Session[]): void;
  export(sessions: readonly Session[]): void;
  trash(session: Session): void;
}

interface SessionMenuProps {
  session: Session;
  tabbable: boolean;
  actions: RowActions;
  onRename: () => void;
  onSelect: () => void;
}

/** The menu at the end of a session's row. */
export function SessionMenu({ session, tabbable, actions, onRename, onSelect }: SessionMenuProps) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          tabIndex={tabbable ? 0 : -1}
          aria-label={`Options for “${titleOf(session)}”`}
          className="absolute end-1.5 grid size-8 place-items-center rounded-full text-ink-soft opacity-0 transition-opacity hover:bg-ink/8 hover:text-ink focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 [@media(hover:none)]:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      <MenuItem icon={session.pinned ? PinOff : Pin} onSelect={() => actions.pin(session)}>
        {session.pinned ? 'Unpin' : 'Pin'}
      </MenuItem>
      <MenuItem icon={Pencil} keys="F2" onSelect={onRename}>
        Rename
      </MenuItem>
      <MenuItem icon={FolderInput} onSelect={() => actions.move([session])}>
        Move to a folder…
      </MenuItem>
      <MenuItem icon={session.archived ? ArchiveRestore : Archive} onSelect={() => actions.archive(session)}>
        {session.archived ? 'Back to the list' : 'Archive'}
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => actions.export([session])}>
        Export…
      </MenuItem>
      <MenuItem icon={CheckSquare} onSelect={onSelect}>
        Select
      </MenuItem>
      <MenuItem icon={Trash2} keys="Del" tone="danger" onSelect={() => actions.trash(session)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
