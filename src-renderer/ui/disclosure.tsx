import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  title: string;
  /** What is set there, in a few words beside the title. */
  summary?: ReactNode;
  children: ReactNode;
}

/** A part of a page that is folded away until somebody wants it. */
export function Disclosure({ title, summary, children }: DisclosureProps) {
  return (
    <details className="group rounded-2xl border px-4 open:pb-4">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-1">
        <span className="font-medium">{title}</span>
        <span className="min-w-0 grow text-ink-soft text-sm">{summary}</span>
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-4 pt-1">{children}</div>
    </details>
  );
}
