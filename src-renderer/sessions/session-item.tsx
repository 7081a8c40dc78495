import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { RenameField } from './rename-field.tsx';
import { titleOf } from './use-sessions.ts';

interface SessionItemProps {
  session: Session;
  active: boolean;
  /** Whether Tab reaches it; one row of the list does, the arrow keys go to the others. */
  tabbable: boolean;
  onOpen: () => void;
  onRename: (title: string) => void;
  onRemove: () => void;
}

/** A session in the list. F2 or its menu renames it in place, Delete deletes it. */
export function SessionItem({ session, active, tabbable, onOpen, onRename, onRemove }: SessionItemProps) {
  const [renaming, setRenaming] = useState(false);
  const [comesBack, setComesBack] = useState(false);
  const title = titleOf(session);
  if (renaming) {
    return (
      <RenameField
        title={session.title ?? ''}
        onDone={(next, byKey) => {
          setRenaming(false);
          setComesBack(byKey);
          if (next !== null && next !== session.title) onRename(next);
        }}
      />
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={classNames(
        'group relative flex items-center rounded-2xl transition-colors duration-150',
        active ? 'bg-accent-soft' : 'hover:bg-ink/6',
      )}
    >
      <button
        type="button"
        data-session-row
        // biome-ignore lint/a11y/noAutofocus: after renaming by keyboard the focus comes back to the row.
        autoFocus={comesBack}
        tabIndex={tabbable ? 0 : -1}
        aria-current={active ? 'page' : undefined}
        onClick={onOpen}
        onDoubleClick={() => setRenaming(true)}
        onKeyDown={onKeyDown}
        title={title}
        className={classNames(
          'min-h-11 min-w-0 grow truncate rounded-2xl py-2 pr-10 pl-3.5 text-left text-[0.95rem]',
          session.title === null && 'text-ink-soft italic',
          active && 'font-medium',
        )}
      >
        {title}
      </button>
      <Menu
        trigger={
          <button
            type="button"
            tabIndex={tabbable ? 0 : -1}
            aria-label={`Options for “${title}”`}
            className="absolute right-1.5 grid size-8 place-items-center rounded-full text-ink-soft opacity-0 transition-opacity hover:bg-ink/8 hover:text-ink focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 [@media(hover:none)]:opacity-100"
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuItem icon={Pencil} keys="F2" onSelect={() => setRenaming(true)}>
          Rename
        </MenuItem>
        <MenuItem icon={Trash2} keys="Del" tone="danger" onSelect={onRemove}>
          Delete
        </MenuItem>
      </Menu>
    </div>
  );
}
