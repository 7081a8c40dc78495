import type { ServerResponse } from 'node:http';

/** Holds the chunks of streams back until a test lets them go, one permit a chunk. */
export class ChunkGate {
  private permits = 0;
  private waiting: (() => void)[] = [];

  /** Lets `count` chunks pass, now or when they come. */
  release(count: number): void {
    this.permits += count;
    while (this.permits > 0 && this.waiting.length > 0) {
      this.permits -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Resolves true with a permit, false when the client has left instead. */
  pass(response: ServerResponse): Promise<boolean> {
    if (response.closed) return Promise.resolve(false);
    if (this.permits > 0) {
      this.permits -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const enter = () => {
        response.off('close', leave);
        resolve(true);
      };
      const leave = () => {
        this.waiting = this.waiting.filter((waiter) => waiter !== enter);
        resolve(false);
      };
      this.waiting.push(enter);
      response.once('close', leave);
    });
  }
}
