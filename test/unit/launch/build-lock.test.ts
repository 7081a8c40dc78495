import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alone } from '../../../src-main/launch/build-lock.ts';

describe('alone', () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-lock-'));
    lock = join(folder, 'out/.building');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one caller in at a time, and tells the other that it waits', async () => {
    const events: string[] = [];
    const doors = new EventEmitter();
    const bothCame = once(doors, 'second waits');
    const one = alone(
      lock,
      () => events.push('first waits'),
      async () => {
        events.push('first in');
        await once(doors, 'first may go');
        events.push('first out');
      },
    );
    const two = alone(
      lock,
      () => doors.emit('second waits'),
      async () => events.push('second in'),
    );
    await bothCame;
    doors.emit('first may go');
    await Promise.all([one, two]);
    expect(events).toEqual(['first in', 'first out', 'second in']);
  });

  it('gives the lock back when the work fails', async () => {
    const failing = alone(lock, vi.fn(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over the lock of a process that has ended', async () => {
    await alone(lock, vi.fn(), async () => undefined);
    writeFileSync(lock, '4194305'); // above the largest process id that Linux gives
    await expect(alone(lock, vi.fn(), async () => 'in')).resolves.toBe('in');
  });

  it('takes over a lock that is too old for any build', async () => {
    await alone(lock, vi.fn(), async () => undefined);
    writeFileSync(lock, String(process.pid));
    utimesSync(lock, 1_000, 1_000);
    await expect(alone(lock, vi.fn(), async () => 'in')).resolves.toBe('in');
  });
});
