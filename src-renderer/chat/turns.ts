/**
 * The turns that this window runs, one per session at most. They live above the screens: a reply goes on being
 * written while another session is looked at. What a turn tells goes into the caches (turn-cache.ts); what only
 * matters while it runs is the state here.
 */
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import type { Generation, Session } from '#shared/contract/sessions.ts';
import { isAbort, type ShownError, toShownError } from '../api/errors.ts';
import { type Drafts, NEW_SESSION } from './drafts.ts';
import { createReveal, type Reveal } from './reveal.ts';
import type { TurnCache } from './turn-cache.ts';

export interface TurnState {
  /** The person's words, sent and not yet stored: the draft is kept until they are. */
  readonly pendingText: string | null;
  /** The words on their way come from the queue, not from the composer. */
  readonly queued: boolean;
  /** From sending until the backend has finished: the time in which Stop makes sense. */
  readonly busy: boolean;
  /** The part of the reply that is shown while it is being written; null once all of it is. */
  readonly reply: { readonly messageId: string; readonly shown: string } | null;
  /** The reply that was completed last, for a screen reader to say. */
  readonly announced: string | null;
  readonly failure: ShownError | null;
}

const IDLE: TurnState = {
  pendingText: null,
  queued: false,
  busy: false,
  reply: null,
  announced: null,
  failure: null,
};

/** How a turn went, for what comes after it. */
export interface TurnEnd {
  /** False: stopped, cut off, or failed. */
  readonly complete: boolean;
  /** Why it could not be begun or followed. */
  readonly failure: ShownError | null;
}

type Events = AsyncIterable<TurnEvent>;

export interface TurnCalls {
  createSession(): Promise<Session>;
  send(input: { sessionId: string; text: string }, signal: AbortSignal): Promise<Events>;
  edit(input: { messageId: string; text: string }, signal: AbortSignal): Promise<Events>;
  regenerate(
    input: { messageId: string; generation?: Generation | undefined },
    signal: AbortSignal,
  ): Promise<Events>;
  continue(input: { messageId: string }, signal: AbortSignal): Promise<Events>;
  /** `stopped` is false where the backend knows of no running turn. */
  stop(input: { sessionId: string }): Promise<{ stopped: boolean }>;
}

interface TurnsOptions {
  calls: TurnCalls;
  cache: TurnCache;
  /** True: replies appear at once. */
  reducedMotion: () => boolean;
  drafts: Pick<Drafts, 'clear' | 'move'>;
  /** A reply has ended: the backend has all of it, the screen perhaps not yet. */
  onReplied?: (reply: Message) => void;
  /** A turn is over, and all of its reply is shown. */
  onEnded?: (sessionId: string, end: TurnEnd) => void;
}

/** How long the backend has to end a stopped turn itself before the stream is cut off. */
const STOP_GRACE_MS = 1_500;

export interface Turns {
  state(key: string): TurnState;
  subscribe(listener: () => void): () => void;
  /** Sends `text`; without a session one is created first and handed to `onCreated`. */
  send(sessionId: string | null, text: string, onCreated?: (session: Session) => void): Promise<void>;
  /** Sends what waited in the queue: the composer and its draft are left alone. */
  sendQueued(sessionId: string, text: string, onStored: () => void): Promise<void>;
  /** Says something else instead of a message; `onStored`: the changed words are on disk. */
  edit(sessionId: string, messageId: string, text: string, onStored: () => void): Promise<void>;
  /** Writes a reply once more; `generation` says who, for this one alone. */
  regenerate(sessionId: string, messageId: string, generation?: Generation): Promise<void>;
  /** Goes on with an interrupted reply. */
  continueReply(sessionId: string, messageId: string): Promise<void>;
  /** Ends the reply and keeps what had arrived; what is not stored yet stays in the composer. */
  stop(key: string): Promise<void>;
  dismissFailure(key: string): void;
}

interface Plan {
  /** The words that are sent; null where only a reply is written. */
  readonly text: string | null;
  readonly queued?: boolean;
  /** The words are on disk. */
  readonly onStored: () => void;
  readonly open: (signal: AbortSignal) => Promise<Events>;
}

interface Running {
  readonly plan: Plan;
  readonly controller: AbortController;
  reveal: Reveal | null;
  stopped: boolean;
  /** Resolves when nothing of the turn is left to do or to show. */
  ended: Promise<TurnEnd>;
}

const NOT_ENDED: TurnEnd = { complete: false, failure: null };

export function createTurns(options: TurnsOptions): Turns {
  const { calls, cache, reducedMotion, drafts, onReplied, onEnded } = options;
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
    const show = (shown: string) => change(sessionId, { reply: { messageId: message.id, shown } });
    // A reply that is continued starts with what it has.
    turn.reveal = createReveal({ instant: reducedMotion(), begun: message.text, onText: show });
    show(message.text);
  }

  /** @returns whether the reply is complete. */
  async function follow(sessionId: string, turn: Running, events: Events): Promise<boolean> {
    let text = '';
    let complete = false;
    let shown = Promise.resolve();
    for await (const event of events) {
      cache.apply(sessionId, event);
      if (event.type === 'user-message') {
        turn.plan.onStored();
        change(sessionId, { pendingText: null });
      } else if (event.type === 'reply-started') {
        ({ text } = event.message);
        startReply(sessionId, turn, event.message);
      } else if (event.type === 'delta') {
        text += event.text;
        turn.reveal?.update(text);
      } else if (event.type === 'reply-finished') {
        const { text: whole, status } = event.message;
        complete = status === 'complete';
        shown = (turn.reveal?.finish(whole) ?? shown).then(() => change(sessionId, { announced: whole }));
        if (turn.stopped) turn.reveal?.flush();
        onReplied?.(event.message);
      }
    }
    change(sessionId, { busy: false });
    await shown;
    return complete;
  }

  /** A reply that is complete and still appearing gives way to the next turn. */
  async function finishShowing(sessionId: string) {
    const turn = running.get(sessionId);
    turn?.reveal?.flush();
    await turn?.ended;
  }

  async function runTurn(sessionId: string, turn: Running): Promise<TurnEnd> {
    try {
      await cache.settle(sessionId);
      const complete = await follow(sessionId, turn, await turn.plan.open(turn.controller.signal));
      change(sessionId, { pendingText: null, reply: null });
      return { complete, failure: null };
    } catch (error) {
      const failure = turn.stopped && isAbort(error) ? null : toShownError(error);
      // The queue says itself what it could not send: its words are not in the composer.
      const shown = turn.plan.queued && state(sessionId).pendingText !== null ? null : failure;
      change(sessionId, { busy: false, pendingText: null, reply: null, failure: shown });
      await cache.reload(sessionId);
      return { complete: false, failure };
    } finally {
      turn.reveal?.cancel();
      running.delete(sessionId);
    }
  }

  async function start(sessionId: string, plan: Plan): Promise<void> {
    change(sessionId, { busy: true });
    await finishShowing(sessionId);
    const controller = new AbortController();
    const next: Running = {
      plan,
      controller,
      reveal: null,
      stopped: false,
      ended: Promise.resolve(NOT_ENDED),
    };
    running.set(sessionId, next);
    change(sessionId, { ...IDLE, pendingText: plan.text, queued: plan.queued ?? false, busy: true });
    next.ended = runTurn(sessionId, next);
    onEnded?.(sessionId, await next.ended);
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
      await start(id, {
        text,
        onStored: () => drafts.clear(id),
        open: (signal) => calls.send({ sessionId: id, text }, signal),
      });
    },
    sendQueued: (sessionId, text, onStored) =>
      start(sessionId, {
        text,
        queued: true,
        onStored,
        open: (signal) => calls.send({ sessionId, text }, signal),
      }),
    edit: (sessionId, messageId, text, onStored) =>
      start(sessionId, { text: null, onStored, open: (signal) => calls.edit({ messageId, text }, signal) }),
    regenerate: (sessionId, messageId, generation) =>
      start(
        sessionId,
        replyOnly((signal) => calls.regenerate({ messageId, generation }, signal)),
      ),
    continueReply: (sessionId, messageId) =>
      start(
        sessionId,
        replyOnly((signal) => calls.continue({ messageId }, signal)),
      ),
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

const replyOnly = (open: Plan['open']): Plan => ({ text: null, onStored: () => undefined, open });
