import { Pencil } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { Help } from '../safety/help-card.tsx';
import { classNames } from '../ui/class-names.ts';
import { timeOfDay } from '../ui/dates.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NotRead } from './correct-reading.tsx';
import { DeleteMessage } from './delete-message.tsx';
import { FoldedText } from './folded-text.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageText } from './message-text.tsx';
import { ReadingLine } from './reading-line.tsx';
import type { BranchActions } from './use-branches.ts';
import { VersionSwitch } from './version-switch.tsx';

const BUBBLE = 'max-w-[min(34rem,88%)] rounded-3xl rounded-ee-lg bg-accent-soft px-4.5 py-2.5 text-ink';

interface ReadingProps {
  message: Message;
  readingOpen: boolean;
  onToggleReading: () => void;
}

interface UserMessageProps extends ReadingProps {
  busy: boolean;
  canEdit: boolean;
  /** What was typed in its place; null: it is not being changed. */
  editText: string | null;
  /** A long message is shown whole. */
  unfolded: boolean;
  onUnfold: () => void;
  onQuote: (text: string) => void;
  branches: BranchActions;
}

/** The person's own words, with what was read from them underneath, and the way to say something else instead. */
export function UserMessage(props: UserMessageProps) {
  const { message, busy, canEdit, editText, unfolded, onUnfold, onQuote, branches, ...reading } = props;
  const place = useFocusAfterEdit(editText !== null);
  return (
    <article
      ref={place}
      aria-label={`You, ${timeOfDay(message.createdAt)}`}
      className="group flex flex-col items-end gap-1"
    >
      {editText === null ? (
        <div className="flex w-full items-center justify-end gap-1">
          <DeleteMessage message={message} />
          <FoldedText text={message.text} open={unfolded} onToggle={onUnfold} className={BUBBLE} />
        </div>
      ) : (
        <MessageEditor
          text={editText}
          busy={busy}
          onType={branches.typeEdit}
          onKeep={branches.keepEdit}
          onCancel={branches.cancelEdit}
        />
      )}
      <div className="flex max-w-full flex-wrap items-start justify-end gap-x-1">
        <VersionSwitch message={message} busy={busy} onSelect={branches.select} />
        {editText === null ? <MessageActions message={message} onQuote={onQuote} /> : null}
        {canEdit && editText === null ? (
          <IconButton
            icon={Pencil}
            size="small"
            label="Edit"
            data-edit
            className="text-ink-faint"
            onClick={() => branches.beginEdit(message)}
          />
        ) : null}
        <Reading message={message} {...reading} />
      </div>
      <Help message={message} />
    </article>
  );
}

/** The editor goes and takes the focus with it: the button that began it gets it back, where nothing else has it. */
function useFocusAfterEdit(editing: boolean) {
  const place = useRef<HTMLElement | null>(null);
  const was = useRef(editing);
  useLayoutEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (was.current && !editing && nowhere) place.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
    was.current = editing;
  }, [editing]);
  return place;
}

/** What was read, or that it was not to be; the focus stays here when one takes the other's place. */
function Reading({ message, readingOpen, onToggleReading }: ReadingProps) {
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
