import type { AffectState, BigFive } from '#shared/emotions/companion.ts';
import { restingMood } from './personality.ts';
import { decay } from './state.ts';

/** The traits that a companion has from a time on (milliseconds UTC), until the next of them. */
export interface PersonalitySince {
  readonly since: number;
  readonly traits: BigFive;
}

/**
 * The state as it was when the personality last changed: until then the mood walked to where it rested before, from
 * then on it walks to where the new one rests. What was lived through before `state` is past and stays as it is.
 *
 * @param changes oldest first; none: the personality was never changed, and the state is the answer.
 * @param until milliseconds UTC: later changes are not lived through yet.
 */
export function throughChanges(
  state: AffectState,
  changes: readonly PersonalitySince[],
  until: number,
): AffectState {
  let now = state;
  for (const { since, traits } of changes) {
    if (since <= until) now = { ...(since > now.at ? decay(now, since) : now), resting: restingMood(traits) };
  }
  return now;
}

/** The traits that the companion had at a time; `present` where they were never changed. */
export const traitsAt = (changes: readonly PersonalitySince[], at: number, present: BigFive): BigFive =>
  changes.reduce<BigFive>(
    (before, { since, traits }) => (since <= at ? traits : before),
    changes[0]?.traits ?? present,
  );
