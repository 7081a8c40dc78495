import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromThread, Results, Task, TaskFailure } from './tasks.ts';

/** A task that did not come to its end. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
  /** SQLite's, the system's, `NOT_WHOLE`, `FROM_THE_FUTURE`, or `STOPPED`. */
  readonly code: string;

  constructor({ code, message }: TaskFailure) {
    super(message);
    this.code = code;
  }
}

interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((message: Extract<FromThread, { type: 'progress' }>) => void) | undefined;
}

export type RunTask = <Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
  key: string,
  options?: RunOptions,
) => Promise<Results[Kind]>;

/**
 * Runs a task in a thread of its own. Resolves or rejects when the thread has ended, so that it holds no file any
 * more. A copy cannot be stopped in its middle: where `signal` is aborted its end is waited for, and it fails.
 *
 * @throws TaskFailed
 */
export const runTask: RunTask = (task, key, { signal, onProgress } = {}) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { task, key } });
    let end: Exclude<FromThread, { type: 'progress' }> = {
      type: 'failed',
      failure: { code: 'STOPPED', message: 'The thread ended.' },
    };
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    worker
      .on('message', (message: FromThread) => {
        if (message.type === 'progress') onProgress?.(message);
        else end = message;
      })
      .on('error', (error: Error) => {
        end = {
          type: 'failed',
          failure: { code: 'code' in error ? String(error.code) : '', message: error.name },
        };
      })
      .on('exit', () => {
        signal?.removeEventListener('abort', stop);
        if (signal?.aborted) reject(new TaskFailed({ code: 'STOPPED', message: 'It was stopped.' }));
        else if (end.type === 'done') resolve(end.result as Results[typeof task.kind]);
        else reject(new TaskFailed(end.failure));
      });
  });

/** Beside this code: `worker.ts`, or in the bundle, which is CommonJS, `database-worker.cjs`. */
function workerFile(): string {
  const here = typeof __dirname === 'undefined' ? import.meta.dirname : __dirname;
  const bundled = join(here, 'database-worker.cjs');
  return existsSync(bundled) ? bundled : join(here, 'worker.ts');
}
