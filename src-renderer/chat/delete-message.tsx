import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { Message } from '#shared/contract/messages.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useDeletions } from '../settings/your-data/use-deletions.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useToast } from '../ui/toast.tsx';

/** Deletes a message, and takes that back. */
function useDeleteMessage({ id: messageId }: Message) {
  const queries = useQueryClient();
  const showToast = useToast();
  const options = {
    onError: (error: unknown) => showToast({ message: toShownError(error).message }),
    onSettled: () => queries.invalidateQueries({ queryKey: api.deletions.key() }),
  };
  const removal = useMutation({ mutationFn: () => client.messages.remove({ messageId }), ...options });
  const restoring = useMutation({ mutationFn: () => client.messages.restore({ messageId }), ...options });
  return {
    remove: () => removal.mutate(),
    restore: () => restoring.mutate(),
    isBusy: removal.isPending || restoring.isPending,
  };
}

/** Whether a message is about to be deleted. */
export const useIsDeleted = (messageId: string): boolean =>
  useDeletions().data?.deletions.some(({ messageIds }) => messageIds.includes(messageId)) ?? false;

/** Beside the person's own words, while they are pointed at or reached by key. */
export function DeleteMessage({ message }: { readonly message: Message }) {
  const { remove, isBusy } = useDeleteMessage(message);
  return (
    <IconButton
      icon={Trash2}
      label="Delete this message and the replies to it"
      size="small"
      tooltipSide="top"
      disabled={isBusy}
      onClick={remove}
      className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100"
    />
  );
}

/** Under what is shown of how a reply was written. */
export function DeleteReply({ message }: { readonly message: Message }) {
  const { remove, isBusy } = useDeleteMessage(message);
  return (
    <Button size="small" tone="quiet" disabled={isBusy} onClick={remove} className="-ms-3 mt-2">
      <Trash2 aria-hidden className="size-4" />
      Delete this reply
    </Button>
  );
}

/** Where a message was, until it is really gone. */
export function BeingDeleted({ message }: { readonly message: Message }) {
  const { restore, isBusy } = useDeleteMessage(message);
  return (
    <div
      className={`flex items-center gap-3 text-ink-faint text-sm ${message.role === 'user' ? 'justify-end' : ''}`}
    >
      <span role="status">{message.role === 'user' ? 'Deleted.' : 'Reply deleted.'}</span>
      <Button
        size="small"
        tone="quiet"
        autoFocus={message.role === 'user'}
        disabled={isBusy}
        onClick={restore}
      >
        Undo
      </Button>
    </div>
  );
}
