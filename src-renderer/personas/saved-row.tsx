import { Download, Ellipsis, Pencil, Save, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Persona } from '#shared/contract/companion.ts';
import type { SavedPersona } from '#shared/contract/personas.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { exportPersona } from './export-persona.ts';
import { TitleForm } from './title-form.tsx';
import { useOverwritePersona, useRemovePersona, useRenamePersona } from './use-personas.ts';

interface SavedRowProps {
  readonly saved: SavedPersona;
  /** What would overwrite it; null: nothing that could be kept. */
  readonly persona: Persona | null;
  readonly onUse: (persona: Persona) => void;
}

/** One saved persona: choosing it uses it, its menu has the rest. */
export function SavedRow({ saved, persona, onUse }: SavedRowProps) {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const rename = useRenamePersona();
  const overwrite = useOverwritePersona();
  const remove = useRemovePersona();
  const { title } = saved;
  const ofName = saved.persona.name === title ? '' : saved.persona.name;
  if (renaming) {
    const done = () => {
      setRenaming(false);
      requestAnimationFrame(() => row.current?.focus());
    };
    return (
      <li>
        <TitleForm
          label={`New name of “${title}”`}
          title={title}
          action="Rename"
          onCancel={done}
          onSubmit={(next) => {
            if (next !== title) rename.mutate({ id: saved.id, title: next });
            done();
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex items-center gap-1 rounded-2xl border bg-raised pr-1.5">
      <button
        ref={row}
        type="button"
        aria-label={`Use “${title}”`}
        onClick={() => onUse(saved.persona)}
        className="flex min-h-11 min-w-0 grow items-baseline gap-2 rounded-2xl px-3.5 py-2 text-left hover:bg-ink/4"
      >
        <span className="truncate font-medium">{title}</span>
        <span className="min-w-0 truncate text-ink-soft text-sm">{ofName}</span>
      </button>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`Options for “${title}”`}
            className="grid size-9 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-ink/8 hover:text-ink"
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setRenaming(true)}>
          Rename
        </MenuItem>
        <MenuItem
          icon={Save}
          disabled={persona === null}
          onSelect={() => {
            if (persona !== null) overwrite.mutate({ saved, persona });
          }}
        >
          Overwrite with the one below
        </MenuItem>
        <MenuItem icon={Download} onSelect={() => exportPersona(saved.persona)}>
          Export
        </MenuItem>
        <MenuItem icon={Trash2} tone="danger" onSelect={() => remove.mutate(saved)}>
          Delete
        </MenuItem>
      </Menu>
    </li>
  );
}
