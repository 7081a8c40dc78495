import type { Message } from '#shared/contract/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { timeOfDay } from '../ui/dates.ts';
import { MessageText } from './message-text.tsx';
import { ReadingLine } from './reading-line.tsx';

const BUBBLE = 'max-w-[min(34rem,88%)] rounded-3xl rounded-br-lg bg-accent-soft px-4.5 py-2.5 text-ink';

interface UserMessageProps {
  message: Message;
  readingOpen: boolean;
  onToggleReading: () => void;
}

/** The person's own words, with what was read from them underneath. */
export function UserMessage({ message, readingOpen, onToggleReading }: UserMessageProps) {
  return (
    <article aria-label={`You, ${timeOfDay(message.createdAt)}`} className="flex flex-col items-end gap-1">
      <MessageText text={message.text} className={BUBBLE} />
      {message.reading === null ? (
        <div className="h-8" />
      ) : (
        <ReadingLine reading={message.reading} open={readingOpen} onToggle={onToggleReading} />
      )}
    </article>
  );
}

/** Sent and not stored yet. Keeps the room of the reading, so that nothing moves when it arrives. */
export function PendingMessage({ text }: { text: string }) {
  return (
    <article aria-label="You, sending" className="flex flex-col items-end gap-1">
      <MessageText text={text} className={classNames(BUBBLE, 'opacity-70')} />
      <div className="h-8" />
    </article>
  );
}
