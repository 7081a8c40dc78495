import { CheckCircle2, Circle, Pin } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { classNames } from '../ui/class-names.ts';
import { carry } from './drag-sessions.ts';
import { RenameField } from './rename-field.tsx';
import { type RowActions, SessionMenu } from './session-menu.tsx';
import type { Selection } from './use-selection.ts';
import { titleOf } from './use-sessions.ts';

interface SessionItemProps {
  session: Session;
  active: boolean;
  inFolder: boolean;
  /** Whether Tab reaches it; one row of the list does, the arrow keys go to the others. */
  tabbable: boolean;
  selection: Selection;
  /** Selects everything from the row that was selected last to this one. */
  onSelectRange: () => void;
  actions: RowActions;
}

/**
 * A session in the list. F2 or its menu renames it in place, Delete puts it into the trash; Ctrl/Cmd+click selects it,
 * Shift+click everything up to it; it can be dragged into a folder.
 */
export function SessionItem(props: SessionItemProps) {
  const { session, active, inFolder, tabbable, selection, onSelectRange, actions } = props;
  const [renaming, setRenaming] = useState(false);
  const [comesBack, setComesBack] = useState(false);
  const title = titleOf(session);
  if (renaming) {
    return (
      <RenameField
        label="Title of the session"
        title={session.title ?? ''}
        onDone={(next, byKey) => {
          setRenaming(false);
          setComesBack(byKey);
          if (next !== null && next !== session.title) actions.rename(session, next);
        }}
      />
    );
  }
  const selected = selection.has(session.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') actions.trash(session);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) onSelectRange();
    else if (selection.on || event.ctrlKey || event.metaKey) selection.toggle(session);
    else actions.open(session);
  };
  return (
    <div
      className={classNames(
        'group relative flex items-center rounded-2xl transition-colors duration-150',
        inFolder && 'ms-4',
        selected || (active && !selection.on) ? 'bg-accent-soft' : 'hover:bg-ink/6',
      )}
    >
      <button
        type="button"
        data-session-row
        draggable
        onDragStart={(event) =>
          carry(event, selected ? selection.sessions.map(({ id }) => id) : [session.id])
        }
        // biome-ignore lint/a11y/noAutofocus: after renaming by keyboard the focus comes back to the row.
        autoFocus={comesBack}
        tabIndex={tabbable ? 0 : -1}
        aria-current={active ? 'page' : undefined}
        aria-pressed={selection.on ? selected : undefined}
        onClick={onClick}
        onDoubleClick={() => (selection.on ? undefined : setRenaming(true))}
        onKeyDown={onKeyDown}
        title={title}
        className={classNames(
          'flex min-h-11 min-w-0 grow items-center gap-2 rounded-2xl py-2 ps-3.5 pe-10 text-start text-[0.95rem]',
          session.title === null && 'text-ink-soft italic',
          active && 'font-medium',
        )}
      >
        {selection.on ? <Check selected={selected} /> : null}
        <span dir="auto" className="min-w-0 truncate">
          {title}
        </span>
        {session.pinned ? <Pin aria-hidden className="size-3.5 shrink-0 text-ink-faint" /> : null}
      </button>
      {selection.on ? null : (
        <SessionMenu
          session={session}
          tabbable={tabbable}
          actions={actions}
          onRename={() => setRenaming(true)}
          onSelect={() => selection.toggle(session)}
        />
      )}
    </div>
  );
}

function Check({ selected }: { selected: boolean }) {
  const Icon = selected ? CheckCircle2 : Circle;
  return (
    <Icon
      aria-hidden
      className={classNames('size-4.5 shrink-0', selected ? 'text-accent' : 'text-ink-faint')}
    />
  );
}
