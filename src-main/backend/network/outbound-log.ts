import type { OutboundFailure, OutboundRequest } from '#shared/contract/network.ts';
import type { Clock } from '../clock.ts';
import type { NewOutboundRequest } from '../database/outbound-requests.ts';
import type { Store } from '../database/store.ts';
import { failureOf } from './failure.ts';

/** How long clearing can be taken back, as with sessions. */
const RESTORE_WINDOW_MS = 30_000;

/** No connection came about: not a byte of the body went anywhere. */
const NOTHING_SENT: ReadonlySet<OutboundFailure> = new Set([
  'dns',
  'refused',
  'offline',
  'tls-issuer',
  'tls-expired',
  'tls-host',
  'proxy-unreachable',
  'proxy-tls',
  'proxy-password',
  'proxy-refused',
  'proxy-target',
]);

/** A request on its way. It ends once: the first of `ended`, `failed` and `stopped` counts. */
export interface LoggedRequest {
  /** The head of an answer came. */
  answered(status: number): void;
  /** So many more bytes of its body. */
  received(bytes: number): void;
  /** All of it is there. */
  ended(): void;
  /** No answer came, or it broke off. */
  failed(error: unknown): void;
  /** Nobody wants the rest. */
  stopped(): void;
}

/**
 * The log of everything that was sent. A request is written with whatever else the backend commits at that moment
 * (`store.commitSoon`), while it is on its way; where it cannot be written, that is reported and the request goes on.
 */
export function createOutboundLog(options: { store: Store; clock: Clock; report: (error: unknown) => void }) {
  const { store, clock, report } = options;
  let closed = false;
  const write = (work: () => void): void => {
    if (!closed) store.commitSoon(work).catch(report);
  };
  write(() => {
    store.outbound.finishOpen();
    store.outbound.purge(clock.now());
  });

  function begin(request: Omit<NewOutboundRequest, 'at'>): LoggedRequest {
    const at = clock.now();
    let id: number | null = null;
    let status: number | null = null;
    let bytesIn = 0;
    let over = false;
    write(() => {
      id = store.outbound.insert({ ...request, at });
    });
    const end = (failure: OutboundFailure | null) => {
      if (over) return;
      over = true;
      const durationMs = Math.max(0, clock.now() - at);
      const bytesOut = failure !== null && NOTHING_SENT.has(failure) ? 0 : request.bytesOut;
      const outcome = { bytesOut, bytesIn, status, failure, durationMs };
      write(() => {
        if (id !== null) store.outbound.finish(id, outcome);
      });
    };
    return {
      answered(answer) {
        status = answer;
      },
      received(bytes) {
        bytesIn += bytes;
      },
      ended: () => end(null),
      failed: (error) => end(failureOf(error)),
      stopped: () => end('stopped'),
    };
  }

  return {
    begin,
    /** What was sent before the call is in it: it is read behind what waits to be written. */
    page: (limit: number, cursor: number | undefined) =>
      store.commit(() => {
        const requests: OutboundRequest[] = store.outbound.page(cursor ?? Number.MAX_SAFE_INTEGER, limit);
        const last = requests.at(-1);
        const more = last !== undefined && requests.length === limit;
        return { requests, nextCursor: more ? last.id : null, ...store.outbound.counts() };
      }),
    /** Empties the log. @returns until when that can be taken back, milliseconds UTC. */
    async clear(): Promise<number> {
      const now = clock.now();
      await store.commit(() => store.outbound.clear(now));
      clock.after(RESTORE_WINDOW_MS, () => {
        write(() => store.outbound.purge(clock.now() - RESTORE_WINDOW_MS));
      });
      return now + RESTORE_WINDOW_MS;
    },
    /** @returns how many requests are there again. */
    restore: (): Promise<number> =>
      store.commit(() => store.outbound.restore(clock.now() - RESTORE_WINDOW_MS)),
    /** After this nothing is written any more. What is still under way is called so at the next start. */
    close(): void {
      closed = true;
    },
  };
}
