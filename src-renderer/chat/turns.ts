/**
 * The turns that this window runs, one per session at most. They live above the screens: a reply goes on being
 * written while another session is looked at. What a turn tells goes into the caches (turn-cache.ts); what only
 * matters while it runs is the state here.
 */
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { isAbort, type ShownError, toShownError } from '../api/errors.ts';
import { type Drafts, NEW_SESSION } from './drafts.ts';
import { createReveal, type Reveal } from './reveal.ts';
import type { TurnCache } from './turn-cache.ts';

export interface TurnState {
  /** The person's words, sent and not yet stored: the draft is kept until they are. */
  readonly pendingText: string | null;
  /** From sending until the backend has finished: the time in which Stop makes sense. */
  readonly busy: boolean;
  /** The part of the reply that is shown while it is being written; null once all of it is. */
  readonly reply: { readonly messageId: string; readonly shown: string } | null;
  /** The reply that was completed last, for a screen reader to say. */
  readonly announced: string | null;
  readonly failure: ShownError | null;
}

const IDLE: TurnState = { pendingText: null, busy: false, reply: null, announced: null, failure: null };

type Events = AsyncIterable<TurnEvent>;

export interface TurnCalls {
  createSession(): Promise<Session>;
  send(input: { sessionId: string; text: string }, signal: AbortSignal): Promise<Events>;
  regenerate(input: { messageId: string }, signal: AbortSignal): Promise<Events>;
  /** `stopped` is false where the backend knows of no running turn. */
  stop(input: { sessionId: string }): Promise<{ stopped: boolean }>;
}

interface TurnsOptions {
  calls: TurnCalls;
  cache: TurnCache;
  /** True: replies appear at once. */
  reducedMotion: () => boolean;
  drafts: Pick<Drafts, 'clear' | 'move'>;
}

/** How long the backend has to end a stopped turn itself before the stream is cut off. */
const STOP_GRACE_MS = 1_500;

export interface Turns {
  state(key: string): TurnState;
  subscribe(listener: () => void): () => void;
  /** Sends `text`; without a session one is created first and handed to `onCreated`. */
  send(sessionId: string | null, text: string, onCreated?: (session: Session) => void): Promise<void>;
  regenerate(sessionId: string, messageId: string): Promise<void>;
  /** Ends the reply and keeps what had arrived; what is not stored yet stays in the composer. */
  stop(key: string): Promise<void>;
  dismissFailure(key: string): void;
}

interface Running {
  readonly controller: AbortController;
  reveal: Reveal | null;
  stopped: boolean;
  /** Resolves when nothing of the turn is left to do or to show. */
  ended: Promise<void>;
}

export function createTurns({ calls, cache, reducedMotion, drafts }: TurnsOptions): Turns {
  const states = new Map<string, TurnState>();
  const running = new Map<string, Running>();
  /** Stopped while their session was still being created. */
  const cancelled = new Set<string>();
  const listeners = new Set<() => void>();

  const state = (key: string) => states.get(key) ?? IDLE;
  const change = (key: string, patch: Partial<TurnState>) => {
    states.set(key, { ...state(key), ...patch });
    for (const listener of listeners) listener();
  };

  function startReply(sessionId: string, turn: Running, message: Message) {
    turn.reveal = createReveal({
      instant: reducedMotion(),
      onText: (shown) => change(sessionId, { reply: { messageId: message.id, shown } }),
    });
    change(sessionId, { reply: { messageId: message.id, shown: '' } });
  }

  async function follow(sessionId: string, turn: Running, events: Events): Promise<void> {
    let text = '';
    let shown = Promise.resolve();
    for await (const event of events) {
      cache.apply(sessionId, event);
      if (event.type === 'user-message') {
        drafts.clear(sessionId);
        change(sessionId, { pendingText: null });
      } else if (event.type === 'reply-started') {
        startReply(sessionId, turn, event.message);
      } else if (event.type === 'delta') {
        text += event.text;
        turn.reveal?.update(text);
      } else if (event.type === 'reply-finished') {
        const { text: whole } = event.message;
        shown = (turn.reveal?.finish(whole) ?? shown).then(() => change(sessionId, { announced: whole }));
        if (turn.stopped) turn.reveal?.flush();
      }
    }
    change(sessionId, { busy: false });
    await shown;
  }

  /** A reply that is complete and still appearing gives way to the next turn. */
  async function finishShowing(sessionId: string) {
    const turn = running.get(sessionId);
    turn?.reveal?.flush();
    await turn?.ended;
  }

  async function runTurn(sessionId: string, turn: Running, open: (signal: AbortSignal) => Promise<Events>) {
    try {
      await cache.settle(sessionId);
      await follow(sessionId, turn, await open(turn.controller.signal));
      change(sessionId, { pendingText: null, reply: null });
    } catch (error) {
      const failure = turn.stopped && isAbort(error) ? null : toShownError(error);
      change(sessionId, { busy: false, pendingText: null, reply: null, failure });
      await cache.reload(sessionId);
    } finally {
      turn.reveal?.cancel();
      running.delete(sessionId);
    }
  }

  async function start(
    sessionId: string,
    text: string | null,
    open: (signal: AbortSignal) => Promise<Events>,
  ) {
    await finishShowing(sessionId);
    const next: Running = {
      controller: new AbortController(),
      reveal: null,
      stopped: false,
      ended: Promise.resolve(),
    };
    running.set(sessionId, next);
    change(sessionId, { ...IDLE, pendingText: text, busy: true });
    next.ended = runTurn(sessionId, next, open);
    await next.ended;
  }

  async function create(text: string, onCreated: (session: Session) => void): Promise<string | null> {
    change(NEW_SESSION, { ...IDLE, pendingText: text, busy: true });
    try {
      const session = await calls.createSession();
      cache.begin(session);
      drafts.move(NEW_SESSION, session.id);
      const goesOn = !cancelled.delete(NEW_SESSION);
      if (goesOn) change(session.id, { pendingText: text, busy: true });
      change(NEW_SESSION, IDLE);
      onCreated(session);
      return goesOn ? session.id : null;
    } catch (error) {
      cancelled.delete(NEW_SESSION);
      change(NEW_SESSION, { ...IDLE, failure: toShownError(error) });
      return null;
    }
  }

  return {
    state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(sessionId, text, onCreated = () => undefined) {
      const id = sessionId ?? (await create(text, onCreated));
      if (id === null) return;
      await start(id, text, (signal) => calls.send({ sessionId: id, text }, signal));
    },
    regenerate: (sessionId, messageId) =>
      start(sessionId, null, (signal) => calls.regenerate({ messageId }, signal)),
    async stop(key) {
      if (key === NEW_SESSION) {
        if (state(key).busy) cancelled.add(key);
        return;
      }
      const turn = running.get(key);
      if (turn !== undefined) turn.stopped = true;
      turn?.reveal?.flush();
      const cutOff = () => turn?.controller.abort();
      setTimeout(cutOff, STOP_GRACE_MS);
      const stopping = calls.stop({ sessionId: key });
      await stopping.then(({ stopped }) => (stopped ? undefined : cutOff()), cutOff);
    },
    dismissFailure: (key) => change(key, { failure: null }),
  };
}
