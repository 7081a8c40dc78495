import type { Message } from '#shared/contract/messages.ts';
import type { ActiveEmotion, AffectState } from '#shared/emotions/companion.ts';
import { throughChanges, traitsAt } from '../emotion-state/changed-personality.ts';
import { applyFelt } from '../emotion-state/state.ts';
import { stateAfter } from '../emotion-state/state-after.ts';
import type { OpenSession } from './session-manager.ts';

/**
 * Makes the companion's states anew from `changed` on, on every branch below it, as if it had been read as it is
 * read now. Later messages move it as they did: by the emotions that they brought about then. For the caller's
 * transaction.
 *
 * A branch is followed until a state comes out as it was: emotions fade and a mood returns to rest, so that
 * a message of long ago changes nothing any more.
 *
 * @param options.start how the companion began, for a message without an earlier one.
 * @param options.felt what `changed` brought about, where that is known; null: appraised from its reading.
 */
export function reliveFrom(
  { session, store }: OpenSession,
  changed: Message,
  { start, felt }: { start: AffectState; felt: readonly ActiveEmotion[] | null },
): void {
  const changes = store.personalities.of(session.id);
  const left: { message: Message; before: AffectState }[] = [
    { message: changed, before: stateBefore(changed) ?? start },
  ];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { message, before } = next;
    const known = message.role === 'user' ? store.affect.of(message.id) : null;
    const state = known === null ? before : lived(message, restedUntil(message, before, known), known);
    if (known !== null) {
      const same = JSON.stringify(state) === JSON.stringify(known);
      if (same && message.id !== changed.id) continue;
      store.affect.save(message.id, state);
    }
    for (const child of store.messages.children(message.id)) left.push({ message: child, before: state });
  }

  /** What was before, when the message was said: the persona may have been changed since. */
  function restedUntil({ createdAt }: Message, before: AffectState, { resting }: AffectState): AffectState {
    return { ...throughChanges(before, changes, createdAt), resting };
  }

  function lived(message: Message, before: AffectState, known: AffectState): AffectState {
    if (message.id !== changed.id) return applyFelt(before, feltAbout(message.id, known), message.createdAt);
    if (felt !== null) return applyFelt(before, felt, message.createdAt);
    return stateAfter(before, message, traitsAt(changes, message.createdAt, session.persona.traits));
  }

  function stateBefore({ parentId }: Message): AffectState | null {
    for (let id = parentId; id !== null; id = store.messages.get(id)?.parentId ?? null) {
      const state = store.affect.of(id);
      if (state !== null) return state;
    }
    return null;
  }
}

/** The emotions that a message brought about, in the state right after it. */
export const feltAbout = (messageId: string, after: AffectState): ActiveEmotion[] =>
  after.emotions.filter((emotion) => emotion.causeMessageId === messageId);
