import { v7 as uuidv7 } from 'uuid';
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import type { EmotionDetector } from '../emotion-detection/detector.ts';
import { restingMood } from '../emotion-state/personality.ts';
import { stateAfter } from '../emotion-state/state-after.ts';
import { notFound } from '../errors.ts';
import type { PromptMessage } from '../providers/provider.ts';
import type { CompanionView } from '../session-manager/companion-view.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';
import { titleFrom } from '../session-manager/title.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { TextGeneration } from '../text-generation/text-generation.ts';
import { createReplyWriter } from './reply.ts';
import { createRunningTurns } from './running-turns.ts';

export interface SendRequest {
  readonly sessionId: string;
  readonly text: string;
  /** What a client that keeps the history itself says was said before; left out: our own history. */
  readonly history?: readonly PromptMessage[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Turns {
  /**
   * Says something. The message is on disk when this returns; the events follow as they happen.
   * @throws NOT_FOUND, SESSION_ENDED, TURN_RUNNING
   */
  send(request: SendRequest): AsyncGenerator<TurnEvent, void, undefined>;
  /** Writes the reply to a message anew, beside the earlier one. @throws as `send` does */
  regenerate(request: {
    messageId: string;
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<TurnEvent, void, undefined>;
  /** @throws NOT_FOUND */
  stop(sessionId: string): Promise<boolean>;
  stopAll(): Promise<void>;
}

/** One turn, top to bottom: keep the words, detect, update the state, generate, deliver. */
export function createTurns(options: {
  sessions: SessionManager;
  companion: CompanionView;
  detector: EmotionDetector;
  textGeneration: TextGeneration;
  settings: SettingsStore;
  clock: Clock;
  report: (error: unknown) => void;
}): Turns {
  const { sessions, companion, detector, clock, report } = options;
  const running = createRunningTurns(report);
  const replies = createReplyWriter(options);

  async function takeTurn(
    open: OpenSession,
    message: Message,
    history: SendRequest['history'],
    emit: (event: TurnEvent) => void,
    signal: AbortSignal,
  ): Promise<void> {
    emit({ type: 'user-message', message });
    try {
      const reading = await detect(message, open);
      const affect = updateState(open, message, reading);
      const reply = open.store.unflushed(() => {
        if (reading !== null) open.store.readings.save(message.id, reading);
        open.store.affect.save(message.id, affect);
        return replies.begin(open, message);
      });
      if (reading !== null) emit({ type: 'reading', messageId: message.id, reading });
      emit({ type: 'companion', companion: companion.of(open, affect) });

      await replies.write({ open, message: { ...message, reading }, reply, affect, history, emit, signal });
    } finally {
      sessions.forgetWords(open);
    }
  }

  /** The words are committed before anything else happens: a reply never outranks them. */
  function keepMessage({ session, store }: OpenSession, text: string): Message {
    const previous = store.messages.last(session.id);
    const message: NewMessage = {
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
      createdAt: clock.now(),
    };
    store.transaction(() => {
      store.messages.insert(message);
      store.sessions.touch(session.id, message.createdAt);
      store.sessions.titleIfUntitled(session.id, titleFrom(text));
    });
    return { ...message, reading: null, readingHidden: false };
  }

  /** Null where the detector itself fails: the turn goes on without a reading rather than not at all. */
  async function detect(message: Message, { store, session }: OpenSession): Promise<EmotionReading | null> {
    try {
      const previous = store.messages.words(session.id, message.position, 2).map(({ text }) => text);
      return await detector.detect(message.text, { previous });
    } catch (error) {
      report(error);
      return null;
    }
  }

  function updateState(open: OpenSession, message: Message, reading: EmotionReading | null): AffectState {
    const { traits } = open.session.persona;
    const before = { ...sessions.affectBefore(open, message.position), resting: restingMood(traits) };
    return stateAfter(before, { ...message, reading }, traits);
  }

  return {
    send(request) {
      const open = sessions.openForTurn(request.sessionId);
      running.assertIdle(request.sessionId);
      const message = keepMessage(open, request.text);
      return running.start(request.sessionId, request.signal, (emit, signal) =>
        takeTurn(open, message, request.history, emit, signal),
      );
    },
    regenerate({ messageId, signal: outerSignal }) {
      const { open, message } = findAnswered(sessions, messageId);
      running.assertIdle(message.sessionId);
      return running.start(message.sessionId, outerSignal, async (emit, signal) => {
        const affect = sessions.affectBefore(open, message.position + 1);
        const reply = open.store.unflushed(() => replies.begin(open, message));
        await replies.write({ open, message, reply, affect, history: undefined, emit, signal });
      });
    },
    async stop(sessionId) {
      sessions.get(sessionId);
      return running.stop(sessionId);
    },
    stopAll: () => running.stopAll(),
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
