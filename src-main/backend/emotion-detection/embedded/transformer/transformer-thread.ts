import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answers, Question, TransformerAnswer, TransformerFiles } from './messages.ts';

export interface ThreadLimits {
  /** Questions under way; from here on another one is turned down. */
  readonly questions: number;
  /** How long an answer may take once the thread runs, in ms. */
  readonly answerMs: number;
  /** How long an answer may take while the thread still starts, in ms. */
  readonly startMs: number;
  /** How long the thread is kept without a question, in ms. */
  readonly idleMs: number;
}

/**
 * 60 ms is what a person does not notice before a reply; 16 questions are about that much work for the
 * thread. Starting takes a tenth of a second; on a machine that is busy starting everything else, longer.
 */
export const THREAD_LIMITS: ThreadLimits = {
  questions: 16,
  answerMs: 60,
  startMs: 1_500,
  idleMs: 5 * 60_000,
};

export interface TransformerThread {
  /**
   * The transformer's answers to some texts; nothing where they cannot be had in time: too much is under way, the
   * thread is late, or it broke down. Rejects only if the files cannot be loaded.
   */
  ask(texts: readonly string[]): Promise<TransformerAnswer[] | undefined>;
  /** Ends the thread; questions under way stay without an answer. The next question starts it again. */
  close(): Promise<void>;
}

type Settle = (answer: TransformerAnswer | undefined) => void;

/**
 * The transformer in a thread of its own, started by the first question and ended after some idle minutes. It
 * keeps no process alive but while a question is under way. `load` gives the files, which the thread takes over.
 */
export function createTransformerThread(
  load: () => Promise<TransformerFiles>,
  limits: ThreadLimits = THREAD_LIMITS,
): TransformerThread {
  const open = new Map<number, Settle>();
  let nextId = 0;
  let running: Promise<Worker> | undefined;
  let isReady = false;
  let idle: NodeJS.Timeout | undefined;

  function start(): Promise<Worker> {
    const started = load().then((files) => {
      const worker = new Worker(workerFile());
      worker
        .on('message', (answers: Answers) => {
          isReady = true;
          for (const { id, ...answer } of answers) open.get(id)?.(answer);
        })
        .on('error', () => end(started)) // who asked does without it
        .on('exit', () => end(started));
      worker.postMessage(files, transferable(files));
      return worker;
    });
    started.catch(() => end(started));
    return started;
  }

  /** Forgets the thread, if it is still the one; whoever waits gets no answer. */
  function end(thread: Promise<Worker>): void {
    if (running !== thread) return;
    running = undefined;
    isReady = false;
    for (const settle of [...open.values()]) settle(undefined);
  }

  async function askOne(text: string): Promise<TransformerAnswer | undefined> {
    const id = nextId++;
    const answer = new Promise<TransformerAnswer | undefined>((resolve) => open.set(id, resolve));
    const late = setTimeout(() => open.get(id)?.(undefined), isReady ? limits.answerMs : limits.startMs);
    try {
      running ??= start();
      const worker = await running;
      worker.ref();
      worker.postMessage({ id, text } satisfies Question);
      return await answer;
    } finally {
      clearTimeout(late);
      open.delete(id);
      if (open.size === 0) void running?.then((worker) => worker.unref());
    }
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const thread = running;
    if (thread === undefined) return;
    end(thread);
    await thread.then((worker) => worker.terminate()).catch(() => undefined);
  }

  return {
    async ask(texts) {
      if (open.size + texts.length > limits.questions) return undefined;
      clearTimeout(idle);
      const answers = await Promise.all(texts.map(askOne));
      clearTimeout(idle);
      idle = setTimeout(close, limits.idleMs).unref();
      return answers.every((answer) => answer !== undefined) ? answers : undefined;
    },
    close,
  };
}

const transferable = (files: TransformerFiles): ArrayBuffer[] =>
  Object.values(files).flatMap((bytes: Uint8Array<ArrayBuffer> | undefined) =>
    // small files lie in a buffer that Node.js shares between files: those are copied
    bytes !== undefined && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
  );

/** Beside this code: `worker.ts`, or in the bundle, which is CommonJS, `emotion-worker.cjs`. */
function workerFile(): string {
  const here = typeof __dirname === 'undefined' ? import.meta.dirname : __dirname;
  const bundled = join(here, 'emotion-worker.cjs');
  return existsSync(bundled) ? bundled : join(here, 'worker.ts');
}
