import type { AffectState } from '#shared/emotions/companion.ts';
import { throughChanges } from '../emotion-state/changed-personality.ts';
import { relive } from '../emotion-state/history.ts';
import type { OpenSession, SessionManager } from './session-manager.ts';

/**
 * Makes the companion's states anew from a message on, on every branch below it, as if everything had been read as
 * it is read now; what was heard, by whom, and what a language model proposed is stored with each message. For the
 * caller's transaction.
 *
 * @returns how many states have changed.
 */
export function reliveFrom(
  open: OpenSession,
  messageId: string,
  sessions: Pick<SessionManager, 'startingState'>,
): number {
  const { session, store } = open;
  const changes = store.personalities.of(session.id);
  // Read first, write then: a connection that still reads takes no writes.
  const changed = [
    ...relive(
      store.affectEvents.from(messageId),
      ({ parentId }) => stateAbove(open, parentId) ?? sessions.startingState(open),
      (state, at) => throughChanges(state, changes, at),
    ),
  ];
  for (const { messageId: id, state } of changed) store.affect.save(id, state);
  return changed.length;
}

/** The nearest state on the way up from a message, that one included. */
function stateAbove({ store }: OpenSession, messageId: string | null): AffectState | null {
  for (let id = messageId; id !== null; id = store.messages.get(id)?.parentId ?? null) {
    const state = store.affect.of(id);
    if (state !== null) return state;
  }
  return null;
}
