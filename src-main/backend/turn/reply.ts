import { v7 as uuidv7 } from 'uuid';
import type { Message, ReplyError, TurnEvent } from '#shared/contract/messages.ts';
import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import { decay } from '../emotion-state/state.ts';
import type { PromptMessage } from '../providers/provider.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { causesOf } from '../session-manager/companion-view.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { TextGeneration } from '../text-generation/text-generation.ts';

/** A crash loses at most this much of a reply that is being written. */
const CHECKPOINT_MS = 250;
/** Messages read at a time while the prompt is filled. */
const HISTORY_PAGE = 50;

export interface ReplyTask {
  readonly open: OpenSession;
  /** The person's message to answer, with its reading. */
  readonly message: Message;
  /** What `begin` returned. */
  readonly reply: NewMessage;
  /** The companion's state after that message. */
  readonly affect: AffectState;
  readonly history: readonly PromptMessage[] | undefined;
  readonly emit: (event: TurnEvent) => void;
  readonly signal: AbortSignal;
}

export interface ReplyWriter {
  /** Makes the row of a reply below `message`, in place of the one shown there. For the caller's transaction. */
  begin(open: OpenSession, message: Message): NewMessage;
  /**
   * Writes the reply: checkpoints while it streams, and an end in every case (complete, interrupted with what
   * had arrived, or failed with what to do).
   */
  write(task: ReplyTask): Promise<void>;
}

export function createReplyWriter(options: {
  sessions: SessionManager;
  textGeneration: TextGeneration;
  settings: SettingsStore;
  clock: Clock;
  report: (error: unknown) => void;
}): ReplyWriter {
  const { sessions, textGeneration, settings, clock, report } = options;
  const generationOf = ({ session }: OpenSession): Generation =>
    session.generation ?? settings.get().generation;

  function begin(open: OpenSession, message: Message): NewMessage {
    const { store, session } = open;
    const generation = generationOf(open);
    const reply: NewMessage = {
      id: uuidv7(),
      sessionId: session.id,
      parentId: message.id,
      position: message.position + 1,
      role: 'assistant',
      text: '',
      status: 'generating',
      error: null,
      provider: generation.provider,
      model: textGeneration.modelOf(generation),
      createdAt: clock.now(),
    };
    store.messages.hideFrom(session.id, reply.position);
    store.messages.insert(reply);
    return reply;
  }

  async function write(task: ReplyTask): Promise<void> {
    const { open, message, reply, history, emit, signal } = task;
    const { session, store, apiKey } = open;
    emit({ type: 'reply-started', message: { ...reply, reading: null, readingHidden: false } });

    let text = '';
    let error: ReplyError | null = null;
    let checkpointAt = clock.now() + CHECKPOINT_MS;
    try {
      const affect = decay(task.affect, clock.now());
      const deltas = textGeneration.reply({
        persona: session.persona,
        affect,
        reading: message.reading,
        generation: { provider: reply.provider ?? EMBEDDED, model: reply.model },
        sessionKey: apiKey,
        history: () => historyPages(open, message, history),
        causes: causesOf(open, affect),
        seed: reply.id,
        signal,
      });
      for await (const delta of deltas) {
        if (signal.aborted) break;
        text += delta;
        emit({ type: 'delta', messageId: reply.id, text: delta });
        if (clock.now() >= checkpointAt) {
          store.unflushed(() => store.messages.checkpoint(reply.id, text));
          checkpointAt = clock.now() + CHECKPOINT_MS;
        }
      }
    } catch (cause) {
      error = toReplyError(cause, report);
    }
    const status = statusOf({ text, error, aborted: signal.aborted });
    const end = { text, status, error, model: reply.model };
    store.transaction(() => {
      store.messages.finish(reply.id, end);
      store.sessions.touch(session.id, clock.now());
    });
    emit({ type: 'reply-finished', message: { ...reply, ...end, reading: null, readingHidden: false } });
    emit({ type: 'session', session: sessions.get(session.id) });
  }

  return { begin, write };
}

/** Words that have arrived are kept and called interrupted; a reply failed only if there is nothing of it. */
function statusOf(end: { text: string; error: ReplyError | null; aborted: boolean }): Message['status'] {
  if (end.aborted) return 'interrupted';
  if (end.error === null) return 'complete';
  return end.text === '' ? 'failed' : 'interrupted';
}

function toReplyError(error: unknown, report: (error: unknown) => void): ReplyError {
  if (error instanceof ProviderError) return { code: error.code, message: error.message };
  report(error);
  return { code: 'INTERNAL', message: 'Something went wrong while the reply was written. Try again.' };
}

/** The conversation up to and including `message`, newest page first. */
function* historyPages(
  { store }: OpenSession,
  message: Message,
  given: readonly PromptMessage[] | undefined,
): Generator<readonly PromptMessage[], void, undefined> {
  if (given !== undefined) {
    yield [...given, { role: 'user', text: message.text }];
    return;
  }
  let before = message.position + 1;
  while (before > 0) {
    const page = store.messages.words(message.sessionId, before, HISTORY_PAGE);
    if (page.length === 0) return;
    yield page;
    before -= page.length;
  }
}
