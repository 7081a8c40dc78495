import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { putSession } from '../sessions/session-cache.ts';
import { useToast } from '../ui/toast.tsx';
import type { Edit } from './edits.ts';
import { lastOwnMessage, type Transcript, withBranch } from './transcript.ts';
import { transcriptKey } from './turn-cache.ts';
import { useConversation } from './use-turn.ts';

/** What can be done about the branches of a conversation. */
export interface BranchActions {
  /** Shows the branch through this version of a message. */
  select(messageId: string): void;
  beginEdit(message: Message): void;
  typeEdit(text: string): void;
  /** Sends the changed words; words that are as they were change nothing. */
  keepEdit(): void;
  cancelEdit(): void;
}

interface Branches {
  readonly edit: Edit | null;
  readonly actions: BranchActions;
  /** Changes the last message of the person. @returns false where there is none to change. */
  readonly editLast: () => boolean;
}

/** Editing what was said, and going from one version of it to another. */
export function useBranches(
  sessionId: string | null,
  { canEdit, field }: { canEdit: boolean; field: RefObject<HTMLTextAreaElement | null> },
): Branches {
  const queries = useQueryClient();
  const showToast = useToast();
  const { turns, edits } = useConversation();
  const edit = useSyncExternalStore(edits.subscribe, () =>
    sessionId === null ? null : edits.get(sessionId),
  );

  const select = useCallback(
    async (id: string, messageId: string) => {
      try {
        await queries.cancelQueries({ queryKey: transcriptKey(id) });
        const { messages, session, companion } = await client.messages.select({ messageId });
        queries.setQueryData<Transcript>(
          transcriptKey(id),
          (known) => known && withBranch(known, { messages, total: session.messageCount }),
        );
        putSession(queries, session);
        queries.setQueryData(api.companion.get.queryKey({ input: { sessionId: id } }), companion);
        void queries.invalidateQueries({ queryKey: api.emotions.timeline.key({ input: { sessionId: id } }) });
      } catch (error) {
        showToast({ message: toShownError(error).message });
      }
    },
    [queries, showToast],
  );

  const actions = useMemo<BranchActions>(() => {
    const known = () => (sessionId === null ? null : edits.get(sessionId));
    const set = (next: Edit | null) => (sessionId === null ? undefined : edits.set(sessionId, next));
    const wordsOf = (messageId: string): string | undefined => {
      const transcript = queries.getQueryData<Transcript>(transcriptKey(sessionId ?? ''));
      return transcript && [...transcript.messages.values()].find(({ id }) => id === messageId)?.text;
    };
    return {
      select: (messageId) => (sessionId === null ? undefined : void select(sessionId, messageId)),
      beginEdit: ({ id, text }) => set({ messageId: id, text, fromComposer: false }),
      typeEdit: (text) => {
        const now = known();
        if (now !== null) set({ ...now, text });
      },
      keepEdit: () => {
        const now = known();
        if (now === null || sessionId === null || turns.state(sessionId).busy) return;
        field.current?.focus();
        if (wordsOf(now.messageId) === now.text) set(null);
        else void turns.edit(sessionId, now.messageId, now.text, () => set(null));
      },
      cancelEdit: () => {
        if (known()?.fromComposer) field.current?.focus();
        set(null);
      },
    };
  }, [sessionId, edits, turns, queries, select, field]);

  const editLast = useCallback(() => {
    if (sessionId === null || !canEdit) return false;
    const transcript = queries.getQueryData<Transcript>(transcriptKey(sessionId));
    const last = transcript && lastOwnMessage(transcript);
    if (last === undefined) return false;
    edits.set(sessionId, { messageId: last.id, text: last.text, fromComposer: true });
    return true;
  }, [sessionId, canEdit, queries, edits]);

  return { edit, actions, editLast };
}
