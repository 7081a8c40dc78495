import { ArrowUp, ListEnd, Square } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { MAX_MESSAGE_LENGTH, MessageText } from '#shared/contract/messages.ts';
import type { ShownError } from '../api/errors.ts';
import { ErrorNote, type NoteAction } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { AutoTextArea } from '../ui/text-area.tsx';

/** From here on the counter is shown. */
const COUNT_FROM = MAX_MESSAGE_LENGTH * 0.9;

interface ComposerProps {
  companionName: string;
  draft: string;
  onDraft: (draft: string) => void;
  /** The draft is on its way: it is kept, but not shown twice. */
  sending: boolean;
  /** A reply is being written: Send gives its place to Stop. */
  busy: boolean;
  /** What is sent now waits for its turn. */
  queues: boolean;
  failure: ShownError | null;
  failureActions: readonly NoteAction[];
  onSend: (text: string) => void;
  onStop: () => void;
  /** The arrow up in an empty field: changes what was said last. @returns false where there is nothing to change. */
  onEditLast: () => boolean;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Where the person writes. Enter sends, or queues while a reply is being written; Shift+Enter begins a line;
 * nothing is lost when sending fails.
 */
export function Composer(props: ComposerProps) {
  const { companionName, draft, onDraft, sending, busy, queues, failure, failureActions } = props;
  const { onSend, onStop, onEditLast, fieldRef } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const text = sending ? '' : draft;
  const tooLong = text.length > MAX_MESSAGE_LENGTH;

  const send = () => {
    if (sending || text.trim() === '') return;
    const checked = MessageText.safeParse(text);
    if (checked.success) onSend(text);
    else setRefusal(checked.error.issues[0]?.message ?? null);
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'ArrowUp' && plain && text === '' && !sending && onEditLast())
      return event.preventDefault();
    // While an input method composes, Enter picks a candidate (keyCode 229 in engines that end composing early).
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    send();
  };
  const problem = refusal ?? failure?.message ?? null;

  return (
    <form
      aria-label="Write a message"
      className="mx-auto flex w-full max-w-[46rem] flex-col gap-2 px-3 sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem === null ? null : (
        <ErrorNote message={problem} actions={refusal === null ? failureActions : []} />
      )}
      <div className="flex items-end gap-2 rounded-[1.75rem] border border-line-strong/60 bg-raised py-1.5 pr-1.5 pl-5 shadow-soft transition-colors focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <AutoTextArea
          ref={fieldRef}
          aria-label={`Message to ${companionName}`}
          aria-invalid={tooLong || refusal !== null ? true : undefined}
          placeholder={`Say something to ${companionName}…`}
          value={text}
          readOnly={sending}
          onChange={(event) => {
            setRefusal(null);
            onDraft(event.target.value);
          }}
          onKeyDown={onKeyDown}
          maxHeightPx={220}
          className="min-h-10 grow resize-none bg-transparent py-1.5 text-[1.0625rem] leading-[1.65] outline-none placeholder:text-ink-faint"
        />
        {queues && text.trim() !== '' ? (
          <IconButton
            icon={ListEnd}
            label="Queue this message"
            keys="Enter"
            tooltipSide="top"
            type="submit"
            disabled={tooLong}
          />
        ) : null}
        {busy ? (
          <IconButton
            icon={Square}
            label="Stop the reply"
            keys="Esc"
            tooltipSide="top"
            onClick={onStop}
            tone="primary"
          />
        ) : queues ? null : (
          <IconButton
            icon={ArrowUp}
            label="Send"
            keys="Enter"
            tooltipSide="top"
            type="submit"
            tone="primary"
            disabled={text.trim() === '' || tooLong}
          />
        )}
      </div>
      {text.length < COUNT_FROM ? null : <Counter length={text.length} />}
    </form>
  );
}

function Counter({ length }: { length: number }) {
  const left = MAX_MESSAGE_LENGTH - length;
  const number = (count: number) => count.toLocaleString('en');
  return (
    <p
      role="status"
      className={left < 0 ? 'text-right text-danger text-sm' : 'text-right text-ink-faint text-sm'}
    >
      {left < 0
        ? `${number(-left)} characters too many. Send it in parts.`
        : `${number(left)} characters left of ${number(MAX_MESSAGE_LENGTH)}`}
    </p>
  );
}
