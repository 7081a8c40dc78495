/**
 * The thread of the transformer: the files come in first, then texts, and answers go out. What arrives while
 * it computes is computed together next. It imports nothing but what it needs: it starts quickly and stays small.
 */
import { setImmediate } from 'node:timers';
import { parentPort } from 'node:worker_threads';
import type { Answers, Question, TransformerFiles } from './messages.ts';
import { createTransformer } from './transformer.ts';

/** Texts computed together at most: more would make the first of them wait. */
const LARGEST_BATCH = 8;

const port = parentPort!;

// As a message and not as `workerData`, which would keep the files in memory for good.
port.once('message', (files: TransformerFiles) => {
  const transformer = createTransformer(files);
  const waiting: Question[] = [];

  function answerNext(): void {
    const batch = waiting.splice(0, LARGEST_BATCH);
    const answers = transformer.read(batch.map(({ text }) => text));
    port.postMessage(answers.map((answer, i) => ({ id: batch[i]!.id, ...answer })) satisfies Answers);
    if (waiting.length > 0) setImmediate(answerNext);
  }

  port.on('message', (question: Question) => {
    waiting.push(question);
    if (waiting.length === 1) setImmediate(answerNext);
  });
  port.postMessage([] satisfies Answers); // ready
});
