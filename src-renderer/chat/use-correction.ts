import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Message } from '#shared/contract/messages.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { api, client } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import { type Transcript, withMessage } from './transcript.ts';
import { transcriptKey } from './turn-cache.ts';

export interface Correction {
  /** What the message really was; null: not to be read. */
  readonly correct: (label: EmotionLabel | null) => void;
  /** Back to what was read. */
  readonly undo: () => void;
  readonly error: ShownError | null;
}

/** Corrects the reading of one message; message, companion, timeline and the count in the settings follow. */
export function useCorrection({ id: messageId, sessionId }: Message): Correction {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (label: EmotionLabel | null | undefined) =>
      label === undefined
        ? client.emotions.uncorrect({ messageId })
        : client.emotions.correct({ messageId, label }),
    onSuccess: ({ message, companion }) => {
      queries.setQueryData<Transcript>(
        transcriptKey(sessionId),
        (known) => known && withMessage(known, message),
      );
      queries.setQueryData(api.companion.get.queryKey({ input: { sessionId } }), companion);
      void queries.invalidateQueries({ queryKey: api.emotions.timeline.key({ input: { sessionId } }) });
      void queries.invalidateQueries({ queryKey: api.emotions.corrections.key() });
    },
  });
  return {
    correct: (label) => mutation.mutate(label),
    undo: () => mutation.mutate(undefined),
    error: mutation.error ? toShownError(mutation.error) : null,
  };
}
