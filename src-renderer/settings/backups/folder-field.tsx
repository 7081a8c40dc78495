import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface FolderFieldProps {
  readonly folder: string;
  /** False: the usual one, inside the data folder. */
  readonly isOwn: boolean;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onKeep: (folder: string | null) => void;
  /** Opens the system's own dialog; null: there is none here. */
  readonly onChoose: (() => void) | null;
}

/** The folder of the backups, as a whole path. */
export function FolderField({ folder, isOwn, isBusy, error, onKeep, onChoose }: FolderFieldProps) {
  const [text, setText] = useState(folder);
  const keep = () => {
    if (text.trim() !== '' && text.trim() !== folder) onKeep(text.trim());
  };
  return (
    <>
      <TextField
        label="Folder"
        hint="The whole path, such as one on another disk. It is made if it is not there; earlier backups stay where they are."
        autoComplete="off"
        spellCheck={false}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={isBusy || text.trim() === folder || text.trim() === ''} onClick={keep}>
          Use this folder
        </Button>
        {onChoose === null ? null : (
          <Button size="small" disabled={isBusy} onClick={onChoose}>
            Choose…
          </Button>
        )}
        {isOwn ? (
          <Button size="small" tone="quiet" disabled={isBusy} onClick={() => onKeep(null)}>
            Back to the usual place
          </Button>
        ) : null}
      </div>
    </>
  );
}
