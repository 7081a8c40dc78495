import { memo } from 'react';
import type { Generation, Summary } from '#shared/contract/sessions.ts';
import { classNames } from '../ui/class-names.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { BeingDeleted, useIsDeleted } from './delete-message.tsx';
import { type ListRow, sameRow } from './list-rows.ts';
import { MessageText } from './message-text.tsx';
import { NoReplyYet } from './no-reply-yet.tsx';
import { ReplyFrame, ReplyMessage } from './reply-message.tsx';
import { SummaryDivider } from './summary-divider.tsx';
import { TypingDots } from './typing-dots.tsx';
import type { BranchActions } from './use-branches.ts';
import { PendingMessage, UserMessage } from './user-message.tsx';

export interface RowContext {
  readonly companionName: string;
  readonly busy: boolean;
  /** Opens and closes what is folded away under a message: its reading, or how a reply was written. */
  onToggleDetails(messageId: string): void;
  onWriteAgain(messageId: string, generation?: Generation): void;
  onContinue(messageId: string): void;
  /** Puts it into the message field. */
  onQuote(text: string): void;
  onOpenSettings(): void;
  /** Whether the person's messages can be changed now. */
  readonly canEdit: boolean;
  readonly branches: BranchActions;
}

/** Under which a long message's being shown whole is kept, beside its details. */
export const unfoldedKey = (messageId: string): string => `text of ${messageId}`;

interface MessageRowProps {
  row: ListRow;
  context: RowContext;
  /** The part shown of the reply that is being written; null for every other row. */
  shown: string | null;
  /** What the person has typed so far in place of this message; null: it is not being changed. */
  editText: string | null;
  detailsOpen: boolean;
  /** A long message is shown whole. */
  unfolded: boolean;
  highlighted: boolean;
  /** It came while the reader looked on. */
  entering: boolean;
  /** What the prompts are told of everything above this row; null for every other row. */
  summary: Summary | null;
}

const sameProps = ({ row: before, ...a }: MessageRowProps, { row, ...b }: MessageRowProps): boolean =>
  sameRow(before, row) && (Object.keys(b) as (keyof typeof b)[]).every((name) => a[name] === b[name]);

/** One row of the conversation. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { row, highlighted, entering, summary } = props;
  return (
    <div
      className={classNames(
        'mx-auto w-full max-w-[46rem] px-4 py-2.5 sm:px-6',
        entering && 'animate-enter',
        'rounded-3xl transition-colors duration-700',
        highlighted && 'bg-accent-soft/60',
      )}
    >
      {summary === null || row.kind !== 'message' ? null : (
        <SummaryDivider sessionId={row.message.sessionId} summary={summary} />
      )}
      {row.day === null ? null : (
        <p className="mb-3 text-center text-ink-faint text-sm">
          <span className="rounded-full bg-ink/5 px-3 py-1">{row.day}</span>
        </p>
      )}
      <RowContent {...props} />
      {row.kind === 'message' && row.welcome !== null ? (
        <div className="pt-5">
          <ReplyFrame label={`${props.context.companionName}, welcome back`}>
            <MessageText text={row.welcome} />
          </ReplyFrame>
        </div>
      ) : null}
    </div>
  );
}, sameProps);

function RowContent({ row, context, shown, editText, detailsOpen, unfolded }: MessageRowProps) {
  const { companionName } = context;
  switch (row.kind) {
    case 'greeting':
      return (
        <ReplyFrame label={`${companionName}, greeting`}>
          <MessageText text={row.text} />
        </ReplyFrame>
      );
    case 'pending':
      return <PendingMessage text={row.text} />;
    case 'awaited':
      return (
        <ReplyFrame label={companionName}>
          <TypingDots name={companionName} />
        </ReplyFrame>
      );
    case 'loading':
      return <Skeleton className={row.position % 2 === 0 ? 'ms-auto h-14 w-1/2' : 'h-20 w-4/5'} />;
    case 'message':
      return (
        <SaidRow
          row={row}
          context={context}
          shown={shown}
          editText={editText}
          detailsOpen={detailsOpen}
          unfolded={unfolded}
        />
      );
  }
}

type SaidRowProps = Pick<MessageRowProps, 'context' | 'shown' | 'editText' | 'detailsOpen' | 'unfolded'> & {
  row: Extract<ListRow, { kind: 'message' }>;
};

/** Something that was said, by either; or that it is being deleted. */
function SaidRow({ row: { message, isLast }, context, ...rest }: SaidRowProps) {
  const { shown, editText, detailsOpen, unfolded } = rest;
  const {
    companionName,
    busy,
    canEdit,
    branches,
    onToggleDetails,
    onWriteAgain,
    onContinue,
    onQuote,
    onOpenSettings,
  } = context;
  const toggleDetails = () => onToggleDetails(message.id);
  if (useIsDeleted(message.id)) return <BeingDeleted message={message} />;
  if (message.role === 'assistant') {
    return (
      <ReplyMessage
        message={message}
        companionName={companionName}
        shown={shown}
        isLast={isLast}
        busy={busy}
        onWriteAgain={(generation) => onWriteAgain(message.id, generation)}
        onContinue={() => onContinue(message.id)}
        onOpenSettings={onOpenSettings}
        detailsOpen={detailsOpen}
        onToggleDetails={toggleDetails}
        onSelect={branches.select}
        onQuote={onQuote}
      />
    );
  }
  return (
    <>
      <UserMessage
        message={message}
        readingOpen={detailsOpen}
        onToggleReading={toggleDetails}
        busy={busy}
        canEdit={canEdit}
        editText={editText}
        unfolded={unfolded}
        onUnfold={() => onToggleDetails(unfoldedKey(message.id))}
        onQuote={onQuote}
        branches={branches}
      />
      {isLast && !busy ? <NoReplyYet onWrite={() => onWriteAgain(message.id)} /> : null}
    </>
  );
}
