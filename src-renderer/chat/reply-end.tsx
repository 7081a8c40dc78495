import { CircleStop, RotateCcw } from 'lucide-react';
import type { Message, ReplyError } from '#shared/contract/messages.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

/** Errors that the settings mend: a key, an address, another model. */
const MENDED_IN_SETTINGS: ReadonlySet<ReplyError['code']> = new Set([
  'PROVIDER_KEY_MISSING',
  'PROVIDER_ADDRESS_MISSING',
  'PROVIDER_UNAUTHORIZED',
  'PROVIDER_MODEL_UNKNOWN',
  'PROVIDER_UNKNOWN',
]);

interface ReplyEndProps {
  reply: Message;
  /** Null where it cannot be written again: only the last reply can, while no other is being written. */
  onWriteAgain: (() => void) | null;
  onOpenSettings: () => void;
}

/** Under a reply that is no longer being written: how it ended, and the ways on. */
export function ReplyEnd({ reply, onWriteAgain, onOpenSettings }: ReplyEndProps) {
  const { status, error, text, model } = reply;
  if (error !== null || status === 'failed') {
    const toSettings = error !== null && MENDED_IN_SETTINGS.has(error.code);
    return (
      <ErrorNote
        className="w-full"
        silent={onWriteAgain === null}
        message={error?.message ?? 'The reply could not be written. Try again.'}
        actions={[
          ...(toSettings ? [{ label: 'Open settings', onClick: onOpenSettings }] : []),
          ...(onWriteAgain ? [{ label: 'Try again', onClick: onWriteAgain }] : []),
        ]}
      />
    );
  }
  return (
    <>
      {status === 'interrupted' ? (
        <p className="flex items-center gap-1.5 text-ink-faint text-sm">
          <CircleStop aria-hidden className="size-4" />
          {text === '' ? 'Stopped before the first word.' : 'Stopped here; what had arrived is kept.'}
        </p>
      ) : null}
      {model === null ? null : <p className="text-ink-faint text-sm">Written by {model}</p>}
      {onWriteAgain === null ? null : (
        <Button
          tone="quiet"
          size="small"
          className="-ml-3 animate-fade text-ink-faint"
          onClick={onWriteAgain}
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Write again
        </Button>
      )}
    </>
  );
}
