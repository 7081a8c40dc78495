import { type KeyboardEvent, useState } from 'react';
import { MAX_MESSAGE_LENGTH, MessageText } from '#shared/contract/messages.ts';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/button.tsx';
import { AutoTextArea } from '../ui/text-area.tsx';
import { isSendKey } from './send-keys.ts';

interface MessageEditorProps {
  text: string;
  /** A reply is being written: the changed words wait. */
  busy: boolean;
  onType: (text: string) => void;
  onKeep: () => void;
  onCancel: () => void;
}

/** A message of the person being changed in its place. The key that sends a message sends it, Esc leaves it. */
export function MessageEditor({ text, busy, onType, onKeep, onCancel }: MessageEditorProps) {
  const sendWith = useSettings().data?.sendWith ?? 'enter';
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    const checked = MessageText.safeParse(text);
    if (checked.success) onKeep();
    else setProblem(checked.error.issues[0]?.message ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (isSendKey(event, sendWith) && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <fieldset
      aria-label="Change this message"
      data-own-escape
      className="flex w-full max-w-[34rem] flex-col gap-2"
      onKeyDown={onKeyDown}
    >
      <AutoTextArea
        autoFocus
        aria-label="Your message"
        aria-invalid={problem === null ? undefined : true}
        value={text}
        maxLength={MAX_MESSAGE_LENGTH}
        maxHeightPx={320}
        onChange={(event) => {
          setProblem(null);
          onType(event.target.value);
        }}
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        className="w-full resize-none rounded-3xl rounded-br-lg border border-accent bg-raised px-4.5 py-2.5 outline-none ring-accent focus:ring-1"
      />
      {problem === null ? null : (
        <p role="alert" className="text-end text-danger text-sm">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" tone="primary" disabled={busy || text.trim() === ''} onClick={keep}>
          Send
        </Button>
      </div>
    </fieldset>
  );
}
