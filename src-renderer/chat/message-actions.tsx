import { Check, Copy, Ellipsis, Square, TextQuote, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { copyText } from '../ui/copy-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { readAloud, useHasVoice, useIsReading } from './use-read-aloud.ts';

/** How long the button says that it worked, milliseconds. */
const SAID_FOR_MS = 2_000;

interface MessageActionsProps {
  message: Message;
  onQuote: (text: string) => void;
}

/** What can be done with any message: copy it, quote it, have it read aloud. */
export function MessageActions({ message, onQuote }: MessageActionsProps) {
  const isReading = useIsReading(message.id);
  return (
    <div className="flex items-center">
      <CopyMessage text={message.text} />
      {isReading ? (
        <IconButton
          icon={Square}
          size="small"
          label="Stop reading aloud"
          onClick={() => readAloud(message)}
        />
      ) : (
        <Menu
          align="start"
          trigger={
            <IconButton
              icon={Ellipsis}
              size="small"
              label="More for this message"
              className="text-ink-faint"
            />
          }
        >
          <MenuItem icon={TextQuote} onSelect={() => onQuote(message.text)}>
            Quote
          </MenuItem>
          <ReadAloud message={message} />
        </Menu>
      )}
    </div>
  );
}

function ReadAloud({ message }: { message: Message }) {
  const hasVoice = useHasVoice();
  return (
    <MenuItem icon={Volume2} disabled={!hasVoice} onSelect={() => readAloud(message)}>
      {hasVoice ? 'Read aloud' : 'Read aloud: this machine has no voice'}
    </MenuItem>
  );
}

function CopyMessage({ text }: { text: string }) {
  const showToast = useToast();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await copyText(text)) setCopied(true);
    else showToast({ message: 'Not copied. Select the words and copy them by hand.' });
  };
  return (
    <>
      <IconButton
        icon={copied ? Check : Copy}
        size="small"
        label="Copy this message"
        className="text-ink-faint"
        onClick={() => void copy()}
      />
      <span role="status" className="sr-only">
        {copied ? 'Copied.' : null}
      </span>
    </>
  );
}
