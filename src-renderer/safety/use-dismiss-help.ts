import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Message } from '#shared/contract/messages.ts';
import { client } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import { type Transcript, withMessage } from '../chat/transcript.ts';
import { transcriptKey } from '../chat/turn-cache.ts';

/** Puts the help lines under a message away, or shows them again; kept with the message. */
export function useDismissHelp({ id: messageId, sessionId }: Message): {
  readonly dismiss: (dismissed: boolean) => void;
  readonly error: ShownError | null;
} {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (dismissed: boolean) => client.messages.dismissHelp({ messageId, dismissed }),
    onSuccess: (message) => {
      queries.setQueryData<Transcript>(
        transcriptKey(sessionId),
        (known) => known && withMessage(known, message),
      );
    },
  });
  return {
    dismiss: (dismissed) => mutation.mutate(dismissed),
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}
