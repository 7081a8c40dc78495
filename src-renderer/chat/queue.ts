/** The messages that wait for the reply before them: what can happen to them, as pure functions. */

export interface QueuedMessage {
  readonly id: string;
  readonly text: string;
}

export interface Queue {
  /** In the order in which they will be sent. */
  readonly messages: readonly QueuedMessage[];
  /** The one on its way. It stays in the queue until it is stored, so that no failure loses it. */
  readonly sendingId: string | null;
  /** The one that is being changed: it is not sent meanwhile, nor is what comes after it. */
  readonly editingId: string | null;
  /** True: nothing is sent until the person says so. */
  readonly paused: boolean;
  /** Why the last one could not be sent. */
  readonly problem: string | null;
}

export const EMPTY_QUEUE: Queue = {
  messages: [],
  sendingId: null,
  editingId: null,
  paused: false,
  problem: null,
};

/** What a queue is without one of its messages; the last one leaves nothing behind. */
const withMessages = (queue: Queue, messages: readonly QueuedMessage[]): Queue =>
  messages.length === 0 ? EMPTY_QUEUE : { ...queue, messages };

export const added = (queue: Queue, message: QueuedMessage): Queue =>
  withMessages(queue, [...queue.messages, message]);

export const edited = (queue: Queue, id: string): Queue => ({ ...queue, editingId: id });

/** The end of an edit; null leaves the words as they were, and no words at all remove the message. */
export function kept(queue: Queue, text: string | null): Queue {
  const { editingId } = queue;
  if (editingId !== null && text !== null && text.trim() === '') return removed(queue, editingId);
  const messages = queue.messages.map((message) =>
    message.id === editingId && text !== null ? { ...message, text } : message,
  );
  return { ...withMessages(queue, messages), editingId: null };
}

/** Without one of them: the person took it out, or it is stored now. */
export function removed(queue: Queue, id: string): Queue {
  const without = withMessages(
    queue,
    queue.messages.filter((message) => message.id !== id),
  );
  if (without === EMPTY_QUEUE) return without;
  return {
    ...without,
    sendingId: without.sendingId === id ? null : without.sendingId,
    editingId: without.editingId === id ? null : without.editingId,
  };
}

/** A reply ended early, or a message could not be sent: everything stays, and waits for the person. */
export const paused = (queue: Queue, problem: string | null = null): Queue =>
  queue.messages.length === 0 ? EMPTY_QUEUE : { ...queue, sendingId: null, paused: true, problem };

export const resumed = (queue: Queue): Queue => ({ ...queue, paused: false, problem: null });

export const sending = (queue: Queue, id: string): Queue => ({ ...queue, sendingId: id, problem: null });

/** What is to be sent now; null: nothing, or not yet. */
export function nextToSend({
  messages,
  sendingId,
  editingId,
  paused: isPaused,
}: Queue): QueuedMessage | null {
  const first = messages[0];
  if (first === undefined || isPaused || sendingId !== null || first.id === editingId) return null;
  return first;
}

/** What the person sees waiting: the one on its way is in the conversation already. */
export const waiting = ({ messages, sendingId }: Queue): readonly QueuedMessage[] =>
  messages.filter(({ id }) => id !== sendingId);
