import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { titleOf } from '../sessions/use-sessions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface OpenLinkProps {
  /** Where a link from outside leads; null: there is none. */
  readonly sessionId: string | null;
  readonly onOpen: (sessionId: string) => void;
  readonly onDone: () => void;
}

/** Asks before a link from outside opens anything. */
export function OpenLink({ sessionId, onOpen, onDone }: OpenLinkProps) {
  return (
    <Dialog
      open={sessionId !== null}
      onOpenChange={(open) => {
        if (!open) onDone();
      }}
      title="Open a conversation?"
    >
      {sessionId === null ? null : <Question sessionId={sessionId} onOpen={onOpen} onDone={onDone} />}
    </Dialog>
  );
}

function Question({ sessionId, onOpen, onDone }: OpenLinkProps & { readonly sessionId: string }) {
  const session = useQuery(api.sessions.get.queryOptions({ input: { sessionId }, staleTime: 0 }));
  if (session.error !== null) {
    const { code, message } = toShownError(session.error);
    return (
      <div className="flex flex-col gap-4">
        <p role="alert">
          {code === 'NOT_FOUND'
            ? 'The conversation that a link from outside leads to is not here. It may have been deleted, or be on another machine.'
            : message}
        </p>
        <Button className="self-end" onClick={onDone}>
          Stay here
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="wrap-anywhere">
        A link from outside EmotionGPT leads to{' '}
        <strong>{session.data === undefined ? 'a conversation' : `“${titleOf(session.data)}”`}</strong>.
      </p>
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={onDone}>
          Not now
        </Button>
        <Button
          tone="primary"
          disabled={session.data === undefined}
          onClick={() => {
            onDone();
            onOpen(sessionId);
          }}
        >
          Open
        </Button>
      </div>
    </div>
  );
}
