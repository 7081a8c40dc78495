import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expired, type Kept } from '#backend/backups/retention.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 5, 15, 12);

const backup = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<Kept['kind'][]>('daily', 'manual', 'migration', 'before-restore'),
  at: fc.integer({ min: NOW - 120 * DAY, max: NOW + 2 * DAY }),
});
const some = fc.uniqueArray(backup, { selector: ({ id }) => id, maxLength: 80 });
const left = (backups: readonly Kept[]) => {
  const gone = new Set(expired(backups, NOW));
  return backups.filter(({ id }) => !gone.has(id));
};
const daily = (at: number, id = `${at}`): Kept => ({ id, kind: 'daily', at });

describe('which backups stay', () => {
  test('what a person made, and what is of a time to come', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const gone = new Set(expired(backups, NOW));
        expect(backups.filter(({ kind, id }) => kind === 'manual' && gone.has(id))).toEqual([]);
        expect(backups.filter(({ kind, id, at }) => kind === 'daily' && at > NOW && gone.has(id))).toEqual(
          [],
        );
      }),
    );
  });

  test('the newest of those that were made by themselves', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const newest = backups.filter(({ kind }) => kind === 'daily').sort((a, b) => b.at - a.at)[0];
        if (newest !== undefined) expect(left(backups).some(({ at }) => at === newest.at)).toBe(true);
      }),
    );
  });

  test('at least one of each of the last 7 days and 4 weeks that had one', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const within = (list: readonly Kept[], from: number, to: number) =>
          list.some(({ kind, at }) => kind === 'daily' && at > from && at <= to);
        const stay = left(backups);
        for (const [length, count] of [
          [DAY, 7],
          [7 * DAY, 4],
        ] as const) {
          for (let age = 0; age < count; age++) {
            const [from, to] = [NOW - (age + 1) * length, NOW - age * length];
            expect(within(stay, from, to)).toBe(within(backups, from, to));
          }
        }
      }),
    );
  });

  test('no more than 7 days, 4 weeks and the newest; 3 of each kind of safety copy', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const past = left(backups).filter(({ at }) => at <= NOW);
        expect(past.filter(({ kind }) => kind === 'daily').length).toBeLessThanOrEqual(12);
        for (const kind of ['migration', 'before-restore'] as const)
          expect(left(backups).filter((each) => each.kind === kind).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('the same ones when asked again: giving up is done once', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expired(left(backups), NOW)).toEqual([]);
      }),
    );
  });

  test('a year of daily backups comes to seven days and four weeks', () => {
    const year = Array.from({ length: 365 }, (_, day) => daily(NOW - day * DAY));
    const ages = left(year).map(({ at }) => (NOW - at) / DAY);
    expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21]);
  });
});
