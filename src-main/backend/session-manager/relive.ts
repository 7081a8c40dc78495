import type { AffectState } from '#shared/emotions/companion.ts';
import { throughChanges } from '../emotion-state/changed-personality.ts';
import { relive } from '../emotion-state/history.ts';
import type { OpenSession, SessionManager } from './session-manager.ts';

/** Levels of a tree lived through in one step: some milliseconds. */
const LEVELS = 64;

/**
 * Makes the companion's states anew below every message of a session that has got another past (`store.toRelive`), on
 * every branch, as if everything had been read as it is read now; what was heard, by whom, and what a language model
 * proposed is stored with each message. What is left to do is in the database: what a crash broke off goes on.
 *
 * @yields between steps, which are for the caller's transactions
 */
export function* reliving(
  open: OpenSession,
  sessions: Pick<SessionManager, 'startingState'>,
): Generator<void, void, undefined> {
  const { session, store } = open;
  for (let id = store.toRelive.next(session.id); id !== null; id = store.toRelive.next(session.id)) {
    const below = reliveFrom(open, id, sessions);
    store.toRelive.done(id);
    for (const changed of below) store.toRelive.addChildren(changed);
    yield;
  }
}

/** @returns the messages below which it goes on. */
function reliveFrom(
  open: OpenSession,
  messageId: string,
  sessions: Pick<SessionManager, 'startingState'>,
): readonly string[] {
  const { session, store } = open;
  const changes = store.personalities.of(session.id);
  const states = relive(
    store.affectEvents.from(messageId, LEVELS),
    ({ parentId }) => stateAbove(open, parentId) ?? sessions.startingState(open),
    (state, at) => throughChanges(state, changes, at),
  );
  // Read first, write then: a connection that still reads takes no writes.
  const changed = new Map<string, AffectState>();
  let step = states.next();
  for (; !step.done; step = states.next()) changed.set(step.value.messageId, step.value.state);
  for (const [id, state] of changed) store.affect.save(id, state);
  return step.value;
}

/** The nearest state on the way up from a message, that one included. */
function stateAbove({ store }: OpenSession, messageId: string | null): AffectState | null {
  for (let id = messageId; id !== null; id = store.messages.get(id)?.parentId ?? null) {
    const state = store.affect.of(id);
    if (state !== null) return state;
  }
  return null;
}
