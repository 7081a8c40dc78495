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

/** A request on its way; the first of the calls that end it counts. */
export interface LoggedRequest {
  /** Follows the answer to its end. @returns the same answer, whose body is counted while it is read. */
  answered(response: Response): Response;
  /** No answer came. */
  failed(error: unknown): void;
  /** Nobody wants the rest. */
  stopped(): void;
}

/**
 * The log of everything that was sent. It is written without a flush of its own (`store.unflushed`), and where it
 * cannot be written, that is reported and the request goes on.
 */
export function createOutboundLog(options: { store: Store; clock: Clock; report: (error: unknown) => void }) {
  const { store, clock, report } = options;
  let closed = false;
  const write = <Result>(work: () => Result): Result | null => {
    if (closed) return null;
    try {
      return store.unflushed(work);
    } catch (error) {
      report(error);
      return null;
    }
  };
  write(() => {
    store.outbound.finishOpen();
    store.outbound.purge(clock.now());
  });

  function begin(request: Omit<NewOutboundRequest, 'at'>): LoggedRequest {
    const at = clock.now();
    const id = write(() => store.outbound.insert({ ...request, at }));
    let status: number | null = null;
    let bytesIn = 0;
    let over = false;
    const end = (failure: OutboundFailure | null) => {
      if (over || id === null) return;
      over = true;
      const durationMs = Math.max(0, clock.now() - at);
      const bytesOut = failure !== null && NOTHING_SENT.has(failure) ? 0 : request.bytesOut;
      write(() => store.outbound.finish(id, { bytesOut, bytesIn, status, failure, durationMs }));
    };
    return {
      answered(response) {
        status = response.status;
        if (response.body === null) {
          end(null);
          return response;
        }
        const body = counted(response.body, {
          onBytes: (count) => {
            bytesIn += count;
          },
          onEnd: () => end(null),
          onError: (error) => end(failureOf(error)),
          onCancel: () => end('stopped'),
        });
        const { statusText, headers } = response;
        return new Response(body, { status: response.status, statusText, headers: [...headers] });
      },
      failed: (error) => end(failureOf(error)),
      stopped: () => end('stopped'),
    };
  }

  return {
    begin,
    page(limit: number, cursor: number | undefined) {
      const requests: OutboundRequest[] = store.outbound.page(cursor ?? Number.MAX_SAFE_INTEGER, limit);
      const last = requests.at(-1);
      const more = last !== undefined && requests.length === limit;
      return { requests, nextCursor: more ? last.id : null, ...store.outbound.counts() };
    },
    /** Empties the log. @returns until when that can be taken back, milliseconds UTC. */
    clear(): number {
      const now = clock.now();
      store.transaction(() => store.outbound.clear(now));
      clock.after(RESTORE_WINDOW_MS, () => {
        write(() => store.outbound.purge(clock.now() - RESTORE_WINDOW_MS));
      });
      return now + RESTORE_WINDOW_MS;
    },
    /** @returns how many requests are there again. */
    restore: (): number => store.transaction(() => store.outbound.restore(clock.now() - RESTORE_WINDOW_MS)),
    /** After this nothing is written any more. What is still under way is called so at the next start. */
    close(): void {
      closed = true;
    },
  };
}

/** Passes a body on, pull by pull, and tells how much of it there was and how it ended. */
function counted(
  body: ReadableStream<Uint8Array>,
  on: {
    onBytes: (count: number) => void;
    onEnd: () => void;
    onError: (error: unknown) => void;
    onCancel: () => void;
  },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            on.onEnd();
            controller.close();
            return;
          }
          on.onBytes(value.byteLength);
          controller.enqueue(value);
        } catch (error) {
          on.onError(error);
          controller.error(error);
        }
      },
      cancel(reason) {
        on.onCancel();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
