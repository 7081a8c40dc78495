import { describe, expect, test } from 'vitest';
import { withIdleTimeout } from '#backend/providers/idle-timeout.ts';
import { manualClock } from '../../integration/backend/start-backend.ts';

const setUp = () => {
  const clock = manualClock();
  const outer = new AbortController();
  let inner: AbortSignal | undefined;
  const over = <Item>(source: (signal: AbortSignal) => AsyncIterable<Item>) =>
    withIdleTimeout(
      (signal) => {
        inner = signal;
        return source(signal);
      },
      { ms: 1_000, signal: outer.signal, clock, onTimeout: () => new Error('silent') },
    );
  return { clock, outer, over, innerAborted: () => inner?.aborted };
};

async function* never(): AsyncGenerator<string> {
  await new Promise(() => {});
}

describe('the idle time-out', () => {
  test('passes everything on while it keeps coming, however long it takes in all', async () => {
    const { clock, over, innerAborted } = setUp();
    async function* slow() {
      for (let i = 0; i < 5; i++) {
        clock.advance(900);
        yield i;
      }
    }
    const items: number[] = [];
    for await (const item of over(slow)) items.push(item);
    expect(items).toEqual([0, 1, 2, 3, 4]);
    expect(clock.pending).toBe(0);
    expect(innerAborted()).toBe(false); // it ended by itself: there is nothing to let go of
  });

  test('gives up a source that goes silent, and lets it go', async () => {
    const { clock, over, innerAborted } = setUp();
    const next = over(never).next();
    clock.advance(1_000);
    await expect(next).rejects.toThrow('silent');
    expect(innerAborted()).toBe(true);
  });

  test('ends at once when it is aborted, even where the source ignores that', async () => {
    const { clock, outer, over, innerAborted } = setUp();
    const next = over(never).next();
    outer.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(innerAborted()).toBe(true);
    expect(clock.pending).toBe(0);
  });

  test('passes the source’s own error on', async () => {
    const { over } = setUp();
    const next = over(async function* (): AsyncGenerator<string> {
      yield await Promise.reject(new Error('broken'));
    }).next();
    await expect(next).rejects.toThrow('broken');
  });
});
