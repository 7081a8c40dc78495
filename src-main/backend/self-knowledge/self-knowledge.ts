import { v7 as uuidv7 } from 'uuid';
import type { Statement } from '#shared/contract/knowledge.ts';
import type { Message } from '#shared/contract/messages.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { StatementRow } from '../database/knowledge.ts';
import type { Store } from '../database/store.ts';
import { notFound } from '../errors.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { momentsOf } from './calendar.ts';
import { factsAboutPerson } from './extraction/extract.ts';
import type { Fact } from './extraction/fact.ts';
import type { ModelExtraction } from './extraction/model-extraction.ts';
import { factsInReply, nameGiven } from './extraction/own-statements.ts';
import { IMPORTANCE } from './importance.ts';
import { type FollowUp, followUpFor, NOTHING_KNOWN, type Recalled, recalled } from './recall.ts';
import { toStatement } from './statements.ts';

/** How long a forgetting can be taken back. After that the words are really gone. */
const RESTORE_WINDOW_MS = 30_000;

/** A turn as it is learnt from. */
export interface Lesson {
  readonly open: OpenSession;
  /** What the person said. */
  readonly message: Message;
  /** What was answered; null where there is no whole reply. */
  readonly reply: Message | null;
}

export interface SelfKnowledge {
  /**
   * Learns from a turn that is over: by patterns at once, and by the model that wrote the reply in the
   * background, where the person allows it. The same message teaches the same once, however often it is read.
   */
  learn(lesson: Lesson): void;
  /** What a reply to `message` is written with. Nothing where the session or the settings say so. */
  recall(open: OpenSession, message: Message): Recalled;
  /** What to ask about now, after message `afterId`; whoever takes it asks it. Null: nothing, or it is switched off. */
  takeFollowUp(open: OpenSession, afterId: string): FollowUp | null;
  list(page: { query?: string | undefined; limit: number; offset: number }): {
    statements: Statement[];
    total: number;
    more: boolean;
  };
  /** @throws NOT_FOUND */
  update(id: string, change: { words?: string | undefined; pinned?: boolean | undefined }): Statement;
  /** Forgets it with what was held about the same before. @returns until when it can be restored. @throws NOT_FOUND */
  forget(id: string): number;
  /** @throws NOT_FOUND once it is really gone */
  restore(id: string): Statement;
  /** Lets go of what is being learnt in the background. */
  close(): Promise<void>;
}

/** What the companion knows about the person and about itself. Sessions that leave no trace teach it nothing. */
export function createSelfKnowledge(options: {
  sessions: SessionManager;
  disk: Store;
  settings: SettingsStore;
  model: ModelExtraction;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  /** The zone of this machine (IANA). */
  timeZone: string;
  /** Somebody keeps words of this session in memory: they may have been forgotten. */
  onForgotten: (sessionId: string) => void;
  report: (error: unknown) => void;
}): SelfKnowledge {
  const { sessions, disk, settings, model, clock, changes, onForgotten, report } = options;
  const running = new Map<AbortController, Promise<void>>();
  const queries = disk.knowledge;
  const zone = (): string => settings.get().knowledge.timeZone ?? options.timeZone;
  const isOn = ({ session, ephemeral }: OpenSession): boolean =>
    settings.get().knowledge.enabled && session.remembers && !ephemeral;
  const tell = (): void => changes.announce({ type: 'knowledge' });

  /** Words that were forgotten are gone for good after a while, and at the next start. */
  function purge(until: number): void {
    try {
      queries.purgeForgotten(until);
    } catch (error) {
      report(error); // a damaged file must not end the program: it is tried again at the next start
    }
  }
  purge(Number.MAX_SAFE_INTEGER);

  /**
   * Makes what a message teaches be `facts`. What is there already stays as it is, with its pin and its history;
   * what the person put into words stays in any case.
   */
  function teach(message: Message, facts: readonly Fact[], origin: 'patterns' | 'model'): boolean {
    if (queries.isForgotten(message.id)) return false;
    const before = queries.ofMessage(message.id);
    const kept = new Set<string>();
    let changed = false;
    for (const fact of facts) {
      const same = before.find(
        (one) =>
          one.subject === fact.subject && (one.topic === fact.topic || fold(one.words) === fold(fact.words)),
      );
      const isSame =
        same !== undefined && (same.origin === 'person' || fold(same.words) === fold(fact.words));
      if (isSame) {
        kept.add(same.id);
        continue;
      }
      const due = fact.due === null ? { dueAt: null, dueUntil: null } : momentsOf(fact.due, zone());
      queries.insert({
        id: uuidv7(),
        messageId: message.id,
        subject: fact.subject,
        kind: fact.kind,
        topic: queries.topicOfWords(fact.subject, fact.words) ?? fact.topic,
        words: fact.words,
        origin,
        importance: IMPORTANCE[fact.kind],
        ...due,
        createdAt: message.createdAt,
      });
      changed = true;
    }
    for (const one of before) {
      if (kept.has(one.id) || one.origin === 'person' || one.pinned === 1) continue;
      // What a model found out is not lost because the patterns, which know less, are asked again.
      if (origin === 'patterns' && one.origin === 'model') continue;
      queries.remove(one.id);
      changed = true;
    }
    return changed;
  }

  function learnByPatterns({ message, reply }: Lesson): void {
    const named = nameGiven(message.text);
    const said = factsAboutPerson(message.text, { at: message.createdAt, timeZone: zone() });
    const lessons = [{ from: message, facts: named === null ? said : [...said, named] }];
    if (reply !== null && reply.provider !== EMBEDDED && reply.status === 'complete') {
      lessons.push({ from: reply, facts: factsInReply(reply.text) });
    }
    // Most messages teach nothing, and have taught nothing that may have to go.
    const worthIt = lessons.filter(
      ({ from, facts }) => facts.length > 0 || queries.ofMessage(from.id).length > 0,
    );
    if (worthIt.length === 0) return;
    // Not worth a flush of its own: it goes to the disk with the next turn, and can be learnt again until then.
    const taught = disk.unflushed(() => worthIt.filter(({ from, facts }) => teach(from, facts, 'patterns')));
    if (taught.length > 0) tell();
  }

  async function learnByModel({ open, message, reply }: Lesson, signal: AbortSignal): Promise<void> {
    const timeZone = zone();
    const learnt = await model.extract({ open, message, reply, timeZone, signal });
    // The person may have switched it off, or deleted the session, meanwhile.
    if (learnt === null || signal.aborted || disk.messages.get(message.id) === null) return;
    if (!isOn(sessions.open(open.session.id))) return;
    const taught = disk.unflushed(() => {
      const person = teach(message, learnt.message, 'model');
      return (
        (reply !== null && disk.messages.get(reply.id) !== null && teach(reply, learnt.reply, 'model')) ||
        person
      );
    });
    if (taught) tell();
  }

  /** All that is held about the same as `row`. */
  const history = (row: StatementRow): StatementRow[] => queries.aboutTopic(row.subject, row.topic);
  const find = (id: string): StatementRow => {
    const row = queries.get(id);
    if (row === null) throw notFound('statement');
    return row;
  };

  return {
    learn(lesson) {
      if (!isOn(lesson.open)) return;
      try {
        learnByPatterns(lesson);
      } catch (error) {
        report(error); // a turn is never spoilt by what could not be learnt from it
      }
      if (!settings.get().knowledge.extractWithModel) return;
      const controller = new AbortController();
      const done = learnByModel(lesson, controller.signal)
        .catch(report)
        .finally(() => running.delete(controller));
      running.set(controller, done);
    },
    recall: (open, message) =>
      isOn(open)
        ? recalled({ open, message, queries, now: clock.now(), timeZone: zone(), save: disk.unflushed })
        : NOTHING_KNOWN,
    takeFollowUp(open, afterId) {
      if (!isOn(open)) return null;
      const followUp = followUpFor(queries, null, clock.now());
      if (followUp !== null) queries.setAsked(followUp.statementId, clock.now(), afterId);
      return followUp;
    },
    list({ query = '', limit, offset }) {
      const all = queries.current();
      const wanted = fold(query).split(' ').filter(Boolean);
      const found = all.filter(({ words }) => wanted.every((word) => fold(words).includes(word)));
      const page = found.slice(offset, offset + limit);
      return {
        statements: page.map((row) => toStatement(row, history(row))),
        total: all.length,
        more: offset + limit < found.length,
      };
    },
    update(id, { words, pinned }) {
      find(id);
      disk.transaction(() => {
        if (words !== undefined) queries.setWords(id, words);
        if (pinned !== undefined) queries.setPinned(id, pinned);
      });
      tell();
      const row = find(id);
      return toStatement(row, history(row));
    },
    forget(id) {
      const rows = history(find(id));
      const now = clock.now();
      disk.transaction(() => queries.forget(rows, now));
      for (const sessionId of new Set(rows.map(({ session_id }) => session_id))) onForgotten(sessionId);
      clock.after(RESTORE_WINDOW_MS, () => purge(clock.now() - RESTORE_WINDOW_MS));
      tell();
      return now + RESTORE_WINDOW_MS;
    },
    restore(id) {
      const back = disk.transaction(() => queries.unforget(id, clock.now() - RESTORE_WINDOW_MS));
      if (!back) throw notFound('statement');
      const row = find(id);
      onForgotten(row.session_id);
      tell();
      return toStatement(row, history(row));
    },
    async close() {
      for (const controller of running.keys()) controller.abort();
      await Promise.all(running.values());
    },
  };
}

/** Small letters without diacritics and marks: how words are compared. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
