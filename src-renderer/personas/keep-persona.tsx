import { BookmarkPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Persona } from '#shared/contract/companion.ts';
import type { SavedPersona } from '#shared/contract/personas.ts';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { TitleForm } from './title-form.tsx';
import { useKeepPersona, useOverwritePersona, usePersonas } from './use-personas.ts';

interface KeepPersonaProps {
  /** Null while it is not complete. */
  readonly persona: Persona | null;
  /** It is kept. */
  readonly onKept?: () => void;
}

const isNamed = (title: string) => (saved: SavedPersona) =>
  saved.title.toLowerCase() === title.trim().toLowerCase();

/** Keeps the present persona under a name; under one that is taken already, it takes that one's place. */
export function KeepPersona({ persona, onKept }: KeepPersonaProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const saved = usePersonas().data?.personas ?? [];
  const keep = useKeepPersona();
  const overwrite = useOverwritePersona();
  const close = () => {
    setOpen(false);
    keep.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!open || persona === null) {
    return (
      <Button ref={opener} size="small" disabled={persona === null} onClick={() => setOpen(true)}>
        <BookmarkPlus aria-hidden className="size-4" />
        Keep this one
      </Button>
    );
  }
  const done = () => {
    close();
    onKept?.();
  };
  return (
    <div className="w-full">
      <TitleForm
        label="Keep it as"
        hint="The name that you find it by."
        title={persona.name}
        action={(title) => (saved.some(isNamed(title)) ? 'Overwrite' : 'Keep')}
        isBusy={keep.isPending || overwrite.isPending}
        error={keep.error ? toShownError(keep.error).message : null}
        onCancel={close}
        onSubmit={(title) => {
          const taken = saved.find(isNamed(title));
          if (taken === undefined) keep.mutate({ title, persona }, { onSuccess: done });
          else overwrite.mutate({ saved: taken, persona }, { onSuccess: done });
        }}
      />
    </div>
  );
}
