/** The companion's states made anew from what brought them about. Pure: the same history gives the same states. */
import type { AffectState } from '#shared/emotions/companion.ts';
import { type HeardMessage, type Listener, type ProposedEmotion, stateAfter } from './state-after.ts';

/** A message of a session's tree as far as the companion's state depends on it. */
export interface HistoryEvent {
  readonly id: string;
  /** Null: the first message of a branch. */
  readonly parentId: string | null;
  /** How many messages are between it and where the history begins: every child's is its parent's plus one. */
  readonly position: number;
  /** Null for a reply, and for a message that was not heard (yet): the state passes through. */
  readonly heard: Heard | null;
}

interface Heard {
  readonly message: HeardMessage;
  readonly listener: Listener;
  readonly proposal: ProposedEmotion | null;
  /** Whether this is the state that is known after it, bit for bit; null: all states are asked for. */
  readonly isKnown: ((state: AffectState) => boolean) | null;
}

/** A state that came out, and the message after which it holds. */
export interface RelivedState {
  readonly messageId: string;
  readonly state: AffectState;
}

/**
 * Lives through a history once more: the state after every heard message that has another one than is known, on
 * every branch. What follows a state that came out as it was is as it was, too, and left out; where nothing is left
 * to do the history is read no further. (Emotions fade and moods return: a change of long ago changes nothing now.)
 *
 * @param history the changed messages and what is below them; parents before their children, by position.
 * @param before the state before a message whose parent is not in the history; `listener` is who hears it.
 * @param settle a state at the time of a message: the persona may have been changed in between.
 * @returns the messages of the last level of the history after which the state is another one: where it was cut off, what is
 *   below them has to be lived through, too.
 */
export function* relive(
  history: Iterable<HistoryEvent>,
  before: (event: HistoryEvent, listener: Listener | null) => AffectState,
  settle: (state: AffectState, at: number) => AffectState = (state) => state,
): Generator<RelivedState, readonly string[], undefined> {
  /** The states after the messages whose children have to be lived through; null: those are as they were. */
  let parents = new Map<string, AffectState | null>();
  let here = new Map<string, AffectState | null>();
  let position = -1;
  for (const event of history) {
    if (event.position !== position) {
      if (position >= 0 && !hasAny(here)) return [];
      [parents, here] = [here, parents];
      here.clear();
      position = event.position;
    }
    const { id, parentId, heard } = event;
    const inherited = parentId === null ? undefined : parents.get(parentId);
    if (inherited === null) {
      here.set(id, null);
      continue;
    }
    const earlier = inherited ?? before(event, heard?.listener ?? null);
    if (heard === null) {
      here.set(id, earlier);
      continue;
    }
    const state = stateAfter(
      settle(earlier, heard.message.createdAt),
      heard.message,
      heard.listener,
      heard.proposal,
    );
    const same = heard.isKnown?.(state) ?? false;
    here.set(id, same && inherited !== undefined ? null : state);
    if (!same) yield { messageId: id, state };
  }
  return [...here].flatMap(([id, state]) => (state === null ? [] : [id]));
}

function hasAny(states: ReadonlyMap<string, AffectState | null>): boolean {
  for (const state of states.values()) if (state !== null) return true;
  return false;
}

/** Bit for bit. */
export function isSame(a: AffectState, b: AffectState): boolean {
  return (
    a.at === b.at &&
    a.mood.valence === b.mood.valence &&
    a.mood.arousal === b.mood.arousal &&
    a.mood.dominance === b.mood.dominance &&
    a.resting.valence === b.resting.valence &&
    a.resting.arousal === b.resting.arousal &&
    a.resting.dominance === b.resting.dominance &&
    a.emotions.length === b.emotions.length &&
    a.emotions.every((emotion, i) => {
      const other = b.emotions[i]!;
      return (
        emotion.kind === other.kind &&
        emotion.intensity === other.intensity &&
        emotion.causeMessageId === other.causeMessageId
      );
    })
  );
}
