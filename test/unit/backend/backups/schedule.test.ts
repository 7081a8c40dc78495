import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSchedule, DAY_MS, dueAt } from '#backend/backups/schedule.ts';

/** Time of a test, and the timers that wait for it; `asleep`: time goes on and no timer fires. */
function testClock(start = Date.UTC(2026, 0, 1)) {
  let now = start;
  const timers = new Map<object, { at: number; task: () => void }>();
  return {
    now: () => now,
    after(ms: number, task: () => void) {
      const key = {};
      timers.set(key, { at: now + ms, task });
      return () => void timers.delete(key);
    },
    sleep(ms: number) {
      now += ms;
    },
    set(at: number) {
      now = at;
    },
    async advance(ms: number) {
      now += ms;
      for (const [key, { at, task }] of [...timers]) {
        if (at > now) continue;
        timers.delete(key);
        task();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
    get waiting() {
      return timers.size;
    },
  };
}

function started(options: { worthIt?: () => boolean; fails?: () => boolean; made?: number[] } = {}) {
  const clock = testClock();
  const made = options.made ?? [];
  const schedule = createSchedule({
    clock,
    made: () => made,
    async make() {
      if (options.fails?.()) throw new Error('no room');
      if (options.worthIt?.() === false) return false;
      made.push(clock.now());
      return true;
    },
  });
  return { clock, made, schedule };
}

describe('the next backup is due', () => {
  test('a day after the last one; at once where there is none, or only those of a clock that was wrong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4e12 })),
        fc.integer({ min: 0, max: 4e12 }),
        (made, now) => {
          const past = made.filter((at) => at <= now);
          expect(dueAt(made, now)).toBe(past.length === 0 ? now : Math.max(...past) + DAY_MS);
        },
      ),
    );
  });
});

describe('the schedule', () => {
  test('has one timer at a time, and makes one a day', async () => {
    const { clock, made } = started();
    expect(clock.waiting).toBe(1);
    await clock.advance(60_000);
    expect(made).toHaveLength(1);
    for (let day = 0; day < 3; day++) {
      expect(clock.waiting).toBe(1);
      await clock.advance(DAY_MS);
    }
    expect(made).toHaveLength(4);
  });

  test('is caught up by whatever happens next, where the machine slept', async () => {
    const { clock, made, schedule } = started();
    await clock.advance(60_000);
    clock.sleep(3 * DAY_MS);
    schedule.noticed();
    await clock.advance(0);
    expect(made).toHaveLength(2);
    schedule.noticed();
    expect(made).toHaveLength(2);
  });

  test('goes on when the clock was set back a year', async () => {
    const { clock, made, schedule } = started();
    await clock.advance(60_000);
    clock.set(Date.UTC(2025, 0, 1));
    schedule.noticed();
    await clock.advance(0);
    expect(made).toHaveLength(1);
    schedule.close();
  });

  test('tries again after an hour where it could not be made', async () => {
    let full = true;
    const { clock, made } = started({ fails: () => full });
    await clock.advance(60_000);
    full = false;
    await clock.advance(3_600_000);
    expect(made).toHaveLength(1);
  });

  test('waits for something to keep', async () => {
    let worthIt = false;
    const { clock, made, schedule } = started({ worthIt: () => worthIt });
    await clock.advance(60_000);
    expect(made).toHaveLength(0);
    worthIt = true;
    schedule.noticed();
    await clock.advance(0);
    expect(made).toHaveLength(1);
  });
});
