import type { Updates } from '#backend/updates.ts';
import type { UpdateStatus } from '#shared/contract/updates.ts';
import type { Engine } from './engine.ts';
import { sentenceFor } from './problems.ts';

export interface StepOptions {
  readonly version: string;
  readonly unavailable: UpdateStatus['unavailable'];
  readonly host: string | null;
  /** Whether it can be installed while the app quits; macOS starts it anew. */
  readonly canWaitForQuit: boolean;
  readonly load: () => Promise<Engine>;
  /** Ends the app and starts the version that was just installed. */
  readonly restart: () => void;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** The steps of an update, each taken by a person: look, download, install. */
export interface UpdateSteps extends Updates {
  /** The app has closed everything: what was to be installed then, is. */
  closed(): void;
}

export function createUpdateSteps(options: StepOptions): UpdateSteps {
  const { version, unavailable, host, canWaitForQuit, load, restart, now, report } = options;
  let engine: Engine | null = null;
  let status: UpdateStatus = {
    version,
    unavailable,
    host,
    state: 'idle',
    found: null,
    received: 0,
    total: 0,
    atQuit: false,
    canWaitForQuit,
    lookedAt: null,
    problem: null,
  };
  const set = (change: Partial<UpdateStatus>): UpdateStatus => {
    status = { ...status, ...change };
    return status;
  };
  function failed(error: unknown, state: UpdateStatus['state']): UpdateStatus {
    report(error);
    return set({ state, problem: sentenceFor(error) });
  }

  return {
    status: () => status,
    async look(fetch, channel) {
      if (unavailable !== null || ['looking', 'downloading', 'ready'].includes(status.state)) return status;
      const before = status.state;
      set({ state: 'looking', problem: null });
      try {
        engine ??= await load();
        const found = await engine.look(fetch, channel);
        return set({ state: found === null ? 'newest' : 'found', found, lookedAt: now() });
      } catch (error) {
        return failed(error, before);
      }
    },
    download(fetch) {
      if (engine === null || status.state !== 'found') return status;
      set({ state: 'downloading', received: 0, total: status.found?.bytes ?? 0, problem: null });
      engine
        .download(fetch, (received, total) => set({ received, total }))
        .then((isThere) => set({ state: isThere ? 'ready' : 'found' }))
        .catch((error: unknown) => failed(error, 'found'));
      return status;
    },
    cancel() {
      if (status.state === 'downloading') engine?.cancel();
      return status;
    },
    async install(when) {
      if (engine === null || status.state !== 'ready') return status;
      if (when !== 'now') return set({ atQuit: when === 'quit' && canWaitForQuit });
      try {
        engine.install(true);
        restart();
        return set({ problem: null });
      } catch (error) {
        return failed(error, 'ready');
      }
    },
    closed() {
      if (!status.atQuit || status.state !== 'ready') return;
      try {
        engine?.install(false);
      } catch (error) {
        report(error); // it stays the version that it was
      }
    },
  };
}
