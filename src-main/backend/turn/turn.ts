import type { Message, SelectedBranch, TurnEvent } from '#shared/contract/messages.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import { isCorrected } from '../emotion-detection/corrections/corrected-reading.ts';
import type { Detected, Detection } from '../emotion-detection/detection.ts';
import type { Proposal } from '../emotion-detection/llm/answer.ts';
import type { LlmReading } from '../emotion-detection/llm/llm-detector.ts';
import { decay } from '../emotion-state/state.ts';
import { stateAfter } from '../emotion-state/state-after.ts';
import { describeMood } from '../emotion-state/words.ts';
import { badRequest, deletionPending, notFound, notInterrupted } from '../errors.ts';
import type { PromptMessage } from '../providers/provider.ts';
import { concernWithReading } from '../safety/with-reading.ts';
import type { SelfKnowledge } from '../self-knowledge/self-knowledge.ts';
import type { CompanionView } from '../session-manager/companion-view.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';
import { titleFrom } from '../session-manager/title.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Summaries } from '../text-generation/summary/summaries.ts';
import type { TextGeneration } from '../text-generation/text-generation.ts';
import { newMessage } from './new-message.ts';
import { createReplyWriter, generationOf } from './reply.ts';
import { createRunningTurns } from './running-turns.ts';
import { selectBranch } from './select-branch.ts';
import type { TurnListener } from './turn-listener.ts';

/** A reading that is still on its way when the reply has ended is waited for so long, and no longer. */
const REFINE_GRACE_MS = 5_000;

/** A message with the reply that it is to get. */
interface Said {
  readonly message: Message;
  readonly reply: NewMessage;
}

export interface SendRequest {
  readonly sessionId: string;
  readonly text: string;
  /** What a client that keeps the history itself says was said before; left out: our own history. */
  readonly history?: readonly PromptMessage[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a turn comes to, for who wants no more than that. */
export interface Answer {
  readonly reply: Message;
  /** What was read of the message when the reply had ended; null where nobody could read. */
  readonly reading: EmotionReading | null;
  /** The companion's mood then, as a phrase; null as above. */
  readonly mood: string | null;
}

export interface Turns {
  /**
   * Says something. The message is on disk when this resolves; the events follow as they happen.
   * @throws NOT_FOUND, SESSION_ENDED, TURN_RUNNING
   */
  send(request: SendRequest): Promise<AsyncGenerator<TurnEvent, void, undefined>>;
  /**
   * Says something, and waits for the reply alone. A better reading that is still to come then is kept when it comes;
   * `over` resolves when the session is free for the next message.
   * @throws as `send` does
   */
  answer(request: SendRequest): { readonly answer: Promise<Answer>; readonly over: Promise<void> };
  /**
   * Says something else instead of what was said: a message beside the earlier one, whose branch is kept, and a
   * whole turn for it. The message is on disk when this resolves.
   * @throws as `send` does; NOT_FOUND where it is not shown, BAD_REQUEST for a reply
   */
  edit(request: {
    messageId: string;
    text: string;
    signal?: AbortSignal | undefined;
  }): Promise<AsyncGenerator<TurnEvent, void, undefined>>;
  /**
   * Shows the branch through a message. @returns the message, and where the branch begins to be another one
   * @throws NOT_FOUND, TURN_RUNNING
   */
  select(messageId: string): SelectedBranch;
  /** Writes the reply to a message anew, beside the earlier one. @throws as `send` does */
  regenerate(request: {
    messageId: string;
    /** Who writes this one; left out: whoever writes in the session. */
    generation?: Generation | undefined;
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<TurnEvent, void, undefined>;
  /** Goes on with an interrupted reply. @throws as `send` does, NOT_INTERRUPTED */
  continue(request: {
    messageId: string;
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<TurnEvent, void, undefined>;
  /** @throws NOT_FOUND */
  stop(sessionId: string): Promise<boolean>;
  /** Stops, and keeps no word of the session in memory: it ends, or is deleted. @throws NOT_FOUND */
  leave(sessionId: string): Promise<void>;
  /** Keeps no word of the session in memory: some were forgotten. */
  forgetWords(sessionId: string): void;
  stopAll(): Promise<void>;
  /** Whether a reply is being written in any session. */
  isBusy(): boolean;
}

/** One turn, top to bottom: keep the words, detect, update the state, generate, deliver. */
export function createTurns(options: {
  sessions: SessionManager;
  companion: CompanionView;
  detection: Detection;
  knowledge: Pick<SelfKnowledge, 'learn' | 'recall'>;
  textGeneration: TextGeneration;
  summaries: Summaries;
  /** Where the person is, for help lines; null: not known. */
  country: () => string | null;
  settings: SettingsStore;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  report: (error: unknown) => void;
}): Turns {
  const { sessions, companion, detection, settings, clock, changes, report } = options;
  const running = createRunningTurns(report);
  const announce = ({ session, ephemeral }: OpenSession): void => {
    if (!ephemeral) changes.announce({ type: 'messages', sessionId: session.id });
  };
  const replies = createReplyWriter({ ...options, announce });

  async function takeTurn(
    open: OpenSession,
    { message, reply }: Said,
    history: SendRequest['history'],
    listener: TurnListener,
    signal: AbortSignal,
  ): Promise<void> {
    listener.told({ type: 'user-message', message });
    const refining = new AbortController();
    const stopRefining = () => refining.abort();
    let isRead = false;
    signal.addEventListener('abort', stopRefining, { once: true });
    try {
      const { now, later } = detection.detect({
        text: message.text,
        context: { previous: previousWords(open, message) },
        replies: generationOf(open, settings),
        sessionId: open.ephemeral ? null : open.session.id,
        sessionKey: open.apiKey,
        signal: refining.signal,
      });
      const felt = await feel(open, message, now).catch(async (error: unknown) => {
        await replies.giveUp(open, reply); // its place is kept already
        throw error;
      });
      const { reading, proposal, concern, affect } = felt;
      const found = message.concern === null ? concern : null;
      const begun = open.store.commitSoon(() => {
        keepReading(open, message, { reading, proposal }, affect);
        if (found !== null) open.store.messages.setConcern(message.id, found);
      });
      tell(message, reading, affect, listener);

      const refined = later.then((better) => better && refine(open, message, better, listener)).catch(report);
      if (found !== null) listener.told({ type: 'concern', messageId: message.id, concern: found });
      const answered = { ...message, reading, concern };
      await replies.write({
        open,
        message: answered,
        reply,
        begun,
        affect,
        history,
        chosen: false,
        listener,
        signal,
      });
      const cancel = clock.after(REFINE_GRACE_MS, stopRefining);
      await refined;
      isRead = true;
      cancel();
    } finally {
      if (!isRead) stopRefining();
      signal.removeEventListener('abort', stopRefining);
      sessions.forgetWords(open);
    }
  }

  async function feel(open: OpenSession, message: Message, now: Detected['now']) {
    const { reading, proposal } = await now;
    // The words alone were looked at before they were stored; some only tell together with how they are meant.
    const concern = message.concern ?? (reading === null ? null : concernWithReading(message.text, reading));
    const affect = updateState(open, { ...message, concern }, reading, proposal);
    return { reading, proposal, concern, affect };
  }

  /** A better reading has come: it takes the first one's place, and the companion feels by it alone. */
  async function refine(
    open: OpenSession,
    message: Message,
    { reading, proposal }: LlmReading,
    listener: TurnListener,
  ): Promise<void> {
    const { store } = open;
    const current = store.messages.get(message.id);
    if (current !== null && isCorrected(current)) {
      await store.commit(() => store.readings.save(message.id, reading, proposal)); // what the person said stands
      return;
    }
    const affect = updateState(open, current ?? message, reading, proposal);
    await store.commit(() => keepReading(open, message, { reading, proposal }, affect));
    tell(message, reading, affect, listener);
    announce(open);
  }

  /** With what the state can be made anew from. */
  function keepReading(
    { session, store }: OpenSession,
    message: Message,
    { reading, proposal }: { reading: EmotionReading | null; proposal: Proposal | null },
    affect: AffectState,
  ): void {
    if (reading !== null) store.readings.save(message.id, reading, proposal);
    store.messages.heard(message.id, session.persona);
    store.affect.save(message.id, affect);
  }

  function tell(
    message: Message,
    reading: EmotionReading | null,
    affect: AffectState,
    listener: TurnListener,
  ): void {
    if (reading !== null) listener.told({ type: 'reading', messageId: message.id, reading });
    listener.felt(affect);
  }

  function keep({ session, store }: OpenSession, { message, reply }: Said): Promise<void> {
    return store.commit(() => {
      store.messages.hideFrom(session.id, message.position); // what it takes the place of, if anything
      store.messages.insert(message);
      store.messages.insert(reply);
      store.sessions.touch(session.id, message.createdAt);
      if (session.title === null) store.sessions.titleIfUntitled(session.id, titleFrom(message.text));
    });
  }

  const previousWords = ({ store, session }: OpenSession, message: Message): string[] =>
    store.messages.words(session.id, message.position, 2).map(({ text }) => text);

  function updateState(
    open: OpenSession,
    message: Message,
    reading: EmotionReading | null,
    proposal: Proposal | null,
  ): AffectState {
    const before = sessions.affectBefore(open, message.position, message.createdAt);
    return stateAfter(before, { ...message, reading }, open.session.persona, proposal);
  }

  /** Writes a reply by itself: the message, its reading and the state that it left are there already. */
  function writeReply(
    open: OpenSession,
    message: Message,
    { reply, begin }: { reply: NewMessage; begin: () => void },
    { chosen, signal: outer }: { chosen: boolean; signal: AbortSignal | undefined },
  ): AsyncGenerator<TurnEvent, void, undefined> {
    return running.start(message.sessionId, outer, async (emit, signal) => {
      const affect = sessions.affectBefore(open, message.position + 1);
      const begun = open.store.commit(begin);
      const listener = asEvents(open, emit);
      await replies.write({
        open,
        message,
        reply,
        begun,
        affect,
        history: undefined,
        chosen,
        listener,
        signal,
      });
    });
  }

  /**
   * Opens the session for a message, and keeps its words together with the place of the reply. The words are on the
   * disk (`kept`) before anything else happens: a reply never outranks them.
   */
  function begin({ sessionId, text }: SendRequest) {
    const open = sessions.openForTurn(sessionId);
    running.assertIdle(sessionId);
    const previous = open.store.messages.last(sessionId);
    return keepSaid(open, newMessage({ sessionId, text, previous, at: clock.now() }));
  }

  function keepSaid(open: OpenSession, message: Message) {
    const said: Said = { message, reply: replies.plan(open, message) };
    return { open, said, kept: keep(open, said) };
  }

  type Begun = ReturnType<typeof keepSaid>;

  async function stream(
    { open, said, kept }: Begun,
    { history, signal: outer }: Pick<SendRequest, 'history' | 'signal'>,
  ): Promise<AsyncGenerator<TurnEvent, void, undefined>> {
    const events = running.start(open.session.id, outer, (emit, signal) =>
      kept.then(
        () => takeTurn(open, said, history, asEvents(open, emit), signal),
        () => {}, // told to who called
      ),
    );
    await kept;
    announce(open);
    return events;
  }

  const asEvents = (open: OpenSession, emit: (event: TurnEvent) => void): TurnListener => ({
    told: emit,
    felt: (affect) => emit({ type: 'companion', companion: companion.of(open, affect) }),
    sessionChanged: () => emit({ type: 'session', session: sessions.get(open.session.id) }),
  });

  return {
    send: async (request) => stream(begin(request), request),
    async edit({ messageId, text, signal }) {
      const { open, message: earlier } = findAnswered(sessions, messageId);
      if (earlier.id !== messageId) {
        throw badRequest([{ path: 'messageId', message: 'Only what you wrote yourself can be edited.' }]);
      }
      const { sessionId, parentId, position, siblingIds } = earlier;
      running.assertIdle(sessionId);
      const previous = parentId === null ? null : { id: parentId, position: position - 1 };
      const said = newMessage({ sessionId, text, previous, siblingIds, at: clock.now() });
      return stream(keepSaid(open, said), { signal });
    },
    select(messageId) {
      const { message } = sessions.findMessage(messageId);
      const open = sessions.open(message.sessionId);
      running.assertIdle(message.sessionId);
      const { changed, branch } = selectBranch(open, message, { sessions, companion });
      if (changed) announce(open);
      return branch;
    },
    answer(request) {
      const { open, said, kept } = begin(request);
      let reading: EmotionReading | null = null;
      let affect: AffectState | null = null;
      let over: Promise<void> | undefined;
      const answer = new Promise<Answer>((resolve, reject) => {
        const listener: TurnListener = {
          told(event) {
            if (event.type === 'reading') reading = event.reading;
            if (event.type !== 'reply-finished') return;
            const mood = affect && describeMood(decay(affect, clock.now()));
            resolve({ reply: event.message, reading, mood });
          },
          felt(state) {
            affect = state;
          },
          sessionChanged() {},
        };
        const turn = running.run(request.sessionId, request.signal, async (signal) => {
          await kept;
          announce(open);
          await takeTurn(open, said, request.history, listener, signal);
        });
        over = turn.over.catch(reject); // of a turn that failed after its reply nobody needs to hear
      });
      return { answer, over: over ?? Promise.resolve() };
    },
    regenerate({ messageId, generation, signal }) {
      const { open, message } = findAnswered(sessions, messageId);
      running.assertIdle(message.sessionId);
      const reply = replies.plan(open, message, generation);
      const begin = () => replies.insert(open, reply);
      return writeReply(open, message, { reply, begin }, { chosen: generation !== undefined, signal });
    },
    continue({ messageId, signal }) {
      const { message: interrupted } = sessions.findMessage(messageId);
      if (interrupted.role !== 'assistant') throw notInterrupted();
      const { open, message } = findAnswered(sessions, messageId);
      running.assertIdle(message.sessionId);
      const isLast = open.store.messages.last(message.sessionId)?.id === interrupted.id;
      if (!isLast || interrupted.status !== 'interrupted') throw notInterrupted();
      const {
        reading: _,
        helpDismissed: __,
        ...reply
      } = { ...interrupted, status: 'generating' as const, error: null };
      const begin = () => open.store.messages.resume(reply.id);
      return writeReply(open, message, { reply, begin }, { chosen: false, signal });
    },
    async stop(sessionId) {
      sessions.get(sessionId);
      return running.stop(sessionId);
    },
    async leave(sessionId) {
      await this.stop(sessionId);
      replies.forget(sessionId);
      options.summaries.leave(sessionId);
    },
    forgetWords: (sessionId) => replies.forget(sessionId),
    stopAll: () => running.stopAll(),
    isBusy: () => running.isBusy(),
  };
}

/** The person's message that `messageId` is, or answers; it has to be on the branch that is shown. */
function findAnswered(sessions: SessionManager, messageId: string): { open: OpenSession; message: Message } {
  const { store, message: found } = sessions.findMessage(messageId);
  const message =
    found.role === 'user' ? found : found.parentId === null ? null : store.messages.get(found.parentId);
  if (message === null) throw notFound('message');
  const [shown] = store.messages.page(message.sessionId, message.position + 1, 1);
  if (shown?.id !== message.id) throw notFound('message');
  // What would be written now would go with it.
  if (store.deletions.ofMessage(message.id) !== null) throw deletionPending();
  return { open: sessions.openForTurn(message.sessionId), message };
}
