import { ArrowUp, ListEnd, Square } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { MAX_MESSAGE_LENGTH, MessageText } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { ShownError } from '../api/errors.ts';
import { useSettings } from '../settings/use-settings.ts';
import { ErrorNote, type NoteAction } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { AutoTextArea } from '../ui/text-area.tsx';
import { EmojiButton } from './emoji-button.tsx';
import { LazySlashMenu } from './lazy-slash-menu.tsx';
import { isSendKey, sendKeyLabel } from './send-keys.ts';
import { useSlash } from './use-slash.ts';

/** From here on the counter is shown. */
const COUNT_FROM = MAX_MESSAGE_LENGTH * 0.9;

interface ComposerProps {
  /** Null: none is open. */
  session: Session | null;
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
 * Where the person writes. Enter (or what the settings say) sends, or queues while a reply is being written; a slash at
 * the beginning offers commands; nothing is lost when sending fails.
 */
export function Composer(props: ComposerProps) {
  const { session, companionName, draft, onDraft, sending, busy, queues, failure, failureActions } = props;
  const { onSend, onStop, onEditLast, fieldRef } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const text = sending ? '' : draft;
  const slash = useSlash(text);
  const sendWith = useSettings().data?.sendWith ?? 'enter';
  const tooLong = text.length > MAX_MESSAGE_LENGTH;

  const send = () => {
    if (sending || text.trim() === '') return;
    const checked = MessageText.safeParse(text);
    if (checked.success) onSend(text);
    else setRefusal(checked.error.issues[0]?.message ?? null);
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && slash.takes(event.key)) {
      event.stopPropagation();
      return event.preventDefault();
    }
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'ArrowUp' && plain && text === '' && !sending && onEditLast())
      return event.preventDefault();
    if (!isSendKey(event, sendWith)) return;
    event.preventDefault();
    send();
  };
  /** Where the caret is, and there it stays. */
  const insert = (words: string) => {
    const field = fieldRef.current;
    if (field === null) return;
    field.focus();
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    onDraft(field.value);
  };
  const problem = refusal ?? failure?.message ?? null;

  return (
    <form
      aria-label="Write a message"
      className="relative mx-auto flex w-full max-w-[46rem] flex-col gap-2 px-3 sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem === null ? null : (
        <ErrorNote message={problem} actions={refusal === null ? failureActions : []} />
      )}
      {slash.query === null ? null : (
        <LazySlashMenu
          query={slash.query}
          session={session}
          keys={slash.keys}
          onActive={slash.setActive}
          onTaken={() => onDraft('')}
          onLeave={slash.leave}
        />
      )}
      <div className="flex items-end gap-1 rounded-[1.75rem] border border-line-strong/60 bg-raised py-1.5 ps-5 pe-1.5 shadow-soft transition-colors focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <AutoTextArea
          ref={fieldRef}
          aria-label={`Message to ${companionName}`}
          aria-activedescendant={slash.active ?? undefined}
          dir="auto"
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
        <EmojiButton onPick={insert} disabled={sending} />
        {queues && text.trim() !== '' ? (
          <IconButton
            icon={ListEnd}
            label="Queue this message"
            keys={sendKeyLabel(sendWith)}
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
            keys={sendKeyLabel(sendWith)}
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
      className={left < 0 ? 'text-end text-danger text-sm' : 'text-end text-ink-faint text-sm'}
    >
      {left < 0
        ? `${number(-left)} characters too many. Send it in parts.`
        : `${number(left)} characters left of ${number(MAX_MESSAGE_LENGTH)}`}
    </p>
  );
}
