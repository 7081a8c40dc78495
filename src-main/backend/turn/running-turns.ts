import type { TurnEvent } from '#shared/contract/messages.ts';
import { diskErrorOf, internal, turnRunning } from '../errors.ts';
import { createEventChannel } from './event-channel.ts';

/** A job that writes to the session; it must settle soon after `signal` is aborted. */
type TurnJob = (emit: (event: TurnEvent) => void, signal: AbortSignal) => Promise<void>;

/**
 * The turns that are under way: one at a time per session.
 *
 * @param report is told why a job failed; its reader learns only that it did, or that the disk is the reason.
 */
export function createRunningTurns(report: (error: unknown) => void) {
  const running = new Map<string, { stop: () => void; done: Promise<void> }>();

  return {
    /** @throws TURN_RUNNING */
    assertIdle(sessionId: string): void {
      if (running.has(sessionId)) throw turnRunning();
    },
    /**
     * Runs `job` by itself and hands out its events. The job is aborted when its reader leaves, when
     * `signal` is, and by `stop`.
     */
    start(
      sessionId: string,
      signal: AbortSignal | undefined,
      job: TurnJob,
    ): AsyncGenerator<TurnEvent, void, undefined> {
      const controller = new AbortController();
      const stop = () => controller.abort();
      const channel = createEventChannel<TurnEvent>(stop, mergeDeltas);
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted) stop();
      const done = job(channel.push, controller.signal)
        .then(
          () => channel.end(),
          (error: unknown) => {
            report(error);
            channel.end(diskErrorOf(error) ?? internal());
          },
        )
        .finally(() => {
          running.delete(sessionId);
          signal?.removeEventListener('abort', stop);
        });
      running.set(sessionId, { stop, done });
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
