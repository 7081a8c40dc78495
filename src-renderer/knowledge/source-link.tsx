import { CornerUpLeft } from 'lucide-react';
import type { Statement } from '#shared/contract/knowledge.ts';

interface SourceLinkProps {
  source: Statement['source'];
  onOpen: (source: Statement['source']) => void;
}

/** The beginning of the message that taught something; goes there. */
export function SourceLink({ source, onOpen }: SourceLinkProps) {
  const excerpt = source.excerpt.replace(/\s+/g, ' ').trim();
  return (
    <button
      type="button"
      onClick={() => onOpen(source)}
      className="flex min-h-6 max-w-full items-center gap-1.5 self-start rounded text-left text-ink-soft text-sm underline decoration-line-strong underline-offset-2 hover:text-ink hover:decoration-ink"
    >
      <CornerUpLeft aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{source.role === 'user' ? 'From what you wrote: ' : 'From my reply: '}</span>
      <span className="truncate" dir="auto">
        {excerpt}
      </span>
    </button>
  );
}
