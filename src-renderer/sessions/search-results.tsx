import type { KeyboardEvent } from 'react';
import type { SearchHit } from '#shared/contract/messages.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { toShownError } from '../api/errors.ts';
import { dayName } from '../ui/dates.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { SearchFilters } from './search-input.ts';
import { useSearch } from './use-search.ts';

interface SearchResultsProps {
  text: string;
  filters: SearchFilters;
  onOpen: (hit: SearchHit) => void;
}

/** What the search found, newest first; opening a hit goes to its message. */
export function SearchResults({ text, filters, onOpen }: SearchResultsProps) {
  const search = useSearch(text, filters);
  const hits = search.data?.hits;
  return (
    <div className="min-h-0 grow overflow-y-auto px-2 pb-2">
      <p role="status" className="px-3.5 pt-3 pb-1 font-medium text-ink-faint text-sm">
        {hits === undefined ? 'Searching…' : countOf(hits.length)}
      </p>
      {search.isError ? (
        <ErrorNote
          message={toShownError(search.error).message}
          actions={[{ label: 'Try again', onClick: () => void search.refetch() }]}
        />
      ) : null}
      {search.isPending ? <Skeleton className="mx-2 h-16" /> : null}
      {hits?.length === 0 ? (
        <p className="px-3.5 text-ink-soft">
          Try fewer letters, another word, or fewer filters. Search looks into every message.
        </p>
      ) : null}
      <ul onKeyDown={walk}>
        {hits?.map((hit) => (
          <li key={hit.messageId}>
            <Hit hit={hit} onOpen={() => onOpen(hit)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The arrow keys go from hit to hit, and up from the first one back to the field. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-search-hit]')];
  const at = rows.indexOf(document.activeElement as HTMLElement) + by;
  const next = at < 0 ? document.querySelector<HTMLElement>('search input') : rows[at];
  if (next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

const countOf = (count: number): string =>
  count === 0
    ? 'Nothing found'
    : count === 1
      ? '1 message'
      : count >= 50
        ? 'The newest 50 messages'
        : `${count} messages`;

function Hit({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) {
  return (
    <button
      type="button"
      data-search-hit
      onClick={onOpen}
      className="flex w-full flex-col gap-0.5 rounded-2xl px-3.5 py-2 text-start transition-colors duration-150 hover:bg-ink/6"
    >
      <span className="flex w-full items-baseline gap-2 text-ink-faint text-sm">
        {hit.primary === null ? null : (
          <span role="img" aria-label={hit.primary} className="font-emoji">
            {EMOTIONS[hit.primary].emoji}
          </span>
        )}
        <span dir="auto" className="min-w-0 grow truncate">
          {hit.sessionTitle ?? 'Untitled session'}
        </span>
        <span className="shrink-0">{dayName(hit.createdAt, Date.now())}</span>
      </span>
      <span className="line-clamp-3 w-full wrap-anywhere text-[0.95rem] leading-snug" dir="auto">
        {hit.role === 'user' ? 'You: ' : ''}
        {hit.snippet.map((part, index) =>
          part.hit ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet never change.
            <mark key={index} className="rounded-sm bg-accent-soft px-0.5 font-medium text-ink">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </span>
    </button>
  );
}
