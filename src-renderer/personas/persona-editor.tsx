import { Download } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Persona } from '#shared/contract/companion.ts';
import type { ShownError } from '../api/errors.ts';
import { Group, SavedNote } from '../settings/section.tsx';
import { useDraft } from '../settings/use-draft.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { exportPersona } from './export-persona.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportButton } from './import-button.tsx';
import { type Imported, ImportPreview } from './import-preview.tsx';
import { KeepPersona } from './keep-persona.tsx';
import { PersonaFields } from './persona-fields.tsx';
import { PresetList } from './preset-list.tsx';
import { readPersonaFile } from './read-file.ts';
import { SavedList } from './saved-list.tsx';

interface PersonaEditorProps {
  /** Who it is now. */
  readonly persona: Persona;
  /** For whom this is. */
  readonly intro: ReactNode;
  /** Keeps what it became. Only complete personas come here. */
  readonly onSave: (persona: Persona) => void;
  /** A whole other persona was chosen and kept, in the place of `before`. */
  readonly onUsed?: (persona: Persona, before: Persona) => void;
  readonly isSaved: boolean;
  readonly savedNote: string;
  readonly error: ShownError | null;
}

/** Who the companion is: made by hand, begun from a preset or a saved one, or brought in a file. */
export function PersonaEditor(props: PersonaEditorProps) {
  const { intro, onSave, onUsed, isSaved, savedNote, error } = props;
  const [imported, setImported] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const importer = useRef<HTMLButtonElement>(null);
  const opened = useRef(0);
  const draft = useDraft(props.persona, (persona) => {
    if (Persona.safeParse(persona).success) onSave(persona);
  });
  const valid = Persona.safeParse(draft.value).data ?? null;

  const use = (persona: Persona) => {
    const before = valid ?? props.persona;
    setImported(null);
    setProblem(null);
    draft.commit(); // what was typed until now is what an Undo goes back to
    draft.change(persona);
    draft.commit();
    onUsed?.(persona, before);
  };
  const open = (file: File) =>
    void readPersonaFile(file).then((reading) => {
      setProblem(reading.ok ? null : reading.problem);
      if (!reading.ok) return;
      draft.commit();
      opened.current += 1;
      const { preview, fromPicture } = reading;
      setImported({ id: opened.current, preview, fileName: file.name, fromPicture });
    });
  const leaveImport = () => {
    setImported(null);
    requestAnimationFrame(() => importer.current?.focus());
  };

  const refusal =
    problem === null ? null : <Refusal key={problem} message={problem} onDismiss={() => setProblem(null)} />;
  return (
    <FileDrop onFile={open}>
      <div className="flex flex-col gap-8">
        {imported !== null ? (
          <>
            {refusal}
            <ImportPreview key={imported.id} imported={imported} onUse={use} onLeave={leaveImport} />
          </>
        ) : (
          <>
            <Group title="Start from">
              <p className="text-ink-soft">{intro}</p>
              <PresetList persona={draft.value} onUse={use} />
            </Group>
            <Group title="Saved">
              <SavedList persona={valid} onUse={use} />
              <div className="flex flex-wrap gap-2">
                <KeepPersona persona={valid} />
                <ImportButton ref={importer} onFile={open} />
                <Button
                  size="small"
                  disabled={valid === null}
                  onClick={() => {
                    if (valid !== null) exportPersona(valid);
                  }}
                >
                  <Download aria-hidden className="size-4" />
                  Export this one
                </Button>
              </div>
              {refusal}
              <p className="text-ink-soft text-sm">
                A persona’s file, or a character card as JSON or PNG; you can also drop it here. You see what
                it brings first.
              </p>
            </Group>
            <PersonaFields persona={draft.value} onChange={draft.change} onCommit={draft.commit} />
          </>
        )}
        {error === null ? null : (
          <ErrorNote
            message={error.message}
            actions={valid === null ? [] : [{ label: 'Try again', onClick: () => onSave(valid) }]}
          />
        )}
        <SavedNote shown={isSaved && imported === null}>{savedNote}</SavedNote>
      </div>
    </FileDrop>
  );
}

interface RefusalProps {
  readonly message: string;
  readonly onDismiss: () => void;
}

/** Why a file was not taken; brought into view, as a file may be dropped anywhere. */
function Refusal({ message, onDismiss }: RefusalProps) {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' }); // what it returns is no clean-up
  }, []);
  return (
    <div ref={note}>
      <ErrorNote message={message} actions={[{ label: 'Dismiss', onClick: onDismiss }]} />
    </div>
  );
}
