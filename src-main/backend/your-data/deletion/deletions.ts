import { setImmediate } from 'node:timers/promises';
import type { Deletion } from '#shared/contract/deletions.ts';
import type { Changes } from '../../changes/changes.ts';
import type { Clock } from '../../clock.ts';
import type { DeletionKind, KeptDeletion } from '../../database/deletions.ts';
import { inSteps } from '../../database/in-steps.ts';
import type { Store } from '../../database/store.ts';
import { deletionPending, notFound } from '../../errors.ts';
import { reliving } from '../../session-manager/relive.ts';
import { RESTORE_WINDOW_MS, type SessionManager } from '../../session-manager/session-manager.ts';

interface Range {
  readonly from: number;
  readonly until: number;
}

/** The messages of a range of time, by session, with the replies to them. */
type Found = Map<string, Set<string>>;

export interface Deletions {
  list(): Deletion[];
  /** Deletes one message and the replies to it. @returns until when that can be taken back. @throws NOT_FOUND */
  message(messageId: string): Promise<number>;
  /** @throws NOT_FOUND where it is not being deleted, or gone already. */
  restoreMessage(messageId: string): void;
  preview(range: Range): Promise<{ messages: number; sessions: number }>;
  range(range: Range): Promise<Deletion>;
  everything(): Promise<Deletion>;
  /** @throws NOT_FOUND where it is too late. */
  undo(id: number): void;
  /** Takes an import out, now. */
  takeOut(importId: number): Promise<void>;
  /** Whether anything waits to be deleted, sessions too. */
  isPending(): boolean;
  close(): void;
}

/**
 * Deletion that is real. What is deleted is out of prompts and out of the search at once, can be taken back for half a
 * minute, and is then taken out of the database in small steps, overwritten where it was, and out of the write-ahead
 * log. What waits when the program ends is deleted when it starts again.
 */
export function createDeletions(options: {
  store: Store;
  sessions: Pick<SessionManager, 'findMessage' | 'purge' | 'open' | 'startingState'>;
  /** Stops what is being written in a session. */
  leave: (sessionId: string) => Promise<unknown>;
  clock: Clock;
  changes: Pick<Changes, 'announce' | 'as'>;
  /** Corrections may have gone. */
  onForgotten: () => void;
  /** Deletes what is in no table: logs, settings, keys, files. */
  deleteTheRest: () => Promise<void>;
  report: (error: unknown) => void;
}): Deletions {
  const { store, sessions, leave, clock, changes, onForgotten, deleteTheRest, report } = options;
  const { deletions } = store;
  let closed = false;
  /** One at a time, in their order. */
  let working: Promise<void> = Promise.resolve();

  store.transaction(() => deletions.dropHalf());
  for (const left of deletions.list()) void schedule(left.id); // as sessions: what waited at the end does not wait again

  function schedule(id: number): Promise<void> {
    // Nobody's doing: who asked for it wants to hear that it is done.
    const done = changes.as(undefined, () => working.then(() => perform(id)));
    working = done.catch(report);
    return done;
  }

  async function perform(id: number): Promise<void> {
    const deletion = deletions.get(id);
    if (deletion === null || closed) return; // taken back
    const goesOn = () => !closed;
    if (deletion.kind === 'everything') store.unflushed(() => deletions.emptyIndex(id));
    await inSteps(store, removal(deletion), goesOn);
    if (closed) return;
    await sessions.purge(deletion.kind === 'import' ? clock.now() - RESTORE_WINDOW_MS : deletion.at);
    if (deletion.kind === 'everything') await deleteTheRest();
    if (closed) return;
    store.transaction(() => deletions.drop(id));
    onForgotten();
    await store.scrub();
    if (deletion.kind === 'everything' && !closed) await store.rewrite();
    for (const sessionId of deletion.touched) changes.announce({ type: 'messages', sessionId });
  }

  function* removal({ id, touched, importId }: KeptDeletion): Generator<void> {
    while (deletions.removeStep(id)) yield;
    for (const sessionId of touched) {
      yield* deletions.renumber(sessionId);
      deletions.extendShown(sessionId);
      if (store.sessions.get(sessionId) !== null) yield* reliving(sessions.open(sessionId), sessions);
      yield* deletions.forgetCauses(sessionId);
    }
    if (importId !== null) {
      deletions.dropEmptySessions(importId);
      deletions.dropPersonas(importId);
      deletions.dropNotes(importId);
    }
  }

  /** Until then it can be taken back; what goes with it is not said to a model any more. */
  function arm(id: number, at: number, touched: readonly string[]): Deletion {
    const due = at + RESTORE_WINDOW_MS;
    store.transaction(() => deletions.arm(id, due, touched));
    clock.after(RESTORE_WINDOW_MS, () => void schedule(id));
    onForgotten();
    for (const sessionId of touched) changes.announce({ type: 'messages', sessionId });
    return shown(deletions.get(id)!);
  }

  const shown = ({ id, kind, due }: KeptDeletion): Deletion => ({
    id,
    kind: kind as Exclude<DeletionKind, 'import'>,
    restorableUntil: due,
    messageIds: deletions.someMessages(id),
  });

  async function find({ from, until }: Range): Promise<Found> {
    const found: Found = new Map();
    const newest = deletions.newest();
    for (let after = 0; after < newest && !closed; ) {
      const stretch = deletions.between(after, from, until);
      for (const { id, session_id: sessionId, role } of stretch.found) {
        const ids = found.get(sessionId) ?? new Set();
        found.set(sessionId, ids);
        ids.add(id);
        if (role === 'user') for (const reply of deletions.replies(id)) ids.add(reply);
      }
      after = stretch.end;
      await setImmediate();
    }
    return found;
  }

  const isWhole = (sessionId: string, ids: Set<string>): boolean =>
    deletions.messagesIn(sessionId) === ids.size;

  function undo(deletion: KeptDeletion | null): void {
    if (deletion === null || deletion.kind === 'import' || clock.now() >= deletion.due) {
      throw notFound('deletion');
    }
    const restored = store.transaction(() => {
      const ids = deletions.restoreSessions(deletion.id);
      deletions.drop(deletion.id);
      return ids;
    });
    onForgotten();
    for (const sessionId of restored) changes.announce({ type: 'session', sessionId });
    for (const sessionId of deletion.touched) changes.announce({ type: 'messages', sessionId });
  }

  return {
    list: () =>
      deletions
        .list()
        .filter(({ kind }) => kind !== 'import')
        .map(shown),
    async message(messageId) {
      const { message } = sessions.findMessage(messageId);
      if (deletions.ofMessage(messageId) !== null) throw deletionPending();
      await leave(message.sessionId);
      const at = clock.now();
      const id = store.transaction(() => {
        if (store.messages.get(messageId) === null) throw notFound('message'); // it lives in memory alone
        const begun = deletions.begin('message', at);
        deletions.addMessage(begun, messageId);
        if (message.role === 'user') {
          for (const reply of deletions.replies(messageId)) deletions.addMessage(begun, reply);
        }
        return begun;
      });
      return arm(id, at, [message.sessionId]).restorableUntil;
    },
    restoreMessage: (messageId) => undo(deletions.ofMessage(messageId)),
    async preview(range) {
      let messages = 0;
      let whole = 0;
      for (const [sessionId, ids] of await find(range)) {
        messages += ids.size;
        if (isWhole(sessionId, ids)) whole += 1;
      }
      return { messages, sessions: whole };
    },
    async range(range) {
      const found = await find(range);
      const at = clock.now();
      for (const sessionId of found.keys()) {
        if (!store.sessions.isTrashed(sessionId)) await leave(sessionId);
      }
      const id = store.transaction(() => deletions.begin('range', at));
      const touched: string[] = [];
      await inSteps(
        store,
        (function* () {
          for (const [sessionId, ids] of found) {
            if (isWhole(sessionId, ids)) {
              deletions.addSession(id, sessionId, at);
              changes.announce({ type: 'session-removed', sessionId });
            } else {
              touched.push(sessionId);
              for (const messageId of ids) {
                deletions.addMessage(id, messageId);
                yield;
              }
            }
            yield;
          }
        })(),
      );
      return arm(id, at, touched);
    },
    async everything() {
      const at = clock.now();
      const id = store.transaction(() => deletions.begin('everything', at));
      for (let page = store.sessions.list(100); page.length > 0; page = store.sessions.list(100)) {
        for (const session of page) await leave(session.id);
        store.unflushed(() => {
          for (const session of page) deletions.addSession(id, session.id, at);
        });
        for (const session of page) changes.announce({ type: 'session-removed', sessionId: session.id });
        await setImmediate();
      }
      for (let page = store.sessions.trashed(100); page.length > 0; page = store.sessions.trashed(100)) {
        store.unflushed(() => {
          for (const { session } of page) deletions.addSession(id, session.id, at);
        });
        await setImmediate();
      }
      return arm(id, at, []);
    },
    undo: (id) => undo(deletions.get(id)),
    async takeOut(importId) {
      const at = clock.now();
      const touched = new Set<string>();
      const id = store.transaction(() => deletions.begin('import', at, importId));
      await inSteps(
        store,
        (function* () {
          for (let after = 0; ; ) {
            const page = deletions.ofImport(importId, after);
            for (const { id: messageId, session_id: sessionId, role, seq } of page) {
              deletions.addMessage(id, messageId);
              if (role === 'user') {
                for (const reply of deletions.replies(messageId)) deletions.addMessage(id, reply);
              }
              touched.add(sessionId);
              after = seq;
              yield;
            }
            if (page.length === 0) return;
          }
        })(),
      );
      store.transaction(() => deletions.arm(id, at, [...touched]));
      await schedule(id);
    },
    isPending: () => deletions.list().length > 0 || store.sessions.hasDeleted(),
    close() {
      closed = true;
    },
  };
}
