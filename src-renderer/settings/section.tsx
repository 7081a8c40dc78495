import { type ReactNode, useEffect, useRef } from 'react';
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

/** Comes into view with the focus, where it is what the settings were opened for. */
export function Wanted({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!when) return;
    // After the dialog around it has taken the focus.
    const frame = requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block: 'start' });
      place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [when]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-4 outline-none">
      {children}
    </div>
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

interface SavedNoteProps {
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** A quiet word that a change was kept, in view wherever the tab is scrolled to. Heard politely by screen readers. */
export function SavedNote({ shown, children }: SavedNoteProps) {
  return (
    <div role="status" className="pointer-events-none sticky bottom-0 flex min-h-8 justify-end">
      {shown ? (
        <span className="animate-fade rounded-full bg-accent-soft px-3 py-1 text-sm">{children}</span>
      ) : null}
    </div>
  );
}
