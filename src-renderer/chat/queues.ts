/**
 * The queue of each session. They live above the screens, as the turns do: a queue goes on while another session
 * is looked at. In memory only, like drafts: words belong in the encrypted database or nowhere.
 */
import {
  added,
  EMPTY_QUEUE,
  edited,
  kept,
  nextToSend,
  paused,
  type Queue,
  removed,
  resumed,
  sending,
} from './queue.ts';
import type { TurnEnd } from './turns.ts';

interface QueuesOptions {
  /** Sends a message by itself; `onStored` is called when it is on disk. */
  send(sessionId: string, text: string, onStored: () => void): void;
  /** Whether a reply is being written. */
  isBusy(sessionId: string): boolean;
  newId?: () => string;
}

export interface Queues {
  get(key: string): Queue;
  subscribe(listener: () => void): () => void;
  /** Puts a message at the end. */
  add(key: string, text: string): void;
  remove(key: string, id: string): void;
  edit(key: string, id: string): void;
  /** Ends the edit; null: the words stay as they were. */
  keep(key: string, text: string | null): void;
  /** Goes on after a pause. */
  resume(key: string): void;
  /** A turn of the session is over: the next one is sent, or all of them wait for the person. */
  turnEnded(sessionId: string, end: TurnEnd): void;
}

export function createQueues({ send, isBusy, newId = () => crypto.randomUUID() }: QueuesOptions): Queues {
  const queues = new Map<string, Queue>();
  const listeners = new Set<() => void>();
  const get = (key: string) => queues.get(key) ?? EMPTY_QUEUE;
  const change = (key: string, queue: Queue) => {
    if (queue === get(key)) return;
    if (queue === EMPTY_QUEUE) queues.delete(key);
    else queues.set(key, queue);
    for (const listener of listeners) listener();
  };

  function sendNext(key: string): void {
    const message = nextToSend(get(key));
    if (message === null || isBusy(key)) return;
    change(key, sending(get(key), message.id));
    send(key, message.text, () => change(key, removed(get(key), message.id)));
  }

  const changeAndGoOn = (key: string, queue: Queue) => {
    change(key, queue);
    sendNext(key);
  };

  return {
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (key, text) => change(key, added(get(key), { id: newId(), text })),
    remove: (key, id) => changeAndGoOn(key, removed(get(key), id)),
    edit: (key, id) => change(key, edited(get(key), id)),
    keep: (key, text) => changeAndGoOn(key, kept(get(key), text)),
    resume: (key) => changeAndGoOn(key, resumed(get(key))),
    turnEnded(sessionId, { complete, failure }) {
      if (complete) sendNext(sessionId);
      else change(sessionId, paused(get(sessionId), failure?.message ?? null));
    },
  };
}
