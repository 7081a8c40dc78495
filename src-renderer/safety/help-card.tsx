import { HeartHandshake } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import type { Concern } from '#shared/safety/concern.ts';
import { DIRECTORIES, type HelpOfCountry, linesFor } from '#shared/safety/help-lines.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { CountryField } from './country-field.tsx';
import { headingFor, introductionFor, WHY_SHOWN } from './help-words.ts';
import { useDismissHelp } from './use-dismiss-help.ts';
import { useHelpCountry } from './use-help-country.ts';

/** Help lines under a message that says that somebody may be in danger; put away, one quiet word is left of them. */
export function Help({ message }: { readonly message: Message }) {
  const { dismiss, error } = useDismissHelp(message);
  const place = useRef<HTMLDivElement | null>(null);
  const toggle = (dismissed: boolean) => {
    dismiss(dismissed);
    // What was pressed goes away with this: the focus must not be lost with it.
    place.current?.focus();
  };
  if (message.concern === null) return null;
  return (
    <div ref={place} tabIndex={-1} className="mt-1 flex w-full flex-col items-end outline-none">
      {message.helpDismissed ? (
        <Button tone="quiet" size="small" onClick={() => toggle(false)}>
          Help lines
        </Button>
      ) : (
        <HelpCard concern={message.concern} onDismiss={() => toggle(true)} />
      )}
      {error === null ? null : <ErrorNote message={error.message} />}
    </div>
  );
}

function HelpCard({ concern, onDismiss }: { readonly concern: Concern; readonly onDismiss: () => void }) {
  const help = useHelpCountry();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex w-full max-w-[34rem] animate-fade flex-col gap-4 rounded-3xl border border-line bg-raised px-5 py-4 text-left"
    >
      <div className="flex flex-col gap-1">
        <h2 id={id} className="flex items-center gap-2.5 font-semibold">
          <HeartHandshake aria-hidden className="size-5 shrink-0 text-accent" />
          {headingFor(concern)}
        </h2>
        <p className="text-ink-soft">{introductionFor(concern)}</p>
      </div>
      {help === null ? null : <Lines concern={concern} help={help} />}
      <CountryField label="Your country" />
      <p className="text-sm">
        {help === null ? 'Help lines of every country: ' : 'More lines, and other countries: '}
        {DIRECTORIES.map(({ name, url }, index) => (
          <span key={url}>
            {index === 0 ? null : ', '}
            <Outside url={url}>{name}</Outside>
          </span>
        ))}
      </p>
      <div className="flex items-end justify-between gap-4">
        <p className="text-ink-soft text-sm">{WHY_SHOWN}</p>
        <Button size="small" onClick={onDismiss}>
          Not now
        </Button>
      </div>
    </section>
  );
}

function Lines({ concern, help }: { readonly concern: Concern; readonly help: HelpOfCountry }) {
  return (
    <ul className="flex flex-col gap-3">
      {linesFor(concern, help).map(({ name, number, note, url }) => (
        <Line key={number} name={name} number={number} note={note} url={url} />
      ))}
      <Line name="Emergency" number={help.emergency} note="If life is in danger right now" url={null} />
    </ul>
  );
}

interface LineProps {
  readonly name: string;
  readonly number: string;
  readonly note: string | null;
  readonly url: string | null;
}

/** A number to read and to copy: this window dials nothing. */
function Line({ name, number, note, url }: LineProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="flex flex-col">
        <span>{url === null ? name : <Outside url={url}>{name}</Outside>}</span>
        {note === null ? null : <span className="text-ink-soft text-sm">{note}</span>}
      </span>
      <span className="flex items-center gap-3">
        <span className="select-text font-semibold text-lg tabular-nums">{number}</span>
        <CopyButton text={number} what={`the number of ${name}, ${number}`} />
      </span>
    </li>
  );
}

function Outside({ url, children }: { readonly url: string; readonly children: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
    >
      {children}
    </a>
  );
}
