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
      <summary className="flex min-h-11 items-center gap-3 py-1.5">
        <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
          <span className="font-medium">{title}</span>
          <span className="min-w-0 text-ink-soft text-sm wrap-anywhere">{summary}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-4 pt-1">{children}</div>
    </details>
  );
}
