import { useState } from 'react';
import { MOST_EXPORTED } from '#shared/contract/export-limit.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { ExportNow } from '../settings/your-data/export-now.tsx';
import { FORMAT_CHOICES } from '../settings/your-data/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { namesOf } from './use-session-actions.ts';

export interface ExportDialogProps {
  /** Null: closed. */
  sessions: readonly Session[] | null;
  onClose: () => void;
}

/** Takes one or several sessions along as one file. */
export function ExportDialog({ sessions, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('json');
  const chosen = sessions ?? [];
  const tooMany = chosen.length > MOST_EXPORTED;
  return (
    <Dialog
      open={sessions !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Export ${namesOf(chosen)}`}
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">
          A copy in a form that other programs read too. The file is not encrypted: keep it safe.
        </p>
        <SelectField label="As" options={FORMAT_CHOICES} value={format} onValueChange={setFormat} />
        {tooMany ? (
          <p role="alert">
            At most {MOST_EXPORTED} sessions fit one file of chosen ones. Export everything in the settings
            instead.
          </p>
        ) : (
          <ExportNow choice={{ format, sessionIds: chosen.map(({ id }) => id) }} />
        )}
      </div>
    </Dialog>
  );
}
