import type { LoggedRequest } from '#shared/contract/server.ts';
import type { Observer } from './observer.ts';

/** The last requests, for the person who looks on. In memory, never on a disk. */
export class RequestLog {
  private readonly capacity: number;
  private entries: LoggedRequest[] = [];
  private lastId = 0;

  constructor(capacity = 200) {
    this.capacity = capacity;
  }

  readonly add: Observer = (answered) => {
    this.lastId += 1;
    this.entries.push({ id: this.lastId, ...answered });
    if (this.entries.length > this.capacity) this.entries.shift();
  };

  /** Those with an id above `after`, oldest first. */
  since(after: number): LoggedRequest[] {
    return this.entries.filter(({ id }) => id > after);
  }
}
