import { useEffect, useRef } from 'react';
import type { Persona } from '#shared/contract/companion.ts';
import type { ShownError } from '../api/errors.ts';
import { Loaded } from '../settings/section.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { PersonaEditor } from './persona-editor.tsx';
import { type SessionPersona, useSessionPersona } from './use-session-persona.ts';

interface SessionPersonaDialogProps {
  /** Null: the session that is begun next. */
  readonly sessionId: string | null;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Who the companion is in one session. What is changed is kept at once; when it is closed, a note has the way back. */
export function SessionPersonaDialog({ sessionId, open, onOpenChange }: SessionPersonaDialogProps) {
  const place = useSessionPersona(sessionId);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Who you talk with">
      <Loaded data={place.persona} error={place.problem} onRetry={place.retry}>
        {(persona) => <Editor persona={persona} place={place} isNew={sessionId === null} />}
      </Loaded>
    </Dialog>
  );
}

interface EditorProps {
  readonly persona: Persona;
  readonly place: SessionPersona;
  readonly isNew: boolean;
}

function Editor({ persona, place, isNew }: EditorProps) {
  const saved = useUndoWhenClosed(persona, place.save);
  return (
    <PersonaEditor
      persona={persona}
      intro={
        isNew
          ? 'For the session that you begin next.'
          : 'For this session, from now on. What was said stays; its mood walks from where it is to where this personality rests.'
      }
      onSave={saved}
      isSaved={place.isSaved}
      savedNote="Saved for this session."
      error={place.error}
    />
  );
}

/**
 * Offers the way back to who it was when this was opened, once this is closed and it is somebody else.
 * @returns what saves, and remembers what was saved.
 */
function useUndoWhenClosed(persona: Persona, save: SessionPersona['save']): (persona: Persona) => void {
  const showToast = useToast();
  const latest = useRef({
    first: persona,
    last: persona,
    save,
    saving: Promise.resolve<ShownError | null>(null),
  });
  useEffect(() => {
    latest.current.save = save;
  });
  useEffect(() => {
    const now = latest.current;
    const refused = ({ message }: ShownError) => showToast({ message: `Not changed. ${message}` });
    const offerUndo = async () => {
      const { first, last } = now;
      if (JSON.stringify(first) === JSON.stringify(last)) return;
      now.first = last;
      const problem = await now.saving;
      if (problem !== null) return refused(problem);
      const undo = () => void now.save(first).then((error) => error && refused(error));
      showToast({
        message:
          first.name === last.name
            ? `${last.name} is another one from now on.`
            : `You talk with ${last.name} from now on.`,
        action: { label: 'Undo', onClick: undo },
      });
    };
    // A moment later: the editor keeps what is being typed when it goes away, too.
    return () => queueMicrotask(() => void offerUndo());
  }, [showToast]);
  return (next) => {
    latest.current.last = next;
    latest.current.saving = latest.current.save(next);
  };
}
