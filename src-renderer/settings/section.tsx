import type { ReactNode } from 'react';
import type { ShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** A titled group within a tab of the settings. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-semibold text-lg">{title}</h3>
      {children}
    </section>
  );
}

interface LoadedProps<T> {
  readonly data: T | undefined;
  readonly error: ShownError | null;
  readonly onRetry: () => void;
  readonly children: (data: T) => ReactNode;
}

/** What a tab shows until its data is there, and where it cannot be had. */
export function Loaded<T>({ data, error, onRetry, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data);
  if (error !== null) {
    return <ErrorNote message={error.message} actions={[{ label: 'Try again', onClick: onRetry }]} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-6 w-48" />
      <Skeleton className="h-24" />
      <Skeleton className="h-24" />
    </div>
  );
}

/** A quiet word that a change was kept. Heard politely by screen readers. */
export function SavedNote({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return (
    <p role="status" className="min-h-6 text-ink-soft text-sm">
      {shown ? <span className="animate-fade">{children}</span> : null}
    </p>
  );
}
