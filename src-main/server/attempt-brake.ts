/** Longest that one wrong attempt is kept waiting, milliseconds. */
export const LONGEST_WAIT_MS = 2_000;
const SHORTEST_WAIT_MS = 100;
/** Attempts that may wait at the same time; more are turned away unread. */
const QUEUE_LENGTH = 8;
/** After so long without an attempt, milliseconds, the count starts anew. */
const FORGET_AFTER_MS = 60_000;
/** Wrong attempts in a row after which every attempt has to queue. A person mistypes less often. */
const WARY_AFTER = 5;

/**
 * Slows guessing down: attempts are judged one after another, and each wrong one in a row is answered
 * later than the one before (100 ms, 200 ms, ... 2 s). So at most one guess per wait, however many
 * connections the guesser opens, and the right token works again as soon as the queue is through.
 */
export class AttemptBrake {
  private readonly now: () => number;
  private readonly wait: (ms: number) => Promise<void>;
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private failures = 0;
  private lastAt = Number.NEGATIVE_INFINITY;

  constructor(time: { now: () => number; wait: (ms: number) => Promise<void> }) {
    this.now = time.now;
    this.wait = time.wait;
  }

  /** Whether there were so many wrong attempts lately that none may be judged outside the queue. */
  isWary(): boolean {
    if (this.now() - this.lastAt > FORGET_AFTER_MS) return false;
    return this.failures + this.waiting >= WARY_AFTER;
  }

  /** Judges one attempt when its turn comes; `busy` without judging where too many are waiting. */
  attempt(isRight: () => boolean): Promise<'right' | 'wrong' | 'busy'> {
    if (this.waiting >= QUEUE_LENGTH) return Promise.resolve('busy');
    this.waiting += 1;
    if (this.waiting === 1 && this.now() - this.lastAt > FORGET_AFTER_MS) this.failures = 0;
    this.lastAt = this.now();
    const judged = this.queue.then(() => this.judge(isRight));
    this.queue = judged;
    return judged.finally(() => {
      this.waiting -= 1;
    });
  }

  private async judge(isRight: () => boolean): Promise<'right' | 'wrong'> {
    if (isRight()) {
      this.failures = 0;
      return 'right';
    }
    await this.wait(Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** this.failures));
    this.failures += 1;
    return 'wrong';
  }
}
