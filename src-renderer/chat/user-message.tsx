import { useLayoutEffect, useRef } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { timeOfDay } from '../ui/dates.ts';
import { NotRead } from './correct-reading.tsx';
import { DeleteMessage } from './delete-message.tsx';
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
      <div className="group flex w-full items-center justify-end gap-1">
        <DeleteMessage message={message} />
        <MessageText text={message.text} className={BUBBLE} />
      </div>
      <Reading message={message} readingOpen={readingOpen} onToggleReading={onToggleReading} />
    </article>
  );
}

/** What was read, or that it was not to be; the focus stays here when one takes the other's place. */
function Reading({ message, readingOpen, onToggleReading }: UserMessageProps) {
  const { reading, readingHidden } = message;
  const place = useRef<HTMLDivElement | null>(null);
  const used = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of `readingHidden`, whatever it is now.
  useLayoutEffect(() => {
    if (used.current) place.current?.querySelector('button')?.focus();
  }, [readingHidden]);
  return (
    <div
      ref={place}
      className="flex max-w-full flex-col items-end"
      onClickCapture={() => {
        used.current = true;
      }}
    >
      {readingHidden ? <NotRead message={message} /> : null}
      {reading === null && !readingHidden ? <div className="h-8" /> : null}
      {reading === null ? null : (
        <ReadingLine message={message} reading={reading} open={readingOpen} onToggle={onToggleReading} />
      )}
    </div>
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
