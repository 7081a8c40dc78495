import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { outlive } from '../../../src-main/launch/child.ts';

const node = (script: string) =>
  spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('outlive', () => {
  it('ends with the exit code of the child', async () => {
    await expect(outlive(node('process.exit(7)'))).resolves.toBe(7);
  });

  const withSignals = it.runIf(process.platform !== 'win32'); // Windows knows no signals, only ends

  withSignals('passes a signal on and lets the child end in its own way', async () => {
    const child = node(
      "process.on('SIGTERM', () => process.exit(3)); console.log('ready'); setInterval(() => {}, 1e6)",
    );
    const code = outlive(child);
    await once(child.stdout!, 'data');
    process.emit('SIGTERM');
    await expect(code).resolves.toBe(3);
  });

  withSignals('counts a signal that ended the child as shells do', async () => {
    const child = node("console.log('ready'); setInterval(() => {}, 1e6)");
    const code = outlive(child);
    await once(child.stdout!, 'data');
    process.emit('SIGTERM');
    await expect(code).resolves.toBe(128 + 15);
  });

  it('rejects for a program that cannot be started, and stops listening for signals', async () => {
    const before = process.listenerCount('SIGTERM');
    await expect(outlive(spawn('/no/such/program'))).rejects.toThrow('ENOENT');
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
