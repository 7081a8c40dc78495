import { ChevronRight, Ellipsis, FolderClosed, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Folder } from '#shared/contract/folders.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useSessionDrop } from './drag-sessions.ts';
import { RenameField } from './rename-field.tsx';

interface FolderRowProps {
  folder: Folder;
  open: boolean;
  onToggle: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
  onDrop: (sessionIds: readonly string[]) => void;
}

/** A folder in the list: opens and closes, takes sessions that are dropped on it, is renamed with F2. */
export function FolderRow({ folder, open, onToggle, onRename, onRemove, onDrop }: FolderRowProps) {
  const [renaming, setRenaming] = useState(false);
  const [comesBack, setComesBack] = useState(false);
  const { over, handlers } = useSessionDrop(onDrop);
  if (renaming) {
    return (
      <RenameField
        label="Name of the folder"
        title={folder.name}
        onDone={(next, byKey) => {
          setRenaming(false);
          setComesBack(byKey);
          if (next !== null && next !== folder.name) onRename(next);
        }}
      />
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if ((event.key === 'ArrowRight' && !open) || (event.key === 'ArrowLeft' && open)) onToggle();
    else return;
    event.preventDefault();
  };
  const Icon = open ? FolderOpen : FolderClosed;
  return (
    <div
      {...handlers}
      className={classNames(
        'group relative flex items-center rounded-2xl transition-colors duration-150 hover:bg-ink/6',
        over && 'bg-accent-soft ring-2 ring-accent',
      )}
    >
      <button
        type="button"
        data-folder-row
        // biome-ignore lint/a11y/noAutofocus: after renaming by keyboard the focus comes back to the row.
        autoFocus={comesBack}
        aria-expanded={open}
        onClick={onToggle}
        onKeyDown={onKeyDown}
        className="flex min-h-11 min-w-0 grow items-center gap-2 rounded-2xl py-2 ps-2 pe-10 text-start text-[0.95rem]"
      >
        <ChevronRight
          aria-hidden
          className={classNames(
            'size-4 shrink-0 text-ink-faint transition-transform duration-150 rtl:-scale-x-100',
            open && 'rotate-90',
          )}
        />
        <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />
        <span dir="auto" className="min-w-0 truncate">
          {folder.name}
        </span>
      </button>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`Options for the folder “${folder.name}”`}
            className="absolute end-1.5 grid size-8 place-items-center rounded-full text-ink-soft opacity-0 transition-opacity hover:bg-ink/8 hover:text-ink focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 [@media(hover:none)]:opacity-100"
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuItem icon={Pencil} keys="F2" onSelect={() => setRenaming(true)}>
          Rename
        </MenuItem>
        <MenuItem icon={Trash2} onSelect={onRemove}>
          Remove the folder
        </MenuItem>
      </Menu>
    </div>
  );
}
