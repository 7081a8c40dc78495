import { useEffect, useMemo, useRef } from 'react';
import type { Generation } from '#shared/contract/sessions.ts';
import { HelpAnnouncement } from '../safety/help-announcement.tsx';
import { classNames } from '../ui/class-names.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import type { Edit } from './edits.ts';
import { LatestButton } from './latest-button.tsx';
import { rowAt } from './list-rows.ts';
import { MessageRow, type RowContext, unfoldedKey } from './message-row.tsx';
import { lastOwnMessage, type Transcript } from './transcript.ts';
import type { TurnState } from './turns.ts';
import type { BranchActions } from './use-branches.ts';
import { type Jump, useListScroll } from './use-list-scroll.ts';
import { useOpenDetails } from './use-open-details.ts';
import { useSummary } from './use-summary.ts';
import { useWelcome } from './use-welcome.ts';

interface MessageListProps {
  sessionId: string;
  transcript: Transcript;
  greeting: string;
  companionName: string;
  turn: TurnState;
  jump: Jump | null;
  onWriteAgain: (messageId: string, generation?: Generation) => void;
  onContinue: (messageId: string) => void;
  onQuote: (text: string) => void;
  onOpenSettings: () => void;
  canEdit: boolean;
  edit: Edit | null;
  branches: BranchActions;
}

/** The conversation, virtualised: only the rows near the view exist, however long the session is. */
export function MessageList(props: MessageListProps) {
  const { sessionId, transcript, greeting, companionName, turn, jump } = props;
  const { onWriteAgain, onContinue, onQuote, onOpenSettings, canEdit, edit, branches } = props;
  const { pendingText, busy, reply } = turn;
  const welcome = useWelcome(sessionId === '' ? null : sessionId);
  const source = { transcript, greeting, welcome, pendingText, busy, now: Date.now() };
  const list = useListScroll({ sessionId, source, jump });
  const details = useOpenDetails();
  const entered = useEnteredRows(transcript.total);
  const summary = useSummary(sessionId, transcript.total);
  const { hold } = list;
  const context = useMemo<RowContext>(() => {
    const onToggleDetails = (messageId: string) => {
      hold();
      details.toggle(messageId);
    };
    // The reader stays where the message is, however long the branch that comes.
    const select = (messageId: string) => {
      hold();
      branches.select(messageId);
    };
    const actions = { onToggleDetails, onWriteAgain, onContinue, onQuote, onOpenSettings };
    return { companionName, busy, canEdit, ...actions, branches: { ...branches, select } };
  }, [
    companionName,
    busy,
    canEdit,
    hold,
    details.toggle,
    onWriteAgain,
    onContinue,
    onQuote,
    onOpenSettings,
    branches,
  ]);
  useShownEdit(edit, transcript, list.reveal);

  return (
    <div className="relative min-h-0 grow">
      <div
        ref={list.scroller}
        role="log"
        aria-label="Conversation"
        aria-live="off"
        aria-busy={busy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard.
        tabIndex={0}
        onKeyDown={list.onKeyDown}
        className="h-full overflow-y-auto overflow-x-hidden outline-offset-[-3px] [overflow-anchor:none]"
      >
        <div ref={list.container} className="relative w-full" style={{ height: list.height }}>
          {list.items.map((item) => {
            const row = rowAt(source, item.index);
            const message = row.kind === 'message' ? row.message : null;
            return (
              <div
                key={item.key}
                ref={list.measure}
                data-index={item.index}
                data-position={row.position}
                tabIndex={-1}
                className="absolute left-0 w-full outline-none"
                style={{ top: item.start }}
              >
                <MessageRow
                  row={row}
                  context={context}
                  shown={message !== null && reply?.messageId === message.id ? reply.shown : null}
                  editText={message !== null && edit?.messageId === message.id ? edit.text : null}
                  unfolded={message !== null && details.isOpen(unfoldedKey(message.id))}
                  detailsOpen={message !== null && details.isOpen(message.id)}
                  highlighted={list.highlighted === row.position}
                  entering={entered(row.position)}
                  summary={summary?.messages === row.position ? summary : null}
                />
              </div>
            );
          })}
        </div>
      </div>
      <HelpAnnouncement last={lastOwnMessage(transcript)} />
      <EdgeFade className="top-0 h-5 bg-linear-to-b" />
      <EdgeFade className="bottom-0 h-4 bg-linear-to-t" />
      {list.pageFailed ? (
        <ErrorNote
          className="absolute inset-x-4 top-3"
          message="Some messages could not be loaded."
          actions={[{ label: 'Try again', onClick: list.retry }]}
        />
      ) : null}
      {list.atEnd ? null : <LatestButton hasNew={list.hasNew} onClick={list.toEnd} />}
    </div>
  );
}

/** A message that is changed with the arrow key may be out of view. */
function useShownEdit(
  edit: Edit | null,
  { total, messages }: Transcript,
  reveal: (position: number) => void,
) {
  const messageId = edit?.fromComposer ? edit.messageId : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the change begins.
  useEffect(() => {
    if (messageId === null) return;
    for (let position = total - 1; position >= 0 && messages.has(position); position--) {
      if (messages.get(position)?.id === messageId) return reveal(position);
    }
  }, [messageId]);
}

/** Rows fade out under the header and the composer instead of being cut. */
function EdgeFade({ className }: { className: string }) {
  return (
    <div
      aria-hidden
      className={classNames('pointer-events-none absolute inset-x-0 from-surface to-transparent', className)}
    />
  );
}

/** True the first time that a row is drawn which came after the list was opened: it moves in, once. */
function useEnteredRows(total: number): (position: number) => boolean {
  const known = useRef({ upTo: total, entering: new Set<number>() });
  useEffect(() => {
    const { current } = known;
    const timer = setTimeout(() => current.entering.clear(), 1_000);
    return () => clearTimeout(timer);
  });
  return (position) => {
    const { current } = known;
    if (position >= current.upTo) {
      current.upTo = position + 1;
      current.entering.add(position);
    }
    return current.entering.has(position);
  };
}
