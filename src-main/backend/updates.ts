import type { Settings } from '#shared/contract/settings.ts';
import type { UpdateStatus } from '#shared/contract/updates.ts';
import type { Clock } from './clock.ts';
import type { Errand, WayOut } from './network/network.ts';

export type UpdateChannel = Settings['updates']['channel'];

/**
 * New versions of the app, as the settings see them. The desktop shell brings it; what it asks, it asks by the way out that
 * it is handed. What goes wrong is said in the status.
 */
export interface Updates {
  status(): UpdateStatus;
  look(fetch: WayOut['fetch'], channel: UpdateChannel): Promise<UpdateStatus>;
  /** Begins; the status tells how far it is. */
  download(fetch: WayOut['fetch']): UpdateStatus;
  cancel(): UpdateStatus;
  install(when: 'now' | 'quit' | 'never'): Promise<UpdateStatus>;
}

/** Where no shell brings any: a server is updated by whoever runs it. */
export function noUpdates(version: string): Updates {
  const status = (): UpdateStatus => ({
    version,
    unavailable: 'server',
    host: null,
    state: 'idle',
    found: null,
    received: 0,
    total: 0,
    atQuit: false,
    canWaitForQuit: false,
    lookedAt: null,
    problem: null,
  });
  return {
    status,
    look: async () => status(),
    download: status,
    cancel: status,
    install: async () => status(),
  };
}

/** How the outbound log names what updates ask. */
export const UPDATE_ERRAND: Errand = { purpose: 'update', provider: 'updates', sessionId: null };

/** The start of the app is busy enough. */
const FIRST_AFTER_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Looks by itself a minute after the start and then once a day, where the person switched that on.
 *
 * @returns what ends it.
 */
export function lookDaily(options: {
  clock: Clock;
  isWanted: () => boolean;
  look: () => Promise<unknown>;
}): () => void {
  const { clock, isWanted, look } = options;
  const plan = (ms: number): (() => void) =>
    clock.after(ms, () => {
      cancel = plan(DAY_MS);
      if (isWanted()) void look();
    });
  let cancel = plan(FIRST_AFTER_MS);
  return () => cancel();
}
