import { withEventMeta } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Change } from '#shared/contract/changes.ts';
import { followChanges } from '../../../src-renderer/api/follow-changes.ts';

const change = (id: string): Change => withEventMeta({ type: 'session', sessionId: id }, { id });

/** Connections one after another: what each sends before it breaks; the follower is stopped after the last. */
async function follow(connections: readonly (readonly string[] | 'refused')[], lastEventId?: string) {
  const stop = new AbortController();
  const asked: (string | undefined)[] = [];
  const heard: string[] = [];
  const pauses: number[] = [];
  const last = await followChanges({
    async watch(id) {
      asked.push(id);
      const events = connections[asked.length - 1];
      if (asked.length === connections.length) stop.abort();
      if (events === undefined || events === 'refused') throw new Error('The connection was refused.');
      return (async function* () {
        for (const event of events) yield change(event);
        throw new Error('The connection broke.');
      })();
    },
    onChange: (event) => void heard.push(event.type === 'session' ? event.sessionId : event.type),
    lastEventId,
    signal: stop.signal,
    pause: async (ms) => void pauses.push(ms),
  });
  return { asked, heard, pauses, last };
}

test('a stream that breaks is opened anew after the last event', async () => {
  const { asked, heard, last } = await follow([['1', '2'], ['3'], []]);
  expect(asked).toEqual([undefined, '2', '3']);
  expect(heard).toEqual(['1', '2', '3']);
  expect(last).toBe('3');
});

test('goes on from where an earlier one had ended', async () => {
  expect((await follow([['8']], '7')).asked).toEqual(['7']);
});

test('waits longer and longer for a backend that is not there, and starts over once it is', async () => {
  const none = Array.from({ length: 7 }, () => 'refused' as const);
  const { pauses } = await follow([...none, ['1'], 'refused', []]);
  expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 250, 500]);
});
