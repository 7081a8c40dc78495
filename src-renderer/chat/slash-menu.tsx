import { type Ref, useEffect, useId, useImperativeHandle, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { useWindowActions } from '../app/window-actions.ts';
import { type Command, commandGroups } from '../command-palette/commands.ts';
import { useCommands } from '../command-palette/use-commands.ts';
import { classNames } from '../ui/class-names.ts';

const MOST = 7;

/** What the message field asks of the list while it has the keys. */
export interface SlashKeys {
  /** @returns whether the key was for the list. */
  onKey(key: string): boolean;
}

export interface SlashMenuProps {
  /** What was typed behind the slash. */
  query: string;
  session: Session | null;
  keys: Ref<SlashKeys>;
  /** The option that the keys are at; null: none fits. */
  onActive: (id: string | null) => void;
  /** A command was taken: the field is empty then. */
  onTaken: () => void;
  onLeave: () => void;
}

/** The commands that a slash at the beginning of a message offers. Words that name none are sent as they are. */
export function SlashMenu({ query, session, keys, onActive, onTaken, onLeave }: SlashMenuProps) {
  const id = useId();
  const actions = useWindowActions();
  const [active, setActive] = useState(0);
  const commands = useCommands(actions, session);
  const shown = commandGroups(commands, query)
    .flatMap((group) => group.commands)
    .slice(0, MOST);
  const current = shown[Math.min(active, shown.length - 1)];
  const currentId = current === undefined ? null : `${id}-${current.id}`;
  useEffect(() => {
    onActive(currentId);
    return () => onActive(null);
  }, [currentId, onActive]);

  const run = (command: Command) => {
    onTaken();
    command.run();
  };
  useImperativeHandle(keys, () => ({
    onKey(key) {
      if (key === 'Escape') onLeave();
      else if (current === undefined) return false;
      else if (key === 'ArrowDown' || key === 'ArrowUp') {
        setActive(
          (Math.min(active, shown.length - 1) + (key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length,
        );
      } else if (key === 'Enter') run(current);
      else return false;
      return true;
    },
  }));

  if (shown.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label="Commands"
      className="absolute inset-x-3 bottom-full mb-2 animate-enter rounded-2xl border bg-raised p-1.5 shadow-lift sm:inset-x-6"
    >
      {shown.map((command) => (
        <button
          key={command.id}
          id={`${id}-${command.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={command === current}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
          className={classNames(
            'flex min-h-9 w-full items-center gap-3 rounded-xl px-3 text-start text-[0.95rem]',
            command === current ? 'bg-accent-soft' : 'hover:bg-ink/7',
          )}
        >
          <command.icon aria-hidden className="size-4 shrink-0 text-ink-soft" />
          <span dir="auto" className="min-w-0 grow truncate">
            {command.title}
          </span>
          <span className="shrink-0 text-ink-faint text-sm">{command.group}</span>
        </button>
      ))}
    </div>
  );
}
