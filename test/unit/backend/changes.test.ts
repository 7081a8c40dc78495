import { getEventMeta } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { createChanges } from '#backend/changes/changes.ts';
import type { Change } from '#shared/contract/changes.ts';

const renamed = (sessionId: string): Change => ({ type: 'session', sessionId });
const watching = (missed: boolean): Change => ({ type: 'watching', missed });

/** The next `count` events. */
async function take(events: AsyncIterator<Change>, count: number): Promise<Change[]> {
  const taken: Change[] = [];
  while (taken.length < count) {
    const next = await events.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

const idOf = (change: Change | undefined): string => getEventMeta(change)?.id ?? '';

describe('the changes that clients are told of', () => {
  test('begin with a place to go on from, and keep their order', async () => {
    const changes = createChanges();
    changes.announce(renamed('before'));
    const events = changes.watch({});
    expect(await take(events, 1)).toEqual([watching(false)]);
    changes.announce(renamed('a'));
    changes.announce({ type: 'settings' });
    expect(await take(events, 2)).toEqual([renamed('a'), { type: 'settings' }]);
  });

  test('go on after the last one that was received', async () => {
    const changes = createChanges();
    const first = changes.watch({});
    changes.announce(renamed('a'));
    const [, a] = await take(first, 2);
    await first.return(undefined);
    changes.announce(renamed('b'));
    changes.announce(renamed('c'));
    const again = changes.watch({ lastEventId: idOf(a) });
    expect(await take(again, 3)).toEqual([watching(false), renamed('b'), renamed('c')]);
  });

  test('a client that was away before anything happened goes on from its first event', async () => {
    const changes = createChanges();
    const [start] = await take(changes.watch({}), 1);
    changes.announce(renamed('a'));
    expect(await take(changes.watch({ lastEventId: idOf(start) }), 2)).toEqual([
      watching(false),
      renamed('a'),
    ]);
  });

  test.each(['', 'nonsense', 'another-run:3', ':'])(
    'an id that is not ours (%j) has missed things',
    async (id) => {
      expect(await take(createChanges().watch({ lastEventId: id }), 1)).toEqual([watching(true)]);
    },
  );

  test('who was away for too long is told so, and hears what comes next', async () => {
    const changes = createChanges();
    const [start] = await take(changes.watch({}), 1);
    for (let i = 0; i < 1_001; i++) changes.announce(renamed(`s${i}`));
    const events = changes.watch({ lastEventId: idOf(start) });
    expect(await take(events, 1)).toEqual([watching(true)]);
    changes.announce(renamed('next'));
    expect(await take(events, 1)).toEqual([renamed('next')]);
  });

  test('who reads too slowly is told so instead of being sent half of it', async () => {
    const changes = createChanges();
    const slow = changes.watch({});
    await take(slow, 1);
    for (let i = 0; i < 5_000; i++) changes.announce(renamed(`s${i}`));
    expect(await take(slow, 1)).toEqual([watching(true)]);
    changes.announce(renamed('next'));
    expect(await take(slow, 1)).toEqual([renamed('next')]);
  });

  test('a client is not told of what it did itself, nor of what that started', async () => {
    const changes = createChanges();
    const mine = changes.watch({ clientId: 'me' });
    const others = changes.watch({ clientId: 'you' });
    await take(mine, 1);
    await take(others, 1);
    await changes.as('me', async () => {
      changes.announce(renamed('a'));
      await new Promise((resolve) => setImmediate(resolve));
      changes.announce(renamed('b'));
    });
    changes.announce(renamed('c'));
    expect(await take(mine, 1)).toEqual([renamed('c')]);
    expect(await take(others, 3)).toEqual([renamed('a'), renamed('b'), renamed('c')]);
  });

  test('leaving ends a stream that waits, and so do an abort and the end of the backend', async () => {
    const changes = createChanges();
    const leaving = new AbortController();
    const [left, aborted, closed] = [
      changes.watch({}),
      changes.watch({ signal: leaving.signal }),
      changes.watch({}),
    ];
    const ends = [];
    for (const events of [left!, aborted!, closed!]) {
      await take(events, 1);
      ends.push(events.next());
    }
    await left?.return(undefined);
    leaving.abort();
    changes.close();
    expect((await Promise.all(ends)).map(({ done }) => done)).toEqual([true, true, true]);
  });
});
