import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { type ShownError, toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { STORY } from './words.ts';

interface PartProps {
  readonly title: string;
  /** What one looks at, and what it does not mean. */
  readonly about?: ReactNode;
  /** The same as a table; left out: it is one already. */
  readonly table?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One thing to look at, with its words, and the same as a table on demand. */
export function Part({ title, about, table, actions, children }: PartProps) {
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? ChartLine : Table2;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 rounded-3xl border bg-raised p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={heading} className="grow font-semibold text-lg">
          {title}
        </h3>
        {actions}
        {table === undefined ? null : (
          <Button tone="quiet" size="small" onClick={() => setAsTable(!asTable)}>
            <Icon aria-hidden className="size-4" />
            {asTable ? STORY.asChart : STORY.asTable}
          </Button>
        )}
      </header>
      {about === undefined ? null : <div className="-mt-1 max-w-prose text-ink-soft text-sm">{about}</div>}
      {asTable ? table : children}
    </section>
  );
}

interface LoadedProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly isError: boolean;
    readonly refetch: () => unknown;
  };
  /** In the shape of what is loading. */
  readonly skeleton: string;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for once it is there; its shape until then, and what to do where it cannot be had. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const error: ShownError = toShownError(query.error);
    return (
      <ErrorNote
        message={error.message}
        actions={[{ label: STORY.retry, onClick: () => void query.refetch() }]}
      />
    );
  }
  return (
    <>
      <p role="status" className="sr-only">
        {STORY.loading}
      </p>
      <Skeleton className={skeleton} />
    </>
  );
}
