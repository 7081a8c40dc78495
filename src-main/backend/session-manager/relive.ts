import type { Message } from '#shared/contract/messages.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import { stateAfter } from '../emotion-state/state-after.ts';
import type { OpenSession } from './session-manager.ts';

/**
 * Makes the companion's states anew from `changed` on, on every branch below it, as if it had been read as it is
 * read now. `start`: how the companion began, for a message without an earlier one. For the caller's transaction.
 *
 * A branch is followed until a state comes out as it was: emotions fade and a mood returns to rest, so that
 * a message of long ago changes nothing any more. Personality is taken as it is now; the resting mood as it was.
 */
export function reliveFrom({ session, store }: OpenSession, changed: Message, start: AffectState): void {
  const left: { message: Message; before: AffectState }[] = [
    { message: changed, before: stateBefore(changed) ?? start },
  ];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { message, before } = next;
    const known = message.role === 'user' ? store.affect.of(message.id) : null;
    let state = before;
    if (known !== null) {
      state = stateAfter({ ...before, resting: known.resting }, message, session.persona.traits);
      const same = JSON.stringify(state) === JSON.stringify(known);
      if (same && message.id !== changed.id) continue;
      store.affect.save(message.id, state);
    }
    for (const child of store.messages.children(message.id)) left.push({ message: child, before: state });
  }

  function stateBefore({ parentId }: Message): AffectState | null {
    for (let id = parentId; id !== null; id = store.messages.get(id)?.parentId ?? null) {
      const state = store.affect.of(id);
      if (state !== null) return state;
    }
    return null;
  }
}
