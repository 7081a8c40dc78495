import type { AffectState } from '#shared/emotions/companion.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { decay } from './state.ts';

/** Where a companion rests from a time on (milliseconds UTC), until the next of them. */
export interface RestingSince {
  readonly since: number;
  readonly resting: Vad;
}

/**
 * The state as it was when the resting mood last changed: until then the mood walked to where it rested before,
 * from then on it walks to the new place. What was lived through before `state` is past and stays as it is.
 *
 * @param changes oldest first.
 * @param until milliseconds UTC: later changes are not lived through yet.
 */
export function throughChanges(
  state: AffectState,
  changes: readonly RestingSince[],
  until: number,
): AffectState {
  let now = state;
  for (const { since, resting } of changes) {
    if (since <= until) now = { ...(since > now.at ? decay(now, since) : now), resting };
  }
  return now;
}
