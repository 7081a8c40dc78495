import { SquarePen } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { SearchHit } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { SessionList } from './session-list.tsx';
import { useRemoveSession, useRenameSession, useSessions } from './use-sessions.ts';

interface SessionsPanelProps {
  activeId: string | null;
  onOpen: (sessionId: string) => void;
  onOpenHit: (hit: SearchHit) => void;
  onNew: () => void;
  /** The session is going away; the one beside it in the list, if any, is the next to show. */
  onRemoved: (session: Session, neighbour: Session | null) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** New, search, and the list of sessions or of what the search found. */
export function SessionsPanel(props: SessionsPanelProps) {
  const { activeId, onOpen, onOpenHit, onNew, onRemoved, searchRef } = props;
  const [text, setText] = useState('');
  const searching = text.trim() !== '';

  const focusResults = () => {
    const first = searching ? '[data-search-hit]' : '[data-session-row][tabindex="0"]';
    document.querySelector<HTMLElement>(first)?.focus();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-3 p-3">
        <Button tone="primary" className="w-full" onClick={onNew}>
          <SquarePen aria-hidden className="size-4.5" />
          New session
        </Button>
        <SearchBox text={text} onText={setText} onArrowDown={focusResults} fieldRef={searchRef} />
      </div>
      {searching ? (
        <SearchResults text={text} onOpen={onOpenHit} />
      ) : (
        <nav aria-label="Sessions" className="flex min-h-0 grow flex-col">
          <AllSessions activeId={activeId} onOpen={onOpen} onRemoved={onRemoved} />
        </nav>
      )}
    </div>
  );
}

function AllSessions({
  activeId,
  onOpen,
  onRemoved,
}: Pick<SessionsPanelProps, 'activeId' | 'onOpen' | 'onRemoved'>) {
  const { sessions, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useSessions();
  const rename = useRenameSession();
  const remove = useRemoveSession((session) => onOpen(session.id));
  if (sessions === undefined) {
    return isError ? (
      <ErrorNote
        className="mx-3"
        message={toShownError(error).message}
        actions={[{ label: 'Try again', onClick: () => void refetch() }]}
      />
    ) : (
      <div className="flex flex-col gap-2 px-4 pt-4 [animation:fade_200ms_200ms_ease-out_both]">
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
      </div>
    );
  }
  if (sessions.length === 0) {
    return (
      <p className="px-6 pt-6 text-ink-soft">
        No sessions yet. Say something, and the conversation will be kept here.
      </p>
    );
  }
  return (
    <SessionList
      sessions={sessions}
      activeId={activeId}
      onOpen={onOpen}
      onRename={(sessionId, title) => rename.mutate({ sessionId, title })}
      onRemove={(session) => {
        const index = sessions.indexOf(session);
        onRemoved(session, sessions[index + 1] ?? sessions[index - 1] ?? null);
        remove.mutate(session);
      }}
      onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
    />
  );
}
