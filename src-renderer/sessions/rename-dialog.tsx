import { useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

const LONGEST_TITLE = 200;

interface RenameDialogProps {
  /** Null: closed. */
  session: Session | null;
  onClose: () => void;
  onRename: (session: Session, title: string) => void;
}

/** Renames a session from anywhere; in the list it is done in place. */
export function RenameDialog({ session, onClose, onRename }: RenameDialogProps) {
  return (
    <Dialog
      open={session !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Rename this session"
    >
      {session === null ? null : (
        <TitleForm
          title={session.title ?? ''}
          onKeep={(title) => {
            if (title !== session.title) onRename(session, title);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

function TitleForm({ title, onKeep }: { title: string; onKeep: (title: string) => void }) {
  const [text, setText] = useState(title);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onKeep(text.trim());
      }}
    >
      <div className="min-w-48 grow">
        <TextField
          label="Title of the session"
          value={text}
          maxLength={LONGEST_TITLE}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit" tone="primary" disabled={text.trim() === ''}>
        Rename
      </Button>
    </form>
  );
}
