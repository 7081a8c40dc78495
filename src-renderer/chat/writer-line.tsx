import { ChevronDown, UserRoundCog } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Message, Writing } from '#shared/contract/messages.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { useProviders } from '../settings/use-providers.ts';
import { classNames } from '../ui/class-names.ts';
import { DeleteReply } from './delete-message.tsx';
import { absenceWords, writerOf, writingFacts } from './writing-words.ts';

interface WriterLineProps {
  reply: Message;
  open: boolean;
  onToggle: () => void;
  /** What else can be done with the reply, in the same line. */
  children: ReactNode;
}

const NO_NAMES: readonly ProviderInfo[] = [];

/** Who wrote a reply, in one quiet line that opens to what it took; and plainly, where somebody stood in. */
export function WriterLine({ reply, open, onToggle, children }: WriterLineProps) {
  const id = useId();
  const names = useProviders().data?.providers ?? NO_NAMES;
  const writer = writerOf(reply, names);
  const { writing } = reply;
  if (writer === null || writing === null) {
    return (
      <div className="flex flex-wrap items-center gap-x-1">
        {writer === null ? null : <p className="text-ink-faint text-sm">Written by {writer}</p>}
        {children}
      </div>
    );
  }
  return (
    <div className="flex w-full flex-col items-start gap-1">
      {writing.insteadOf.length === 0 ? null : (
        <StoodIn writer={writer} absences={absenceWords(writing, names)} />
      )}
      <div className="flex max-w-full flex-wrap items-center gap-x-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          className="-ms-2.5 inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full px-2.5 text-start text-ink-faint text-sm transition-colors duration-150 hover:bg-ink/7 hover:text-ink"
        >
          <span className="min-w-0 wrap-anywhere">
            {writing.insteadOf.length === 0 ? `Written by ${writer}` : 'What it took'}
          </span>
          <ChevronDown
            aria-hidden
            className={classNames('size-4 shrink-0 transition-transform duration-150', open && 'rotate-180')}
          />
        </button>
        {children}
      </div>
      {open ? <Details id={id} reply={{ ...reply, writing }} names={names} /> : null}
    </div>
  );
}

function StoodIn({ writer, absences }: { writer: string; absences: readonly string[] }) {
  return (
    <div className="flex gap-2 rounded-xl bg-ink/5 px-3.5 py-2 text-ink-soft text-sm">
      <UserRoundCog aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        {absences.length === 1 ? (
          <p>
            Written by {writer}, because {absences[0]}
          </p>
        ) : (
          <>
            <p>Written by {writer}, because</p>
            <ul className="list-disc ps-5">
              {absences.map((absence) => (
                <li key={absence}>{absence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

interface DetailsProps {
  id: string;
  reply: Message & { writing: Writing };
  names: readonly ProviderInfo[];
}

function Details({ id, reply, names }: DetailsProps) {
  return (
    <section
      id={id}
      aria-label="How this reply was written"
      className="w-[27rem] max-w-full animate-enter rounded-2xl border bg-raised p-4 text-sm shadow-soft"
    >
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-x-4 gap-y-2">
        {writingFacts(reply, names).map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-faint">{name}</dt>
            <dd className="tabular-nums wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <DeleteReply message={reply} />
    </section>
  );
}
