import { useState } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { isDesktop } from '../../api/link.ts';
import { titleOf, useSessions } from '../../sessions/use-sessions.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Group } from '../section.tsx';
import { Progress } from './progress.tsx';
import { downloadAddress, useSave } from './use-export.ts';
import { counted, FORMAT_CHOICES } from './words.ts';

const EVERYTHING = '';

/** Takes everything, or one session, along as a file. */
export function ExportForm() {
  const [format, setFormat] = useState<ExportFormat>('json');
  const [sessionId, setSessionId] = useState(EVERYTHING);
  const sessions = useSessions().sessions ?? [];
  const choice = { format, sessionId: sessionId === EVERYTHING ? null : sessionId };
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
      {isDesktop() ? <Save choice={choice} /> : <Download choice={choice} />}
    </Group>
  );
}

type Choice = Parameters<typeof downloadAddress>[0];

/** In a browser: the file comes as any other download does. */
function Download({ choice }: { readonly choice: Choice }) {
  return (
    <a
      href={downloadAddress(choice)}
      download
      className="inline-flex min-h-10 items-center self-start rounded-full border border-line-strong/60 px-4.5 font-medium text-[0.95rem] hover:bg-ink/5"
    >
      Export
    </a>
  );
}

function Save({ choice }: { readonly choice: Choice }) {
  const { state, save, cancel } = useSave();
  const isWriting = state.at === 'writing';
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={isWriting} onClick={() => save(choice)}>
          Export…
        </Button>
        {isWriting ? (
          <Button tone="quiet" onClick={cancel}>
            Cancel
          </Button>
        ) : null}
        <span role="status" className="min-w-0 wrap-anywhere text-ink-soft text-sm">
          {state.at === 'saved' ? `Saved as ${state.name}.` : null}
          {isWriting && state.done > 0 ? `${counted(state.done, 'message')} written.` : null}
        </span>
      </div>
      {isWriting && state.total > 0 ? (
        <Progress label="Export" done={state.done} total={state.total} />
      ) : null}
      {state.at === 'failed' ? <ErrorNote message={state.error.message} /> : null}
    </div>
  );
}
