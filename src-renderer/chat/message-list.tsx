import { useEffect, useMemo, useRef } from 'react';
import type { Generation } from '#shared/contract/sessions.ts';
import { classNames } from '../ui/class-names.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LatestButton } from './latest-button.tsx';
import { rowAt } from './list-rows.ts';
import { MessageRow, type RowContext } from './message-row.tsx';
import type { Transcript } from './transcript.ts';
import type { TurnState } from './turns.ts';
import { type Jump, useListScroll } from './use-list-scroll.ts';
import { useOpenDetails } from './use-open-details.ts';
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
  onOpenSettings: () => void;
}

/** The conversation, virtualised: only the rows near the view exist, however long the session is. */
export function MessageList(props: MessageListProps) {
  const { sessionId, transcript, greeting, companionName, turn, jump } = props;
  const { onWriteAgain, onContinue, onOpenSettings } = props;
  const { pendingText, busy, reply } = turn;
  const welcome = useWelcome(sessionId === '' ? null : sessionId);
  const source = { transcript, greeting, welcome, pendingText, busy, now: Date.now() };
  const list = useListScroll({ sessionId, source, jump });
  const details = useOpenDetails();
  const entered = useEnteredRows(transcript.total);
  const { hold } = list;
  const context = useMemo<RowContext>(() => {
    const onToggleDetails = (messageId: string) => {
      hold();
      details.toggle(messageId);
    };
    return { companionName, busy, onToggleDetails, onWriteAgain, onContinue, onOpenSettings };
  }, [companionName, busy, hold, details.toggle, onWriteAgain, onContinue, onOpenSettings]);

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
                  detailsOpen={message !== null && details.isOpen(message.id)}
                  highlighted={list.highlighted === row.position}
                  entering={entered(row.position)}
                />
              </div>
            );
          })}
        </div>
      </div>
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
