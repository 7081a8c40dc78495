import { useState } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { titleOf, useSessions } from '../../sessions/use-sessions.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { Group } from '../section.tsx';
import { ExportNow } from './export-now.tsx';
import { FORMAT_CHOICES } from './words.ts';

const EVERYTHING = '';

/** Takes everything, or one session, along as a file. */
export function ExportForm() {
  const [format, setFormat] = useState<ExportFormat>('json');
  const [sessionId, setSessionId] = useState(EVERYTHING);
  const sessions = useSessions().sessions ?? [];
  const choice = { format, sessionIds: sessionId === EVERYTHING ? null : [sessionId] };
  return (
    <Group title="Take it along">
      <p>
        A copy of what is yours, in a form that other programs read too. The file is not encrypted: keep it
        safe.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="What"
          options={[
            { value: EVERYTHING, label: 'Everything' },
            ...sessions.map((session) => ({ value: session.id, label: titleOf(session) })),
          ]}
          value={sessionId}
          onValueChange={setSessionId}
        />
        <SelectField label="As" options={FORMAT_CHOICES} value={format} onValueChange={setFormat} />
      </div>
      <ExportNow choice={choice} />
    </Group>
  );
}
