import { ListEnd, Pause, Pencil, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { AutoTextArea } from '../ui/text-area.tsx';
import { type QueuedMessage, waiting } from './queue.ts';
import { useConversation, useQueue } from './use-turn.ts';

interface QueuePanelProps {
  sessionKey: string;
  /** The person is done here: the composer takes the focus. */
  onDone: () => void;
}

/** What waits for the reply to end, above the composer: it can still be changed and taken back. */
export function QueuePanel({ sessionKey, onDone }: QueuePanelProps) {
  const { queues } = useConversation();
  const queue = useQueue(sessionKey);
  const shown = waiting(queue);
  if (shown.length === 0) return null;
  const Icon = queue.paused ? Pause : ListEnd;
  return (
    <section
      aria-label="Waiting to be sent"
      className="mx-auto mb-2 flex w-[calc(100%-1.5rem)] max-w-[43rem] animate-enter flex-col gap-1 rounded-2xl border bg-raised py-2 pe-2 ps-4 shadow-soft sm:w-[calc(100%-3rem)]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <Icon aria-hidden className="size-4" />
        <p role="status" className="min-w-40 flex-1">
          {queue.paused ? (queue.problem ?? 'Waiting until you send them.') : 'Sent when this reply is done.'}
        </p>
        {queue.paused ? (
          <Button
            tone="primary"
            size="small"
            onClick={() => {
              queues.resume(sessionKey);
              onDone();
            }}
          >
            {shown.length === 1 ? 'Send it' : 'Send them'}
          </Button>
        ) : null}
      </div>
      <ol className="-ms-1 flex max-h-48 flex-col overflow-y-auto ps-1">
        {shown.map((message) => (
          <li key={message.id} className="flex items-start gap-1">
            {queue.editingId === message.id ? (
              <Editor
                text={message.text}
                onKeep={(text) => {
                  queues.keep(sessionKey, text);
                  onDone();
                }}
              />
            ) : (
              <Waiting
                message={message}
                onEdit={() => queues.edit(sessionKey, message.id)}
                onRemove={() => queues.remove(sessionKey, message.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface WaitingProps {
  message: QueuedMessage;
  onEdit: () => void;
  onRemove: () => void;
}

function Waiting({ message: { text }, onEdit, onRemove }: WaitingProps) {
  return (
    <>
      <p dir="auto" className="line-clamp-2 min-w-0 grow py-1 wrap-anywhere">
        {text}
      </p>
      <IconButton icon={Pencil} size="small" label="Change this message" onClick={onEdit} />
      <IconButton
        icon={X}
        size="small"
        label="Take this message back"
        onClick={(event) => {
          focusAfter(event.currentTarget);
          onRemove();
        }}
      />
    </>
  );
}

/** The button goes with its message: the focus goes to the next message's, or to the composer. */
function focusAfter(button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    neighbour?.querySelector<HTMLElement>('button:last-of-type') ??
    button.closest('footer')?.querySelector<HTMLElement>('form textarea');
  next?.focus();
}

function Editor({ text, onKeep }: { text: string; onKeep: (text: string | null) => void }) {
  const [draft, setDraft] = useState(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onKeep(null);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onKeep(draft);
    }
  };
  return (
    <fieldset
      aria-label="Change a waiting message"
      data-own-escape
      className="flex min-w-0 grow flex-wrap items-end gap-2 py-1"
      onKeyDown={onKeyDown}
    >
      <AutoTextArea
        autoFocus
        aria-label="The waiting message"
        value={draft}
        maxLength={MAX_MESSAGE_LENGTH}
        maxHeightPx={140}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.setSelectionRange(draft.length, draft.length)}
        className="min-w-40 flex-1 resize-none rounded-xl border border-line-strong/60 bg-surface px-3 py-1.5 outline-none focus:border-accent focus:ring-1 focus:ring-accent"
      />
      <Button size="small" tone="primary" onClick={() => onKeep(draft)}>
        Keep
      </Button>
      <Button size="small" onClick={() => onKeep(null)}>
        Cancel
      </Button>
    </fieldset>
  );
}
