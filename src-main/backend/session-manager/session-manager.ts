import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Persona } from '#shared/contract/companion.ts';
import type { Message } from '#shared/contract/messages.ts';
import type { Generation, Session, SessionSort, TrashedSession } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import { inSteps } from '../database/in-steps.ts';
import type { SessionPlace } from '../database/session-views.ts';
import { sessionFromRow } from '../database/sessions.ts';
import type { Store } from '../database/store.ts';
import { type PersonalitySince, throughChanges } from '../emotion-state/changed-personality.ts';
import { initialState } from '../emotion-state/state.ts';
import { notFound, sessionEnded, tooManySessions } from '../errors.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createTrash, TRASH_MS } from './trash.ts';

/** Sessions that live in memory, or whose key does, at a time. */
const MEMORY_SESSIONS = 1_000;
/** Where there are so many, one that was left alone for so long, milliseconds, makes room for a new one. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** How long a deletion can be taken back. After that the words are really gone. */
export const RESTORE_WINDOW_MS = 30_000;

export interface NewSession {
  title?: string | undefined;
  persona?: Persona | undefined;
  generation?: Generation | undefined;
  /** Lives in memory only: not a word of it is ever written to the disk. */
  ephemeral?: boolean | undefined;
  /** A provider key for this session alone, kept in memory only. */
  apiKey?: string | undefined;
  /** Whether it is learnt from, and told what was learnt; left out: yes. */
  remembers?: boolean | undefined;
}

/** A session with what a turn needs to know about it. */
export interface OpenSession {
  readonly session: Session;
  readonly store: Store;
  readonly ephemeral: boolean;
  readonly apiKey: string | null;
}

/** What a session keeps in memory and nowhere else. */
interface Volatile {
  ephemeral: boolean;
  apiKey: string | null;
  /** An ephemeral session forgets its messages after each turn; how the companion feels stays. */
  affect: AffectState | null;
  /** When somebody last said something in it. */
  usedAt: number;
}

export interface SessionManager {
  /** @throws TOO_MANY_SESSIONS  where it would live in memory and there is no room. */
  create(input: NewSession): Session;
  /** @throws NOT_FOUND */
  get(id: string): Session;
  list(page: {
    limit: number;
    cursor?: string | undefined;
    archived?: boolean | undefined;
    sort?: SessionSort | undefined;
    folderId?: string | undefined;
  }): {
    sessions: Session[];
    nextCursor: string | null;
  };
  /** @throws NOT_FOUND, also of a folder */
  update(
    id: string,
    change: {
      title?: string | undefined;
      persona?: Persona | undefined;
      generation?: Generation | null | undefined;
      remembers?: boolean | undefined;
      pinned?: boolean | undefined;
      archived?: boolean | undefined;
      folderId?: string | null | undefined;
    },
  ): Session;
  /** @throws NOT_FOUND */
  end(id: string): Session;
  /** Puts into the trash, until the time returned (milliseconds UTC). @throws NOT_FOUND */
  trash(id: string): number;
  trashed(limit: number): { sessions: TrashedSession[]; total: number };
  isTrashed(id: string): boolean;
  /** Deletes, out of the trash too; can be taken back until the time returned (milliseconds UTC). @throws NOT_FOUND */
  remove(id: string): number;
  /** Really deletes, in steps, the sessions that were deleted at or before `until`. */
  purge(until: number): Promise<void>;
  /** @throws NOT_FOUND once it is really gone */
  restore(id: string): Session;
  /** The session with what belongs to it, ended or not. @throws NOT_FOUND */
  open(id: string): OpenSession;
  /** The same for somebody who wants to say something. @throws NOT_FOUND, SESSION_ENDED */
  openForTurn(id: string): OpenSession;
  /** A message wherever it lives. @throws NOT_FOUND */
  findMessage(id: string): { store: Store; message: Message };
  /** Puts the help lines under a message away, or shows them again. @throws NOT_FOUND */
  dismissHelp(messageId: string, dismissed: boolean): Message;
  /** How the companion began the session. */
  startingState(open: OpenSession): AffectState;
  /**
   * The companion's state after the newest message below `before` on the shown branch, and after what its persona
   * became since.
   *
   * @param until milliseconds UTC: changes of the persona after that do not count yet; left out: all count.
   */
  affectBefore(open: OpenSession, before: number, until?: number): AffectState;
  /** Forgets the words of an ephemeral session and keeps how the companion feels. */
  forgetWords(open: OpenSession): void;
  close(): void;
}

/**
 * Creates, finds, changes, ends and deletes sessions, and knows which of them live where: on the disk, or
 * (ephemeral ones) in a database in memory with the same tables.
 */
export function createSessionManager(options: {
  disk: Store;
  openMemory: () => Store;
  settings: SettingsStore;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  /** Sessions that may live in memory at a time; left out: `MEMORY_SESSIONS`. */
  memorySessions?: number | undefined;
  report: (error: unknown) => void;
}): SessionManager {
  const { disk, openMemory, settings, clock, changes, memorySessions = MEMORY_SESSIONS, report } = options;
  const volatiles = new Map<string, Volatile>();
  let memory: Store | null = null;
  let closed = false;

  const storeOf = (id: string): Store => (volatiles.get(id)?.ephemeral && memory !== null ? memory : disk);
  const get = (id: string): Session => {
    const session = storeOf(id).sessions.get(id);
    if (session === null) throw notFound('session');
    return session;
  };
  const open = (id: string): OpenSession => {
    const session = get(id);
    const { ephemeral = false, apiKey = null } = volatiles.get(id) ?? {};
    return { session, store: storeOf(id), ephemeral, apiKey };
  };

  /** Ephemeral sessions are in nobody's list: no other client hears of them. */
  const announce = (type: 'session' | 'session-removed', sessionId: string): void => {
    if (!volatiles.get(sessionId)?.ephemeral) changes.announce({ type, sessionId });
  };

  /** In steps, so that deleting a long session does not hold up a reply. */
  async function purge(until: number): Promise<void> {
    let purged = false;
    const steps = (function* () {
      const trashedUntil = clock.now() - TRASH_MS;
      for (; disk.sessions.purgeStep(until, trashedUntil); purged = true) yield;
    })();
    await inSteps(disk, steps, () => !closed);
    if (purged && !closed) await disk.scrub();
  }
  /** Nobody waits for it, and a damaged file must not end the program: it is tried again at the next start. */
  const purgeBehind = (until: number): void => void purge(until).catch(report);
  purgeBehind(clock.now());

  const trash = createTrash({ disk, clock, purge: () => purge(clock.now() - RESTORE_WINDOW_MS), report });

  const end = (id: string): Session => {
    const session = get(id);
    const ended: Session = { ...session, endedAt: session.endedAt ?? clock.now() };
    const store = storeOf(id);
    if (volatiles.get(id)?.ephemeral) {
      store.messages.deleteAll(id);
      store.sessions.markDeleted(id, clock.now());
    } else {
      store.sessions.update(ended);
    }
    announce('session', id);
    volatiles.delete(id);
    return ended;
  };

  const startingState: SessionManager['startingState'] = ({ session, store }) => {
    const [first] = store.personalities.of(session.id);
    return (
      volatiles.get(session.id)?.affect ??
      initialState(first?.traits ?? session.persona.traits, session.createdAt)
    );
  };

  /** What was felt until now was felt by the personality before, and it rested elsewhere: that stays known. */
  function keepPersonality({ personalities }: Store, before: Session, after: Session): void {
    const { traits } = after.persona;
    if (JSON.stringify(traits) === JSON.stringify(before.persona.traits)) return;
    const first: PersonalitySince = { since: before.createdAt, traits: before.persona.traits };
    const last = personalities.of(before.id).at(-1);
    if (last === undefined) personalities.save(before.id, first);
    // Never before the last one, also where the clock was set back.
    personalities.save(before.id, { since: Math.max(clock.now(), (last ?? first).since), traits });
  }

  /** Programs that never end their sessions must not fill the memory. */
  function makeRoom(now: number): void {
    if (volatiles.size < memorySessions) return;
    for (const [id, { usedAt }] of volatiles) {
      if (usedAt <= now - ABANDONED_AFTER_MS) end(id);
    }
    if (volatiles.size >= memorySessions) throw tooManySessions();
  }

  const findMessage = (id: string): { store: Store; message: Message } => {
    for (const store of memory === null ? [disk] : [disk, memory]) {
      const message = store.messages.get(id);
      if (message !== null) return { store, message };
    }
    throw notFound('message');
  };

  return {
    get,
    open,
    findMessage,
    dismissHelp(messageId, dismissed) {
      const { store, message } = findMessage(messageId);
      store.messages.dismissHelp(messageId, dismissed);
      if (!volatiles.get(message.sessionId)?.ephemeral) {
        changes.announce({ type: 'messages', sessionId: message.sessionId });
      }
      return { ...message, helpDismissed: dismissed };
    },
    create(input) {
      const now = clock.now();
      const session: Session = {
        id: uuidv7(),
        title: input.title ?? null,
        persona: input.persona ?? settings.get().persona,
        // A key of its own is meant for one provider: the session stays with it whatever the settings become.
        generation: input.generation ?? (input.apiKey === undefined ? null : settings.get().generation),
        createdAt: now,
        updatedAt: now,
        endedAt: null,
        messageCount: 0,
        remembers: input.remembers ?? true,
        pinned: false,
        archived: false,
        folderId: null,
      };
      const { ephemeral = false, apiKey = null } = input;
      const isVolatile = ephemeral || apiKey !== null;
      if (isVolatile) makeRoom(now);
      if (ephemeral) memory ??= openMemory();
      if (isVolatile) volatiles.set(session.id, { ephemeral, apiKey, affect: null, usedAt: now });
      storeOf(session.id).sessions.insert(session);
      announce('session', session.id);
      return session;
    },
    list({ limit, cursor, archived = false, sort = 'updated', folderId }) {
      const { rows, next } = disk.sessionView(
        { archived, sort, folderId: folderId ?? null },
        limit,
        cursor === undefined ? null : parseCursor(cursor, sort),
      );
      return { sessions: rows.map(sessionFromRow), nextCursor: next === null ? null : JSON.stringify(next) };
    },
    update(id, change) {
      const session = get(id);
      if (change.folderId != null && storeOf(id).folders.get(change.folderId) === null)
        throw notFound('folder');
      const next: Session = {
        ...session,
        title: change.title ?? session.title,
        persona: change.persona ?? session.persona,
        generation: change.generation === undefined ? session.generation : change.generation,
        remembers: change.remembers ?? session.remembers,
        pinned: change.pinned ?? session.pinned,
        archived: change.archived ?? session.archived,
        folderId: change.folderId === undefined ? session.folderId : change.folderId,
      };
      const own = volatiles.get(id);
      // A key belongs to the provider that it was given for, and goes to no other.
      if (own !== undefined && next.generation?.provider !== session.generation?.provider) own.apiKey = null;
      const store = storeOf(id);
      store.transaction(() => {
        keepPersonality(store, session, next);
        store.sessions.update(next);
      });
      announce('session', id);
      return next;
    },
    end,
    trash(id) {
      get(id);
      const now = clock.now();
      storeOf(id).sessions.trash(id, now);
      announce('session-removed', id);
      trash.filled();
      return now + TRASH_MS;
    },
    trashed: trash.list,
    isTrashed: trash.has,
    remove(id) {
      if (!trash.has(id)) get(id);
      const now = clock.now();
      storeOf(id).sessions.markDeleted(id, now);
      announce('session-removed', id);
      clock.after(RESTORE_WINDOW_MS, () => purgeBehind(clock.now() - RESTORE_WINDOW_MS));
      return now + RESTORE_WINDOW_MS;
    },
    purge,
    restore(id) {
      const now = clock.now();
      if (!storeOf(id).sessions.restore(id, now - RESTORE_WINDOW_MS, now - TRASH_MS))
        throw notFound('session');
      announce('session', id);
      return get(id);
    },
    openForTurn(id) {
      const opened = open(id);
      if (opened.session.endedAt !== null) throw sessionEnded();
      const own = volatiles.get(id);
      if (own !== undefined) own.usedAt = clock.now();
      return opened;
    },
    startingState,
    affectBefore(open, before, until = Number.MAX_SAFE_INTEGER) {
      const { session, store } = open;
      const state = store.affect.latest(session.id, before) ?? startingState(open);
      return throughChanges(state, store.personalities.of(session.id), until);
    },
    forgetWords({ session, store, ephemeral }) {
      const kept = volatiles.get(session.id);
      if (!ephemeral || kept === undefined) return;
      kept.affect = store.affect.latest(session.id, Number.MAX_SAFE_INTEGER);
      store.messages.deleteAll(session.id);
    },
    close() {
      closed = true;
      trash.close();
      memory?.close();
    },
  };
}

const Place = z.tuple([z.literal([0, 1]), z.union([z.number(), z.string()]), z.string()]);

/** Cursors come back from clients: one that is not ours, or of another order, starts at the beginning. */
function parseCursor(cursor: string, sort: SessionSort): SessionPlace | null {
  try {
    const place = Place.parse(JSON.parse(cursor));
    return (typeof place[1] === 'string') === (sort === 'title') ? place : null;
  } catch {
    return null;
  }
}
