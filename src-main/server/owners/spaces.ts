import type { Backend } from '#backend/backend.ts';
import { type Api, createApi } from '../api.ts';
import { IdempotentAnswers } from '../idempotency.ts';
import { type OriginalRoutes, originalRoutes } from '../original-routes.ts';
import { MAIN_OWNER } from '../speaker.ts';

/** One owner's conversations and the ways to them. Nothing of another owner's can be reached from here. */
export interface Space {
  readonly backend: Backend;
  readonly api: Api;
  readonly originals: OriginalRoutes;
  readonly repeated: IdempotentAnswers;
}

export interface SpacesOptions {
  /** Of the installation's own data folder, or a look at the one of the moment. Whoever opened it closes it. */
  readonly main: Backend | (() => Backend);
  /** Opens the backend of another owner, with a data folder and a database of its own. */
  readonly open?: ((owner: string) => Promise<Backend>) | undefined;
  readonly report: (error: unknown) => void;
  readonly now: () => number;
}

/** A space for each owner, opened when its token is first used. */
export class Spaces {
  private readonly options: SpacesOptions;
  private readonly opened = new Map<string, Promise<Space>>();
  private mainSpace: Space | null = null;
  private isClosed = false;

  constructor(options: SpacesOptions) {
    this.options = options;
  }

  /** @throws where the owner's data cannot be opened; the next request tries again. */
  of(owner: string): Promise<Space> {
    if (owner === MAIN_OWNER) return this.main();
    const known = this.opened.get(owner);
    if (known !== undefined) return known;
    const { open } = this.options;
    if (open === undefined || this.isClosed) return Promise.reject(new Error('There is no such owner here.'));
    const space = open(owner).then((backend) => this.around(backend));
    this.opened.set(owner, space);
    space.catch(() => this.opened.delete(owner));
    return space;
  }

  /** Around the installation's own backend, which is another one after a restore. */
  async main(): Promise<Space> {
    const { main } = this.options;
    const backend = typeof main === 'function' ? main() : main;
    if (this.mainSpace?.backend !== backend) this.mainSpace = this.around(backend);
    return this.mainSpace;
  }

  /** How many are open, the installation's own included. */
  get size(): number {
    return this.opened.size + 1;
  }

  /** Closes every backend that was opened here: what is being written ends with what had arrived kept. */
  async close(): Promise<void> {
    this.isClosed = true;
    const others = [...this.opened.values()];
    await Promise.allSettled(others.map(async (space) => (await space).backend.close()));
  }

  private around(backend: Backend): Space {
    const { report, now } = this.options;
    const repeated = new IdempotentAnswers(now);
    backend.changes.subscribe((change) => {
      if (change.type === 'session-removed') repeated.forget(change.sessionId);
    });
    backend.onLock?.(() => repeated.forgetAll());
    return { backend, api: createApi(backend, report), originals: originalRoutes(backend), repeated };
  }
}
