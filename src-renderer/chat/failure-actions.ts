import type { ShownError } from '../api/errors.ts';
import type { NoteAction } from '../ui/error-note.tsx';

interface Ways {
  onStop: () => void;
  onRetry: (() => void) | null;
  onNewSession: () => void;
  onDismiss: () => void;
}

/** The way on from a message that could not be sent; its words are still in the composer. */
export function failureActions(failure: ShownError | null, ways: Ways): NoteAction[] {
  switch (failure?.code) {
    case undefined:
      return [];
    case 'TURN_RUNNING':
      return [{ label: 'Stop that reply', onClick: ways.onStop }];
    case 'SESSION_ENDED':
    case 'NOT_FOUND':
      return [{ label: 'New session', onClick: ways.onNewSession }];
    case 'BAD_REQUEST':
      return [{ label: 'Dismiss', onClick: ways.onDismiss }];
    default:
      return ways.onRetry === null
        ? [{ label: 'Dismiss', onClick: ways.onDismiss }]
        : [{ label: 'Try again', onClick: ways.onRetry }];
  }
}
