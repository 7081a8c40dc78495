import { v7 as uuidv7 } from 'uuid';
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import { isCorrected } from '../emotion-detection/corrections/corrected-reading.ts';
import type { Detection } from '../emotion-detection/detection.ts';
import type { Proposal } from '../emotion-detection/llm/answer.ts';
import type { LlmReading } from '../emotion-detection/llm/llm-detector.ts';
import { restingMood } from '../emotion-state/personality.ts';
import { stateAfter } from '../emotion-state/state-after.ts';
import { notFound, notInterrupted } from '../errors.ts';
import type { PromptMessage } from '../providers/provider.ts';
import type { CompanionView } from '../session-manager/companion-view.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';
import { titleFrom } from '../session-manager/title.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { TextGeneration } from '../text-generation/text-generation.ts';
import { createReplyWriter, generationOf } from './reply.ts';
import { createRunningTurns } from './running-turns.ts';

/** A reading that is still on its way when the reply has ended is waited for so long, and no longer. */
const REFINE_GRACE_MS = 5_000;

export interface SendRequest {
  readonly sessionId: string;
  readonly text: string;
  /** What a client that keeps the history itself says was said before; left out: our own history. */
  readonly history?: readonly PromptMessage[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Turns {
  /**
   * Says something. The message is on disk when this resolves; the events follow as they happen.
   * @throws NOT_FOUND, SESSION_ENDED, TURN_RUNNING
   */
  send(request: SendRequest): Promise<AsyncGenerator<TurnEvent, void, undefined>>;
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
  stopAll(): Promise<void>;
  /** Whether a reply is being written in any session. */
  isBusy(): boolean;
}

/** One turn, top to bottom: keep the words, detect, update the state, generate, deliver. */
export function createTurns(options: {
  sessions: SessionManager;
  companion: CompanionView;
  detection: Detection;
  textGeneration: TextGeneration;
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
    message: Message,
    history: SendRequest['history'],
    emit: (event: TurnEvent) => void,
    signal: AbortSignal,
  ): Promise<void> {
    emit({ type: 'user-message', message });
    const refining = new AbortController();
    const stopRefining = () => refining.abort();
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
      const { reading, proposal } = await now;
      const affect = updateState(open, message, reading, proposal);
      const reply = replies.plan(open, message);
      const begun = open.store.commit(() => {
        keepReading(open, message, reading, affect);
        replies.insert(open, reply);
      });
      tell(open, message, reading, affect, emit);

      const refined = later.then((better) => better && refine(open, message, better, emit)).catch(report);
      const answered = { ...message, reading };
      await replies.write({
        open,
        message: answered,
        reply,
        begun,
        affect,
        history,
        chosen: false,
        emit,
        signal,
      });
      const cancel = clock.after(REFINE_GRACE_MS, stopRefining);
      await refined;
      cancel();
    } finally {
      stopRefining();
      signal.removeEventListener('abort', stopRefining);
      sessions.forgetWords(open);
    }
  }

  /** A better reading has come: it takes the first one's place, and the companion feels by it alone. */
  async function refine(
    open: OpenSession,
    message: Message,
    { reading, proposal }: LlmReading,
    emit: (event: TurnEvent) => void,
  ): Promise<void> {
    const { store } = open;
    const current = store.messages.get(message.id);
    if (current !== null && isCorrected(current)) {
      await store.commit(() => store.readings.save(message.id, reading)); // what the person said stands
      return;
    }
    const affect = updateState(open, message, reading, proposal);
    await store.commit(() => keepReading(open, message, reading, affect));
    tell(open, message, reading, affect, emit);
    announce(open);
  }

  function keepReading(
    { store }: OpenSession,
    message: Message,
    reading: EmotionReading | null,
    affect: AffectState,
  ): void {
    if (reading !== null) store.readings.save(message.id, reading);
    store.affect.save(message.id, affect);
  }

  function tell(
    open: OpenSession,
    message: Message,
    reading: EmotionReading | null,
    affect: AffectState,
    emit: (event: TurnEvent) => void,
  ): void {
    if (reading !== null) emit({ type: 'reading', messageId: message.id, reading });
    emit({ type: 'companion', companion: companion.of(open, affect) });
  }

  /** What the person says, as the next message of the branch that is shown. */
  function toMessage({ session, store }: OpenSession, text: string): Message {
    const previous = store.messages.last(session.id);
    return {
      id: uuidv7(),
      sessionId: session.id,
      parentId: previous?.id ?? null,
      position: previous === null ? 0 : previous.position + 1,
      role: 'user',
      text,
      status: 'complete',
      error: null,
      provider: null,
      model: null,
      writing: null,
      createdAt: clock.now(),
      reading: null,
      readingHidden: false,
    };
  }

  const keep = ({ session, store }: OpenSession, message: Message): Promise<void> =>
    store.commit(() => {
      store.messages.insert(message);
      store.sessions.touch(session.id, message.createdAt);
      if (session.title === null) store.sessions.titleIfUntitled(session.id, titleFrom(message.text));
    });

  const previousWords = ({ store, session }: OpenSession, message: Message): string[] =>
    store.messages.words(session.id, message.position, 2).map(({ text }) => text);

  function updateState(
    open: OpenSession,
    message: Message,
    reading: EmotionReading | null,
    proposal: Proposal | null,
  ): AffectState {
    const { traits } = open.session.persona;
    const before = { ...sessions.affectBefore(open, message.position), resting: restingMood(traits) };
    return stateAfter(before, { ...message, reading }, traits, proposal);
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
      await replies.write({ open, message, reply, begun, affect, history: undefined, chosen, emit, signal });
    });
  }

  return {
    async send({ sessionId, text, history, signal: outerSignal }) {
      const open = sessions.openForTurn(sessionId);
      running.assertIdle(sessionId);
      const message = toMessage(open, text);
      // The words are on the disk before anything else happens: a reply never outranks them.
      const kept = keep(open, message);
      const events = running.start(sessionId, outerSignal, (emit, signal) =>
        kept.then(
          () => takeTurn(open, message, history, emit, signal),
          () => {}, // told to who called
        ),
      );
      await kept;
      announce(open);
      return events;
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
      const { reading: _, ...reply } = { ...interrupted, status: 'generating' as const, error: null };
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
    },
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
  return { open: sessions.openForTurn(message.sessionId), message };
}
