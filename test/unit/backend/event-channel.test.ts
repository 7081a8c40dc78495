import { describe, expect, test } from 'vitest';
import { createEventChannel, UNMERGED } from '#backend/turn/event-channel.ts';

describe('an event channel', () => {
  test('hands out what was pushed before and after the reader came', async () => {
    const channel = createEventChannel<number>(() => {});
    channel.push(1);
    const reader = channel.events;
    expect(await reader.next()).toEqual({ done: false, value: 1 });
    const waiting = reader.next();
    channel.push(2);
    expect(await waiting).toEqual({ done: false, value: 2 });
    channel.end();
    expect((await reader.next()).done).toBe(true);
  });

  test('gives what is left before the error that ended it', async () => {
    const channel = createEventChannel<number>(() => {});
    channel.push(1);
    channel.end(new Error('over'));
    expect((await channel.events.next()).value).toBe(1);
    await expect(channel.events.next()).rejects.toThrow('over');
  });

  test('tells once when its reader leaves, even one that is waiting', async () => {
    let abandoned = 0;
    const channel = createEventChannel<number>(() => abandoned++);
    const waiting = channel.events.next();
    await channel.events.return();
    expect((await waiting).done).toBe(true);
    await channel.events.return();
    channel.push(3);
    expect(abandoned).toBe(1);
    expect((await channel.events.next()).done).toBe(true);
  });

  test('does not call a reader that read to the end a leaver', async () => {
    let abandoned = 0;
    const channel = createEventChannel<number>(() => abandoned++);
    channel.end();
    for await (const _ of channel.events) throw new Error('nothing was pushed');
    await channel.events.return();
    expect(abandoned).toBe(0);
  });

  test('joins what comes when much waits, so that a slow reader gets fewer events and all of them', async () => {
    const join = (a: string, b: string) => (a.startsWith('+') && b.startsWith('+') ? a + b : null);
    const channel = createEventChannel<string>(() => {}, join);
    const few = Array.from({ length: UNMERGED }, (_, n) => `+${n}`);
    for (const event of [...few, '+a', '+b', 'end', '+c']) channel.push(event);
    channel.end();
    const read: string[] = [];
    for await (const event of channel.events) read.push(event);
    expect(read).toEqual([...few.slice(0, -1), `+${UNMERGED - 1}+a+b`, 'end', '+c']);
  });
});
