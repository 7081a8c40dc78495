import { describe, expect, test } from 'vitest';
import { errorOfStatus, refused, timedOut, unreachable } from '#backend/providers/provider-error.ts';
import { withRetries } from '#backend/providers/retry.ts';
import { manualClock } from '../../integration/backend/start-backend.ts';

/** Streams that throw `errors` one after another, then one that says `hello`. */
function setUp(
  errors: readonly Error[],
  options: { times?: number; random?: number; saidBefore?: boolean } = {},
) {
  const { times = 2, random = 0, saidBefore = false } = options;
  const clock = manualClock();
  const stop = new AbortController();
  let attempts = 0;
  async function* start() {
    const error = errors[attempts++];
    if (saidBefore) yield 'hel';
    if (error !== undefined) throw error;
    yield 'hello';
  }
  const items: string[] = [];
  const run = async () => {
    const retries = { times, random: () => random };
    for await (const item of withRetries(start, { retries, signal: stop.signal, clock })) items.push(item);
    return items;
  };
  /** Moves the clock by `ms` once somebody waits for it. */
  const wait = async (ms: number) => {
    await expect.poll(() => clock.pending).toBe(1);
    clock.advance(ms);
  };
  return { clock, stop, run, wait, items, attempts: () => attempts };
}

const busy = errorOfStatus('Gemini', 503);

describe('a request that failed before its first word', () => {
  test('is tried again after a pause that doubles', async () => {
    const { run, wait, attempts, clock } = setUp([busy, busy]);
    const done = run();
    await wait(249);
    expect(attempts()).toBe(1);
    clock.advance(1);
    await expect.poll(attempts).toBe(2);
    await wait(499);
    expect(attempts()).toBe(2);
    clock.advance(1);
    expect(await done).toEqual(['hello']);
    expect(clock.pending).toBe(0);
  });

  test('waits longer by chance, so that not everybody comes back at once', async () => {
    const { run, wait, attempts, clock } = setUp([busy], { random: 1 });
    const done = run();
    await wait(499);
    expect(attempts()).toBe(1);
    clock.advance(1);
    expect(await done).toEqual(['hello']);
  });

  test('fails with the last error when its attempts are used up', async () => {
    const last = errorOfStatus('Gemini', 500);
    const { run, wait, attempts } = setUp([busy, busy, last]);
    const done = run();
    const failed = expect(done).rejects.toBe(last);
    await wait(1_000);
    await wait(1_000);
    await failed;
    expect(attempts()).toBe(3);
  });

  test('keeps to the pause that the provider asks for', async () => {
    const { run, wait, attempts, clock } = setUp([errorOfStatus('Gemini', 429, { retryAfter: '20' })]);
    const done = run();
    await wait(19_999);
    expect(attempts()).toBe(1);
    clock.advance(1);
    expect(await done).toEqual(['hello']);
  });

  test.each([
    ['a pause that is too long', errorOfStatus('Gemini', 429, { retryAfter: '21' })],
    ['a used-up quota', errorOfStatus('Gemini', 429)],
    ['a wrong key', errorOfStatus('Gemini', 401)],
    ['an unknown model', errorOfStatus('Gemini', 404)],
    ['a refusal', refused('Gemini')],
    ['our own time-out', timedOut('Gemini')],
    ['a mistake of ours', new TypeError('undefined is not a function')],
  ])('is not tried again after %s', async (_, error) => {
    const { run, attempts, clock } = setUp([error]);
    await expect(run()).rejects.toBe(error);
    expect(attempts()).toBe(1);
    expect(clock.pending).toBe(0);
  });

  test.each([
    ['408', errorOfStatus('Gemini', 408)],
    ['529', errorOfStatus('Gemini', 529)],
    ['an address that cannot be reached', unreachable('Gemini')],
  ])('is tried again after %s', async (_, error) => {
    const { run, wait } = setUp([error]);
    const done = run();
    await wait(250);
    expect(await done).toEqual(['hello']);
  });

  test('gives up at once when it is stopped during the pause', async () => {
    const { run, stop, clock, attempts } = setUp([busy]);
    const done = run();
    await expect.poll(() => clock.pending).toBe(1);
    stop.abort();
    expect(await done).toEqual([]);
    expect(attempts()).toBe(1);
    expect(clock.pending).toBe(0);
  });
});

test('after a word nothing is tried again: it would be written twice', async () => {
  const { run, items, attempts } = setUp([busy], { saidBefore: true });
  await expect(run()).rejects.toBe(busy);
  expect(items).toEqual(['hel']);
  expect(attempts()).toBe(1);
});
