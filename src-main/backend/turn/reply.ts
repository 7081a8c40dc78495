import { v7 as uuidv7 } from 'uuid';
import type { Message, ReplyError } from '#shared/contract/messages.ts';
import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import { helpOf } from '#shared/safety/help-lines.ts';
import type { Clock } from '../clock.ts';
import type { NewMessage } from '../database/messages.ts';
import type { Store } from '../database/store.ts';
import { decay } from '../emotion-state/state.ts';
import { diskErrorOf } from '../errors.ts';
import type { PromptMessage } from '../providers/provider.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { NOTHING_KNOWN } from '../self-knowledge/recall.ts';
import type { SelfKnowledge } from '../self-knowledge/self-knowledge.ts';
import { causesOf } from '../session-manager/companion-view.ts';
import type { OpenSession } from '../session-manager/session-manager.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Memory } from '../text-generation/embedded/conversation.ts';
import type { Summaries } from '../text-generation/summary/summaries.ts';
import type { TextGeneration } from '../text-generation/text-generation.ts';
import { createDraft } from './draft.ts';
import { type Branch, createRecentBranches } from './recent-branches.ts';
import type { TurnListener } from './turn-listener.ts';

/** A crash loses at most this much of a reply that is being written. */
const CHECKPOINT_MS = 250;
/** Replies are not read, and nothing is found in them. */
const UNREAD = { reading: null, readingHidden: false, concern: null, helpDismissed: false } as const;
/** Messages read at a time while the prompt is filled. */
const HISTORY_PAGE = 50;

export interface ReplyTask {
  readonly open: OpenSession;
  /** The person's message to answer, with its reading. */
  readonly message: Message;
  /** What `plan` returned. */
  readonly reply: NewMessage;
  /** Settles once the reply's row is there. */
  readonly begun: Promise<void>;
  /** True: its writer was chosen for this reply alone, and nobody stands in. */
  readonly chosen: boolean;
  /** The companion's state after that message. */
  readonly affect: AffectState;
  readonly history: readonly PromptMessage[] | undefined;
  readonly listener: TurnListener;
  readonly signal: AbortSignal;
}

export interface ReplyWriter {
  /**
   * A reply below `message` that is about to be written.
   * @param generation  who writes this one; left out: whoever writes in the session
   */
  plan(open: OpenSession, message: Message, generation?: Generation): NewMessage;
  /** Puts its row in place of the one that is shown there. For the caller's transaction. */
  insert(open: OpenSession, reply: NewMessage): void;
  /**
   * Writes the reply: checkpoints while it streams, and an end in every case (complete, interrupted with what
   * had arrived, or failed with what to do).
   */
  write(task: ReplyTask): Promise<void>;
  /** Ends a reply that cannot be begun. */
  giveUp(open: OpenSession, reply: NewMessage): Promise<void>;
  /** Lets go of what is remembered of a session's words. */
  forget(sessionId: string): void;
}

export function createReplyWriter(options: {
  textGeneration: TextGeneration;
  summaries: Summaries;
  /** Where the person is, for help lines; null: not known. */
  country: () => string | null;
  settings: SettingsStore;
  knowledge: Pick<SelfKnowledge, 'learn' | 'recall'>;
  clock: Clock;
  /** Tells other clients that the session's messages changed. */
  announce: (open: OpenSession) => void;
  report: (error: unknown) => void;
}): ReplyWriter {
  const { textGeneration, summaries, knowledge, country, settings, clock, announce, report } = options;
  const recent = createRecentBranches();
  const late = createLateEnds();

  function plan(open: OpenSession, message: Message, chosen?: Generation): NewMessage {
    const generation = chosen ?? generationOf(open, settings);
    return {
      id: uuidv7(),
      sessionId: message.sessionId,
      parentId: message.id,
      position: message.position + 1,
      role: 'assistant',
      text: '',
      status: 'generating',
      error: null,
      provider: generation.provider,
      model: textGeneration.modelOf(generation),
      writing: null,
      createdAt: clock.now(),
    };
  }

  function insert({ store }: OpenSession, reply: NewMessage): void {
    store.messages.hideFrom(reply.sessionId, reply.position);
    store.messages.insert(reply);
  }

  async function write(task: ReplyTask): Promise<void> {
    const { open, message, reply, begun, history, listener, signal } = task;
    const { session, store } = open;
    begun.then(
      () => announce(open),
      () => {}, // awaited with the end
    );
    begun.then(late.retry, () => {}); // the disk writes again
    const earlier = store.messages.siblingIds(session.id, message.id).filter((id) => id !== reply.id);
    const whole = { ...UNREAD, siblingIds: [...earlier, reply.id] };
    listener.told({ type: 'reply-started', message: { ...reply, ...whole } });

    const draft = createDraft(reply, clock);
    let error: ReplyError | null = null;
    let checkpointAt = clock.now() + CHECKPOINT_MS;
    const takenAt = recent.forgets();
    const branch = recent.take(message.sessionId, message.parentId) ?? { from: message.position, words: [] };
    // A client that keeps the history itself is told nothing that was said elsewhere.
    const known = history === undefined ? knowledge.recall(open, message) : NOTHING_KNOWN;
    let asked = false;
    const memory: Memory = {
      search: known.search,
      takeFollowUp: () => {
        asked = true;
        return known.followUp;
      },
    };
    try {
      for await (const part of partsOf(task, branch, known.lines, memory)) {
        if (signal.aborted) break;
        draft.add(part);
        if (part.type !== 'delta') continue;
        listener.told({ type: 'delta', messageId: reply.id, text: part.text });
        if (clock.now() >= checkpointAt) {
          store.unflushed(() => store.messages.checkpoint(reply.id, draft.text));
          checkpointAt = clock.now() + CHECKPOINT_MS;
        }
      }
    } catch (cause) {
      error = toReplyError(cause, report);
    }
    const status = statusOf({ text: draft.text, error, aborted: signal.aborted });
    const end = { ...draft.end(), status, error };
    const ended = store.commit(() => {
      store.messages.finish(reply.id, end);
      store.sessions.touch(session.id, clock.now());
    });
    try {
      await Promise.all([begun, ended]);
    } catch (cause) {
      late.keep(store, () => store.messages.finish(reply.id, { ...end, status: 'interrupted' }));
      throw cause;
    }
    announce(open);
    if (history === undefined) {
      summaries.follow(open, generationOf(open, settings), [message.text, draft.text]);
      branch.words.push({ role: 'user', text: message.text }, { role: 'assistant', text: draft.text });
      recent.put(session.id, reply.id, branch, takenAt);
    }
    const finished: Message = { ...reply, ...end, ...whole };
    listener.told({ type: 'reply-finished', message: finished });
    listener.sessionChanged();
    const isComplete = status === 'complete';
    if (isComplete && (asked || end.provider !== EMBEDDED)) known.wasTold();
    // Of what somebody in danger says nothing is filed.
    if (history === undefined && message.concern === null)
      knowledge.learn({ open, message, reply: isComplete ? finished : null });
  }

  function partsOf(
    { open, message, reply, history, chosen, signal, ...task }: ReplyTask,
    branch: Branch,
    lines: readonly string[],
    memory: Memory,
  ) {
    const { session, apiKey, ephemeral } = open;
    const affect = decay(task.affect, clock.now());
    // A key of the session's own is meant for one provider, and so is a choice made for this reply alone.
    const standIns = apiKey !== null || chosen ? [] : settings.get().fallbacks;
    return textGeneration.reply({
      persona: session.persona,
      affect,
      reading: message.reading,
      concern: message.concern,
      help: helpOf(country()),
      summary: history === undefined ? (summaries.latest(open, message.position)?.text ?? null) : null,
      turn: history === undefined ? Math.floor(message.position / 2) : Math.floor(history.length / 2),
      knowledge: lines,
      memory,
      generation: { provider: reply.provider ?? EMBEDDED, model: reply.model },
      standIns,
      sessionId: ephemeral ? null : session.id,
      sessionKey: reply.provider === generationOf(open, settings).provider ? apiKey : null,
      history: () => historyPages(open, message, history ?? branch),
      begun: reply.text,
      causes: () => causesOf(open, affect),
      seed: reply.id,
      signal,
    });
  }

  const giveUp = ({ store }: OpenSession, reply: NewMessage): Promise<void> =>
    store.commit(() => store.messages.finish(reply.id, { ...reply, status: 'failed', error: UNFORESEEN }));

  return { plan, insert, write, giveUp, forget: recent.forget };
}

/** Ends of replies that the disk did not take: what had arrived is kept as soon as it does. */
function createLateEnds() {
  const waiting = new Map<() => void, Store>();
  return {
    keep: (store: Store, finish: () => void) => void waiting.set(finish, store),
    retry(): void {
      for (const [finish, store] of waiting) {
        waiting.delete(finish);
        store.commit(finish).catch(() => waiting.set(finish, store));
      }
    },
  };
}

/** Who writes in a session: what it says itself, else what the settings say. */
export const generationOf = ({ session }: OpenSession, settings: SettingsStore): Generation =>
  session.generation ?? settings.get().generation;

/** Words that have arrived are kept and called interrupted; a reply failed only if there is nothing of it. */
function statusOf(end: { text: string; error: ReplyError | null; aborted: boolean }): Message['status'] {
  if (end.aborted) return 'interrupted';
  if (end.error === null) return 'complete';
  return end.text === '' ? 'failed' : 'interrupted';
}

const UNFORESEEN: ReplyError = {
  code: 'INTERNAL',
  message: 'Something went wrong while the reply was written. Try again.',
};

function toReplyError(error: unknown, report: (error: unknown) => void): ReplyError {
  if (error instanceof ProviderError) return { code: error.code, message: error.message };
  report(error);
  const disk = diskErrorOf(error);
  return disk === null ? UNFORESEEN : { ...UNFORESEEN, message: disk.message };
}

/**
 * The conversation up to and including `message`, newest page first: what a client that keeps the history
 * says it was, or what is remembered of the branch and then the database, whose pages are remembered too.
 */
function* historyPages(
  { store }: OpenSession,
  message: Message,
  before: readonly PromptMessage[] | Branch,
): Generator<readonly PromptMessage[], void, undefined> {
  yield [{ role: 'user', text: message.text }];
  if (!('from' in before)) {
    yield before;
    return;
  }
  if (before.words.length > 0) yield [...before.words];
  while (before.from > 0) {
    const page = store.messages.words(message.sessionId, before.from, HISTORY_PAGE);
    if (page.length === 0) return;
    before.words.unshift(...page);
    before.from -= page.length;
    yield page;
  }
}
