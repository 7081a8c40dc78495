import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lives as long as `child`: signals go on to it, and its exit code is the result (128 + the signal's number
 * if one ended it, as shells have it).
 *
 * @throws if the program cannot be started.
 */
export async function outlive(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of PASSED_ON) process.on(signal, pass);
  try {
    return await new Promise<number>((done, fail) => {
      child.on('error', fail);
      child.on('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    for (const signal of PASSED_ON) process.off(signal, pass);
  }
}
