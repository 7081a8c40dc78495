import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import type { WindowActions } from '../app/window-actions.ts';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { type Command, type CommandGroup, commandGroups } from './commands.ts';
import { useCommands } from './use-commands.ts';

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: WindowActions;
  /** The open one; null: none is. */
  session: Session | null;
}

/**
 * Reaches every action by a few letters, after the ARIA pattern for a combobox with a listbox; and where no action fits,
 * looks for the words in every message.
 */
export function Palette({ open, onOpenChange, actions, session }: PaletteProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Commands" shape="top" flush plain>
      <Contents actions={actions} session={session} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

type ContentsProps = Pick<PaletteProps, 'actions' | 'session'> & { onClose: () => void };

function Contents({ actions, session, onClose }: ContentsProps) {
  const id = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const commands = useCommands(actions, session);
  const groups = [...commandGroups(commands, query), ...searchGroup(query, actions)];
  const shown = groups.flatMap((group) => group.commands);
  const current = shown[Math.min(active, shown.length - 1)];

  useEffect(() => {
    // After the dialog has taken the focus.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const run = (command: Command) => {
    onClose();
    // Once the palette has given the focus back, so that what the command focuses keeps it.
    requestAnimationFrame(() => requestAnimationFrame(command.run));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const ends: Readonly<Record<string, number>> = { PageDown: active + 8, PageUp: active - 8 };
    const step = steps[event.key];
    const leap = ends[event.key];
    if (step !== undefined) setActive((step + shown.length) % Math.max(1, shown.length));
    else if (leap !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, leap)));
    else if (event.key === 'Enter' && current !== undefined) run(current);
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex min-h-0 flex-col">
      <div className="relative border-b">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-5 top-1/2 size-4.5 -translate-y-1/2 text-ink-faint"
        />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="What do you want to do?"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          placeholder="What do you want to do?"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          // The list below is always there: Esc closes the palette.
          data-escape-closes
          className="min-h-14 w-full bg-transparent ps-13 pe-5 text-lg outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands"
        className="max-h-[min(28rem,60dvh)] overflow-y-auto overscroll-contain p-2"
      >
        {groups.map((group) => (
          <Group key={group.title} id={id} group={group} current={current} onRun={run} />
        ))}
      </div>
    </div>
  );
}

/** Whatever was typed can be looked for. */
const searchGroup = (query: string, actions: WindowActions): CommandGroup[] =>
  query.trim() === ''
    ? []
    : [
        {
          title: 'Search',
          commands: [
            {
              id: 'search-words',
              group: 'Search',
              title: `Search every message for “${query.trim()}”`,
              icon: Search,
              run: () => actions.search(query.trim()),
            },
          ],
        },
      ];

interface GroupProps {
  id: string;
  group: CommandGroup;
  current: Command | undefined;
  onRun: (command: Command) => void;
}

function Group({ id, group, current, onRun }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox; a fieldset is none.
    <div role="group" aria-label={group.title}>
      <div aria-hidden className="px-3 pt-2 pb-1 font-medium text-ink-faint text-sm">
        {group.title}
      </div>
      {group.commands.map((command) => (
        <button
          key={command.id}
          id={`${id}-${command.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={command === current}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onRun(command)}
          className={classNames(
            'flex min-h-10 w-full items-center gap-3 rounded-xl px-3 text-start',
            command === current ? 'bg-accent-soft' : 'hover:bg-ink/7',
          )}
        >
          <command.icon aria-hidden className="size-4.5 shrink-0 text-ink-soft" />
          <span dir="auto" className="min-w-0 grow truncate">
            {command.title}
          </span>
          {command.keys === undefined ? null : (
            <kbd className="shrink-0 font-sans text-ink-faint text-sm">{command.keys}</kbd>
          )}
        </button>
      ))}
    </div>
  );
}
