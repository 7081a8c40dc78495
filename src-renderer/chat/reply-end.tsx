import { CircleStop } from 'lucide-react';
import type { Message, ReplyError } from '#shared/contract/messages.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { MessageActions } from './message-actions.tsx';
import { WaysOn } from './ways-on.tsx';
import { WriterLine } from './writer-line.tsx';

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
  onWriteAgain: ((generation?: Generation) => void) | null;
  onContinue: () => void;
  onQuote: (text: string) => void;
  onOpenSettings: () => void;
  /** Whether it is shown what it took. */
  detailsOpen: boolean;
  onToggleDetails: () => void;
}

/** Under a reply that is no longer being written: how it ended, who wrote it, and the ways on. */
export function ReplyEnd(props: ReplyEndProps) {
  const { reply, onWriteAgain, onContinue, onQuote, detailsOpen, onToggleDetails } = props;
  const { status, error, text } = reply;
  const failed = error !== null || status === 'failed';
  const canGoOn = status === 'interrupted' && text !== '';
  return (
    <>
      {failed ? <Failure {...props} canGoOn={canGoOn} /> : null}
      {!failed && status === 'interrupted' ? (
        <p className="flex items-center gap-1.5 text-ink-faint text-sm">
          <CircleStop aria-hidden className="size-4" />
          {text === '' ? 'Stopped before the first word.' : 'Stopped here; what had arrived is kept.'}
        </p>
      ) : null}
      {text === '' ? null : (
        <WriterLine reply={reply} open={detailsOpen} onToggle={onToggleDetails}>
          <MessageActions message={reply} onQuote={onQuote} />
        </WriterLine>
      )}
      {onWriteAgain === null ? null : (
        <WaysOn
          failed={failed}
          onContinue={canGoOn && !failed ? onContinue : null}
          onWriteAgain={onWriteAgain}
        />
      )}
    </>
  );
}

function Failure({
  reply,
  onWriteAgain,
  onContinue,
  onOpenSettings,
  canGoOn,
}: ReplyEndProps & { canGoOn: boolean }) {
  const { error } = reply;
  const toSettings = error !== null && MENDED_IN_SETTINGS.has(error.code);
  return (
    <ErrorNote
      className="w-full"
      silent={onWriteAgain === null}
      message={error?.message ?? 'The reply could not be written. Try again.'}
      actions={[
        ...(toSettings ? [{ label: 'Open settings', onClick: onOpenSettings }] : []),
        ...(onWriteAgain && canGoOn ? [{ label: 'Continue', onClick: onContinue }] : []),
        ...(onWriteAgain ? [{ label: 'Try again', onClick: () => onWriteAgain() }] : []),
      ]}
    />
  );
}
