import type { Session, SessionSort } from '#shared/contract/sessions.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { listEntries } from './list-entries.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { SessionWish } from './session-dialogs.tsx';
import { SessionList } from './session-list.tsx';
import type { RowActions } from './session-menu.tsx';
import { useFolderList } from './use-folder-list.ts';
import type { Selection } from './use-selection.ts';
import { namesOf, type SessionActions } from './use-session-actions.ts';
import { useSessionView } from './use-sessions.ts';

interface AllSessionsProps {
  archived: boolean;
  sort: SessionSort;
  activeId: string | null;
  selection: Selection;
  actions: SessionActions;
  onOpen: (sessionId: string) => void;
  /** Sessions are going away; the one beside them in the list, if any, is the next to show. */
  onRemoved: (gone: readonly Session[], neighbour: Session | null) => void;
  /** Asks for a dialog about sessions. */
  onWish: (wish: SessionWish) => void;
}

/** The list, or the archive, with what can be done to one session or to several. */
export function AllSessions(props: AllSessionsProps) {
  const { archived, sort, activeId, selection, actions, onOpen, onRemoved, onWish } = props;
  const view = useSessionView({ archived, sort, folderId: null });
  const { sessions } = view;
  const folders = useFolderList(sort, sessions ?? [], actions);
  const entries = listEntries({
    sessions: sessions ?? [],
    sort,
    folders: archived ? null : (folders.folders ?? []),
    inFolder: folders.inFolder,
    isOpen: folders.isOpen,
    now: Date.now(),
  });
  const trash = (gone: readonly Session[]) => {
    const rows = entries.flatMap((entry) => (entry.kind === 'session' ? [entry.session] : []));
    const at = rows.findIndex(({ id }) => id === gone[0]?.id);
    // The next one that stays, or the one before.
    const around = [...rows.slice(Math.max(0, at)), ...rows.slice(0, Math.max(0, at)).reverse()];
    onRemoved(gone, around.find((each) => !gone.some(({ id }) => id === each.id)) ?? null);
    actions.trash(gone);
  };
  const archive = (some: readonly Session[]) =>
    actions.place(
      some,
      { archived: !archived },
      archived ? `${namesOf(some)}: back in the list.` : `${namesOf(some)}: archived.`,
    );
  const rowActions: RowActions = {
    open: ({ id }) => onOpen(id),
    rename: actions.rename,
    pin: (session) => actions.place([session], { pinned: !session.pinned }),
    archive: (session) => archive([session]),
    move: (some) => onWish({ kind: 'move', sessions: some }),
    export: (some) => onWish({ kind: 'export', sessions: some }),
    trash: (session) => trash([session]),
  };
  const withSelection = (work: (some: readonly Session[]) => void) => () => {
    work(selection.sessions);
    selection.end();
  };

  if (sessions === undefined) return <NotThere error={view.error} onRetry={() => void view.refetch()} />;
  return (
    <>
      {entries.length === 0 ? (
        <p className="grow px-6 pt-6 text-ink-soft">
          {archived
            ? 'Nothing is archived. What you put away here stays in the search and keeps its place in your story.'
            : 'No sessions yet. Say something, and the conversation will be kept here.'}
        </p>
      ) : (
        <SessionList
          entries={entries}
          activeId={activeId}
          actions={rowActions}
          selection={selection}
          folders={folders}
          onEnd={view.hasNextPage && !view.isFetchingNextPage ? () => void view.fetchNextPage() : null}
        />
      )}
      {selection.on ? (
        <SelectionBar
          count={selection.sessions.length}
          archived={archived}
          onArchive={withSelection(archive)}
          onMove={withSelection(rowActions.move)}
          onExport={withSelection(rowActions.export)}
          onTrash={withSelection(trash)}
          onEnd={selection.end}
        />
      ) : null}
    </>
  );
}

function NotThere({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error !== null) {
    return (
      <ErrorNote
        className="mx-3"
        message={toShownError(error).message}
        actions={[{ label: 'Try again', onClick: onRetry }]}
      />
    );
  }
  return (
    <div className="flex flex-col gap-2 px-4 pt-4 [animation:fade_200ms_200ms_ease-out_both]">
      <Skeleton className="h-9" />
      <Skeleton className="h-9" />
      <Skeleton className="h-9" />
    </div>
  );
}
