import { expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { cleanUp } from './start-backend.ts';

const DAY_MS = 24 * 3_600_000;

function openLog() {
  const store = createStore(openDatabase(':memory:', ''));
  cleanUp(() => store.close());
  const add = (at: number, local = false) =>
    store.outbound.insert({
      at,
      host: 'api.test',
      local,
      purpose: 'reply',
      provider: 'openai',
      sessionId: 'a session of another database',
      proxy: null,
      bytesOut: 1,
    });
  return { log: store.outbound, add, store };
}

test('the log keeps the newest 5,000 requests', () => {
  const { log, add, store } = openLog();
  store.transaction(() => {
    for (let at = 0; at < 5_003; at++) add(at, at % 2 === 0);
  });
  expect(log.counts()).toEqual({ total: 5_000, left: 2_500, complete: false });
  expect(log.page(Number.MAX_SAFE_INTEGER, 1)[0]).toMatchObject({ at: 5_002, sessionId: null });
  expect(log.page(5, 10).map(({ at }) => at)).toEqual([3]);
});

test('the log keeps nothing that is older than 90 days', () => {
  const { log, add } = openLog();
  add(0);
  add(1 * DAY_MS);
  add(90 * DAY_MS);
  expect(log.counts().total).toBe(3);
  add(90 * DAY_MS + 1);
  const times = log.page(Number.MAX_SAFE_INTEGER, 9).map(({ at }) => at);
  expect(times).toEqual([90 * DAY_MS + 1, 90 * DAY_MS, DAY_MS]);
  add(92 * DAY_MS);
  expect(log.counts()).toEqual({ total: 3, left: 3, complete: false });
});

test('a request that ends after it was purged ends as nobody else', () => {
  const { log, add } = openLog();
  const first = add(1);
  log.clear(2);
  log.purge(2);
  const second = add(3);
  log.finish(first, { bytesOut: 9, bytesIn: 9, status: 200, failure: null, durationMs: 9 });
  expect(second).not.toBe(first);
  expect(log.page(Number.MAX_SAFE_INTEGER, 9)).toMatchObject([{ id: second, durationMs: null, bytesIn: 0 }]);
  expect(log.counts()).toEqual({ total: 1, left: 1, complete: false });
});
