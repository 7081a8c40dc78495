import type { TurnEvent } from '#shared/contract/messages.ts';
import { diskErrorOf, internal, turnRunning } from '../errors.ts';
import { createEventChannel } from './event-channel.ts';

/** Hands out what happens, event by event. */
type TurnJob = (emit: (event: TurnEvent) => void, signal: AbortSignal) => Promise<void>;

/**
 * The turns that are under way: one at a time per session.
 *
 * @param report is told why a job failed; its reader learns only that it did, or that the disk is the reason.
 */
export function createRunningTurns(report: (error: unknown) => void) {
  const running = new Map<string, { stop: () => void; done: Promise<void> }>();

  function run(
    sessionId: string,
    signal: AbortSignal | undefined,
    job: (signal: AbortSignal) => Promise<void>,
  ): { stop: () => void; over: Promise<void> } {
    const controller = new AbortController();
    const stop = () => controller.abort();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    const over = job(controller.signal)
      .catch((error: unknown) => {
        report(error);
        throw diskErrorOf(error) ?? internal();
      })
      .finally(() => {
        running.delete(sessionId);
        signal?.removeEventListener('abort', stop);
      });
    running.set(sessionId, { stop, done: over.catch(() => {}) });
    return { stop, over };
  }

  return {
    /** @throws TURN_RUNNING */
    assertIdle(sessionId: string): void {
      if (running.has(sessionId)) throw turnRunning();
    },
    /**
     * Runs `job`, which writes to the session, by itself. It is aborted when `signal` is, and by `stop`, and must
     * settle soon after that.
     * @returns `over`: when it is; rejects, after a report, where it failed.
     */
    run,
    /** Runs `job` as well, and hands out its events. It is aborted too when their reader leaves. */
    start(
      sessionId: string,
      signal: AbortSignal | undefined,
      job: TurnJob,
    ): AsyncGenerator<TurnEvent, void, undefined> {
      const channel = createEventChannel<TurnEvent>(() => turn.stop(), mergeDeltas);
      const turn = run(sessionId, signal, (aborted) => job(channel.push, aborted));
      turn.over.then(
        () => channel.end(),
        (error: unknown) => channel.end(error),
      );
      return channel.events;
    },
    /** @returns whether there was anything to stop; the turn has settled then. */
    async stop(sessionId: string): Promise<boolean> {
      const turn = running.get(sessionId);
      turn?.stop();
      await turn?.done;
      return turn !== undefined;
    },
    /** Whether anything is being written. */
    isBusy: (): boolean => running.size > 0,
    async stopAll(): Promise<void> {
      for (const turn of running.values()) turn.stop();
      await Promise.all([...running.values()].map((turn) => turn.done));
    },
  };
}

function mergeDeltas(waiting: TurnEvent, next: TurnEvent): TurnEvent | null {
  if (waiting.type !== 'delta' || next.type !== 'delta' || waiting.messageId !== next.messageId) return null;
  return { ...waiting, text: waiting.text + next.text };
}
