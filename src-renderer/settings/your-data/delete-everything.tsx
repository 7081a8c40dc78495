import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useDelete } from './use-deletions.ts';

/** Deletes everything, after a second question, and not before it can no longer be taken back. */
export function DeleteEverything() {
  const [sure, setSure] = useState(false);
  const { everything, isBusy, error } = useDelete();
  return (
    <Disclosure title="Delete everything">
      <p>
        All conversations, what was read from them, what the companion learnt and felt, what you taught it,
        your settings, keys and passwords, the log of requests, backups and logs in the data folder. Copies
        that you exported stay where you put them.
      </p>
      <label className="flex items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={sure}
          onChange={(event) => setSure(event.target.checked)}
        />
        <span>Yes, all of it. I have exported what I want to keep.</span>
      </label>
      {error === null ? null : <ErrorNote message={error.message} />}
      <Button
        tone="danger"
        className="self-start"
        disabled={!sure || isBusy}
        onClick={() => everything(() => setSure(false))}
      >
        Delete everything
      </Button>
    </Disclosure>
  );
}
