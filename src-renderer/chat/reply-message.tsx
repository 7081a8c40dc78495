import type { ReactNode } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { timeOfDay } from '../ui/dates.ts';
import { MessageText } from './message-text.tsx';
import { ReplyEnd } from './reply-end.tsx';
import { TypingDots } from './typing-dots.tsx';
import { VersionSwitch } from './version-switch.tsx';

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
  onWriteAgain: (generation?: Generation) => void;
  onContinue: () => void;
  onOpenSettings: () => void;
  detailsOpen: boolean;
  onToggleDetails: () => void;
  onSelect: (messageId: string) => void;
  onQuote: (text: string) => void;
}

/** A reply in each of its states: being written, complete, interrupted, failed. */
export function ReplyMessage(props: ReplyMessageProps) {
  const { message, companionName, shown, isLast, busy, onWriteAgain, onSelect, onQuote, ...end } = props;
  const text = shown ?? message.text;
  const settled = shown === null && message.status !== 'generating';
  return (
    <ReplyFrame label={`${companionName}, ${timeOfDay(message.createdAt)}`}>
      {text === '' ? null : <MessageText text={text} growing={!settled} />}
      {!settled && text === '' ? <TypingDots name={companionName} /> : null}
      {settled ? (
        <ReplyEnd
          reply={message}
          onWriteAgain={isLast && !busy ? onWriteAgain : null}
          onQuote={onQuote}
          {...end}
        />
      ) : null}
      {settled ? <VersionSwitch message={message} busy={busy} onSelect={onSelect} /> : null}
    </ReplyFrame>
  );
}
