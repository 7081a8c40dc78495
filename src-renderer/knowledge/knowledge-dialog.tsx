import { useDeferredValue, useState } from 'react';
import type { Statement } from '#shared/contract/knowledge.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { toShownError } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { controlClasses } from '../ui/text-field.tsx';
import { OffSwitches } from './off-switches.tsx';
import { StatementItem } from './statement-item.tsx';
import { useStatementActions, useStatements } from './use-knowledge.ts';
import { groupsOf } from './words.ts';

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 8;

export interface KnowledgeDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The session that is on screen, with a switch of its own. */
  session: Session | null;
  onOpenSource: (source: Statement['source']) => void;
}

/** Everything that the companion knows about the person and about itself, to see, change, pin and forget. */
export function KnowledgeDialog({ open, onOpenChange, session, onOpenSource }: KnowledgeDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="What I know">
      <div className="flex min-h-[min(34rem,calc(100dvh-10rem))] flex-col gap-6">
        <OffSwitches session={session} />
        <Statements onOpenSource={onOpenSource} />
      </div>
    </Dialog>
  );
}

function Statements({ onOpenSource }: Pick<KnowledgeDialogProps, 'onOpenSource'>) {
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search.trim());
  const found = useStatements(query);
  const { update, forget } = useStatementActions();
  if (found.error !== null) {
    return (
      <ErrorNote
        message={toShownError(found.error).message}
        actions={[{ label: 'Try again', onClick: () => void found.refetch() }]}
      />
    );
  }
  if (found.data === undefined) return <Skeleton className="h-40" />;
  const { statements, total, more } = found.data;
  return (
    <>
      {total < SEARCHED_FROM && search === '' ? null : (
        <input
          type="text"
          inputMode="search"
          aria-label="Search what I know"
          placeholder={`Search ${total} statements`}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.target.value)}
          className={controlClasses('min-h-10 rounded-full')}
        />
      )}
      <p role="status" className="sr-only">
        {query === '' ? '' : `${statements.length} found`}
      </p>
      {groupsOf(statements).map(({ title, statements: own, empty }) =>
        query !== '' && own.length === 0 ? null : (
          <section key={title} aria-label={title} tabIndex={-1} className="flex flex-col gap-2 outline-none">
            <h3 className="font-semibold text-lg">{title}</h3>
            {own.length === 0 ? <p className="text-ink-soft">{empty}</p> : null}
            <ul className="flex flex-col gap-2">
              {own.map((statement) => (
                <StatementItem
                  key={statement.id}
                  statement={statement}
                  onOpenSource={onOpenSource}
                  onReword={(words) => update.mutate({ statementId: statement.id, words })}
                  onPin={(pinned) => update.mutate({ statementId: statement.id, pinned })}
                  onForget={() => forget.mutate(statement)}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      {query !== '' && statements.length === 0 ? (
        <p className="text-ink-soft">Nothing that I know has these words.</p>
      ) : null}
      {more ? (
        <p className="text-ink-soft text-sm">There is more; search for what you do not see here.</p>
      ) : null}
    </>
  );
}
