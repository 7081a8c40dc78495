import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDelete, useRangePreview } from './use-deletions.ts';
import { counted, dayStart } from './words.ts';

/** Deletes what was said between two days, once it is said how much that is. */
export function DeleteRange() {
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const { range: remove, isBusy, error } = useDelete();
  const from = dayStart(first);
  const until = dayStart(last, 1);
  const range = from !== null && until !== null && from < until ? { from, until } : null;
  const preview = useRangePreview(range);
  const found = range === null ? undefined : preview.data;
  const isTurned = from !== null && until !== null && from >= until;
  return (
    <Disclosure title="Delete a range of time">
      <p>What you said on these days and the replies to it go; what was said before and after stays.</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="First day"
          type="date"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
        <TextField
          label="Last day"
          type="date"
          value={last}
          error={isTurned ? 'The last day is before the first one.' : null}
          onChange={(event) => setLast(event.target.value)}
        />
      </div>
      <p role="status" className="text-ink-soft">
        {found === undefined
          ? null
          : found.messages === 0
            ? 'Nothing was said then.'
            : `${counted(found.messages, 'message')}, among them ${counted(found.sessions, 'whole session')}.`}
      </p>
      {error === null ? null : <ErrorNote message={error.message} />}
      <Button
        tone="danger"
        className="self-start"
        disabled={range === null || !found?.messages || isBusy}
        onClick={() => {
          if (range === null) return;
          remove(range, () => {
            setFirst('');
            setLast('');
          });
        }}
      >
        Delete these messages
      </Button>
    </Disclosure>
  );
}
