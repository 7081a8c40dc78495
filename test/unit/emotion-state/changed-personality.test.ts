import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PersonalitySince,
  throughChanges,
  traitsAt,
} from '#backend/emotion-state/changed-personality.ts';
import { restingMood } from '#backend/emotion-state/personality.ts';
import { decay, initialState } from '#backend/emotion-state/state.ts';
import type { BigFive } from '#shared/emotions/companion.ts';
import { anyElapsed, anyLife, anyTraits } from './generators.ts';

/** Changes of personality at growing times after `from`. */
const anyChanges = fc.array(fc.record({ after: anyElapsed, traits: anyTraits }), { maxLength: 6 });
const changesFrom = (
  from: number,
  steps: readonly { after: number; traits: BigFive }[],
): PersonalitySince[] => {
  let since = from;
  return steps.map(({ after, traits }) => {
    since += after;
    return { since, traits };
  });
};

describe('a personality that changes', () => {
  it('lets the mood walk from where it is, and feelings fade as they would have', () => {
    fc.assert(
      fc.property(anyLife, anyTraits, anyElapsed, ({ state }, traits, after) => {
        const since = state.at + after;
        const changed = throughChanges(state, [{ since, traits }], since);
        expect({ ...changed, resting: state.resting }).toEqual(after === 0 ? state : decay(state, since));
        expect(changed.resting).toEqual(restingMood(traits));
      }),
    );
  });

  it('is lived through in one go as change by change', () => {
    fc.assert(
      fc.property(anyLife, anyChanges, fc.nat(6), ({ state }, steps, stop) => {
        const changes = changesFrom(state.at, steps);
        const until = changes[Math.min(stop, changes.length - 1)]?.since ?? state.at;
        const half = throughChanges(state, changes, until);
        const end = Number.MAX_SAFE_INTEGER;
        expect(throughChanges(half, changes, end)).toEqual(throughChanges(state, changes, end));
      }),
    );
  });

  it('leaves alone what was felt after it, and what it has not come to yet', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, anyElapsed, (before, after, elapsed) => {
        const state = initialState(after, 1_000 + elapsed);
        const changes = [
          { since: 500, traits: before },
          { since: 1_000, traits: after },
        ];
        expect(throughChanges(state, changes, state.at)).toEqual(state);
        expect(throughChanges(initialState(before, 500), changes, 999)).toEqual(initialState(before, 500));
        expect([0, 500, 999, 1_000, 2_000].map((at) => traitsAt(changes, at, after))).toEqual([
          before,
          before,
          before,
          after,
          after,
        ]);
        expect(traitsAt([], 0, before)).toBe(before);
      }),
    );
  });

  it('ends where the last one rests', () => {
    fc.assert(
      fc.property(anyLife, anyChanges, ({ state }, steps) => {
        const changes = changesFrom(state.at, steps);
        const last = changes.at(-1);
        const rest = last === undefined ? state.resting : restingMood(last.traits);
        const end = throughChanges(state, changes, Number.MAX_SAFE_INTEGER);
        expect(decay(end, end.at + 20 * 60_000).mood).toEqual(rest);
      }),
    );
  });
});
