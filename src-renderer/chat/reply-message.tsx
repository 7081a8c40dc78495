import { CircleStop, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message, ReplyError } from '#shared/contract/messages.ts';
import { Button } from '../ui/button.tsx';
import { timeOfDay } from '../ui/dates.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { MessageText } from './message-text.tsx';
import { TypingDots } from './typing-dots.tsx';

/** Errors that a key mends: the settings are the place to go. */
const KEY_PROBLEMS: ReadonlySet<ReplyError['code']> = new Set([
  'PROVIDER_KEY_MISSING',
  'PROVIDER_UNAUTHORIZED',
]);

/** The column of everything that the companion says, with its mark at the left. */
export function ReplyFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article aria-label={label} className="flex gap-3.5">
      <span
        aria-hidden
        className="mt-1 hidden size-6 shrink-0 rounded-full bg-linear-135 from-companion to-accent opacity-90 shadow-soft sm:block"
      />
      <div className="flex min-w-0 grow flex-col items-start gap-2">{children}</div>
    </article>
  );
}

interface ReplyMessageProps {
  message: Message;
  companionName: string;
  /** The part shown while the reply is being written; null: all of it. */
  shown: string | null;
  /** Only the last reply can be written again. */
  isLast: boolean;
  busy: boolean;
  onWriteAgain: () => void;
  onOpenSettings: () => void;
}

/** A reply in each of its states: being written, complete, interrupted, failed. */
export function ReplyMessage(props: ReplyMessageProps) {
  const { message, companionName, shown, isLast, busy, onWriteAgain, onOpenSettings } = props;
  const text = shown ?? message.text;
  const settled = shown === null && message.status !== 'generating';
  return (
    <ReplyFrame label={`${companionName}, ${timeOfDay(message.createdAt)}`}>
      {text === '' ? null : <MessageText text={text} />}
      {!settled && text === '' ? <TypingDots name={companionName} /> : null}
      {settled && message.status === 'failed' ? (
        <Failure
          error={message.error}
          {...(isLast && !busy ? { onTryAgain: onWriteAgain } : {})}
          onOpenSettings={onOpenSettings}
        />
      ) : null}
      {settled && message.status === 'interrupted' ? (
        <p className="flex items-center gap-1.5 text-ink-faint text-sm">
          <CircleStop aria-hidden className="size-4" />
          {text === '' ? 'Stopped before the first word.' : 'Stopped here; what had arrived is kept.'}
        </p>
      ) : null}
      {settled && isLast && !busy && message.status !== 'failed' ? (
        <Button
          tone="quiet"
          size="small"
          className="-ml-3 animate-fade text-ink-faint"
          onClick={onWriteAgain}
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Write again
        </Button>
      ) : null}
    </ReplyFrame>
  );
}

interface FailureProps {
  error: ReplyError | null;
  onTryAgain?: () => void;
  onOpenSettings: () => void;
}

function Failure({ error, onTryAgain, onOpenSettings }: FailureProps) {
  const keyProblem = error !== null && KEY_PROBLEMS.has(error.code);
  return (
    <ErrorNote
      className="w-full"
      message={error?.message ?? 'The reply could not be written. Try again.'}
      actions={[
        ...(keyProblem ? [{ label: 'Open settings', onClick: onOpenSettings }] : []),
        ...(onTryAgain ? [{ label: 'Try again', onClick: onTryAgain }] : []),
      ]}
    />
  );
}
