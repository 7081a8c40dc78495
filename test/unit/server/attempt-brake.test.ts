import { expect, test } from 'vitest';
import { AttemptBrake, LONGEST_WAIT_MS } from '../../../src-main/server/attempt-brake.ts';

/** A brake on a clock of its own: waiting moves the time on and is written down. */
function brakeOnPaper() {
  const waits: number[] = [];
  let time = 0;
  const brake = new AttemptBrake({
    now: () => time,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
    },
  });
  const pass = (ms: number) => {
    time += ms;
  };
  return { brake, waits, pass };
}

const wrong = () => false;
const right = () => true;

test('wrong attempts in a row wait longer and longer, up to a limit', async () => {
  const { brake, waits } = brakeOnPaper();
  for (let n = 0; n < 7; n += 1) expect(await brake.attempt(wrong)).toBe('wrong');
  expect(waits).toEqual([100, 200, 400, 800, 1_600, LONGEST_WAIT_MS, LONGEST_WAIT_MS]);
});

test('a right attempt does not wait and starts the count anew', async () => {
  const { brake, waits } = brakeOnPaper();
  await brake.attempt(wrong);
  await brake.attempt(wrong);
  expect(await brake.attempt(right)).toBe('right');
  await brake.attempt(wrong);
  expect(waits).toEqual([100, 200, 100]);
});

test('a minute of quiet is forgiven', async () => {
  const { brake, waits, pass } = brakeOnPaper();
  await brake.attempt(wrong);
  await brake.attempt(wrong);
  pass(60_001);
  await brake.attempt(wrong);
  expect(waits).toEqual([100, 200, 100]);
});

test('attempts are judged one at a time, and more than eight at once are turned away unread', async () => {
  let finishWait = () => {};
  const brake = new AttemptBrake({
    now: () => 0,
    wait: () =>
      new Promise((resolve) => {
        finishWait = resolve;
      }),
  });
  const first = brake.attempt(wrong);
  let judged = 0;
  const queued = Array.from({ length: 7 }, () =>
    brake.attempt(() => {
      judged += 1;
      return true;
    }),
  );
  const turnedAway = await brake.attempt(() => {
    judged += 1;
    return true;
  });
  expect(turnedAway).toBe('busy');
  expect(judged).toBe(0);

  finishWait();
  expect(await first).toBe('wrong');
  expect(await Promise.all(queued)).toEqual(Array(7).fill('right'));
  expect(await brake.attempt(right)).toBe('right');
});
