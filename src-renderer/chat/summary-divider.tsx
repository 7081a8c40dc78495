import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Summary } from '#shared/contract/sessions.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useChangeSummary } from './use-summary.ts';

interface SummaryDividerProps {
  readonly sessionId: string;
  readonly summary: Summary;
}

/** Between what a prompt is told word for word and what it is told summed up; opens to the summary. */
export function SummaryDivider({ sessionId, summary }: SummaryDividerProps) {
  const [isOpen, setOpen] = useState(false);
  const { renew, remove, isPending, error } = useChangeSummary(sessionId);
  const id = useId();
  const { messages, madeBy, text } = summary;
  return (
    <div className="mb-3 flex flex-col items-center gap-3 text-ink-soft text-sm">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="inline-flex min-h-8 items-center gap-2 rounded-full bg-ink/5 px-3 transition-colors duration-150 hover:bg-ink/10 hover:text-ink"
      >
        Summary of {messages.toLocaleString('en')} earlier messages
        <ChevronDown
          aria-hidden
          className={classNames('size-4 transition-transform duration-150', isOpen && 'rotate-180')}
        />
      </button>
      {isOpen ? (
        <section
          id={id}
          aria-label="Summary of earlier messages"
          className="flex w-full animate-fade flex-col gap-3 rounded-2xl border border-line bg-raised px-4 py-3"
        >
          <p>
            Your messages are all here. This is what the companion is told of those above, since a model
            cannot be given all of them each time.{' '}
            {madeBy === 'device' ? 'Made on this machine.' : 'Made by the model that writes the replies.'}
          </p>
          <p dir="auto" className="select-text whitespace-pre-wrap wrap-anywhere text-ink">
            {text}
          </p>
          {error === null ? null : <ErrorNote message={error.message} />}
          <div className="flex flex-wrap gap-2">
            <Button size="small" disabled={isPending} onClick={renew}>
              Make anew
            </Button>
            <Button size="small" tone="quiet" disabled={isPending} onClick={remove}>
              Delete
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}
